import type { MailKind } from './events.ts';
import { missingDatasets } from './stage.ts';
import type { CaseState, Effect } from './state.ts';

/**
 * What has to be done because of what happened (due-by-time.ts adds what is due because of the day), first things first: the destruction of decided documents comes before all else (APPI 23;
 * the policy's promise), then what the person is told, then the work itself.
 */
export const effectsDue = (state: CaseState): readonly Effect[] => [
  ...documentsToDestroy(state).map((round): Effect => ({ kind: 'destroy-document', round })),
  ...mailsDue(state).map(({ mail, round }): Effect => ({ kind: 'send-mail', mail, round })),
  ...workDue(state),
];

/** The rounds before the present one, and the present one as soon as it is decided either way. */
const documentsToDestroy = (state: CaseState): readonly number[] => {
  const decided = state.identity === 'open' ? state.round - 1 : state.round;
  return Array.from({ length: decided }, (_, at) => at + 1).filter((round) => !state.documentDestroyedRounds.includes(round));
};

const mailsDue = (state: CaseState): readonly { readonly mail: MailKind; readonly round: number }[] => {
  const wanted: { readonly mail: MailKind; readonly round: number }[] = [{ mail: 'receipt', round: 1 }];
  if (state.identity === 'asked-again') wanted.push({ mail: 'identity-asked-again', round: state.round });
  if (state.identity === 'rejected') wanted.push({ mail: 'identity-rejected', round: state.round });
  if (confirmed(state) && state.reply && state.replyBy === 'email') wanted.push({ mail: 'reply-ready', round: state.round });
  return wanted.filter(({ mail, round }) => !state.mailsSent.some((sent) => sent.mail === mail && sent.round === round));
};

const workDue = (state: CaseState): readonly Effect[] => {
  if (!confirmed(state)) return [];
  if (!state.candidates && !state.accounts) return [{ kind: 'find-accounts' }];
  if (!state.accounts) return [];
  const missing = missingDatasets(state);
  if (missing.length > 0) return missing.map((dataset) => ({ kind: 'collect', dataset }));
  return state.approvedAt && !state.reply ? [{ kind: 'build-reply' }] : [];
};

const confirmed = (state: CaseState): boolean => state.identity === 'confirmed';

export const sameEffect = (a: Effect, b: Effect): boolean => effectName(a) === effectName(b);

/** A name for an effect that says which one it is: `collect shop`. */
export const effectName = (effect: Effect): string => {
  switch (effect.kind) {
    case 'destroy-document': return `destroy-document ${effect.round}`;
    case 'send-mail': return `send-mail ${effect.mail} ${effect.round}`;
    case 'find-accounts': return 'find-accounts';
    case 'collect': return `collect ${effect.dataset}`;
    case 'build-reply': return 'build-reply';
    case 'warn-officers': return `warn-officers ${effect.warning.of} ${effect.warning.dueOn}`;
    case 'destroy-form': return 'destroy-form';
    default: return effect satisfies never;
  }
};
