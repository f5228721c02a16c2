import type { CaseEvent, EventKind, EventOf, RecordedEvent } from './events.ts';
import { stageOf } from './stage.ts';
import type { CaseState } from './state.ts';

/**
 * The case as its events tell it; undefined before `submitted`. Total: any order of known events folds, because what may
 * happen when is decided before an event is appended, and history is never judged again.
 */
export const foldCase = (events: readonly RecordedEvent[]): CaseState | undefined => {
  let state: CaseState | undefined;
  for (const recorded of events) state = apply(state, recorded);
  return state;
};

/** The next state; a first event other than `submitted` leaves nothing. */
export const apply = (state: CaseState | undefined, recorded: RecordedEvent): CaseState | undefined => {
  const { event } = recorded;
  if (!state) return event.kind === 'submitted' ? opened(event, recorded) : undefined;
  const change = changes[event.kind] as (state: CaseState, event: CaseEvent, recorded: RecordedEvent) => Partial<CaseState>;
  const next = { ...state, ...change(state, event, recorded), sequence: recorded.sequence };
  return { ...next, stage: stageOf(next) };
};

const opened = (event: EventOf<'submitted'>, { at, sequence }: RecordedEvent): CaseState => ({
  stage: 'identity-check', sequence, type: event.type, policy: event.policy, policyHash: event.policyHash,
  services: event.services, items: event.items, replyBy: event.replyBy, arrivedAt: at, completeAt: at,
  round: 1, document: event.document, documents: [{ document: event.document, file: event.file }], documentDestroyedRounds: [],
  identity: 'open', identityReason: undefined, candidates: undefined, accounts: undefined,
  waiting: new Map(), collected: new Map(), withheld: [],
  approvedAt: undefined, reply: undefined, mailsSent: [], repliedAt: undefined, pickedUpAt: undefined,
  warnings: [], formDestroyedAt: undefined,
});

type Change<Kind extends EventKind> = (state: CaseState, event: EventOf<Kind>, recorded: RecordedEvent) => Partial<CaseState>;

const changes: { readonly [Kind in EventKind]: Change<Kind> } = {
  'submitted': () => ({}), // a case is opened once; a second opening says nothing new
  'document-opened': () => ({}),
  'identity-confirmed': () => ({ identity: 'confirmed', identityReason: undefined }),
  'identity-rejected': (_, { reason }) => ({ identity: 'rejected', identityReason: reason }),
  // The promised clock stops while something is missing and starts anew at its cure.
  'identity-asked-again': (_, { reason }) => ({ identity: 'asked-again', identityReason: reason, completeAt: undefined }),
  'document-supplied': (state, { document, file }, { at }) => ({
    identity: 'open', completeAt: at, round: state.round + 1, document, documents: [...state.documents, { document, file }],
  }),
  'document-destroyed': (state, { round }) => ({ documentDestroyedRounds: withNumber(state.documentDestroyedRounds, round) }),
  'accounts-found': (_, { candidates }) => ({ candidates, waiting: new Map() }),
  'accounts-confirmed': (_, { accounts }) => ({ accounts }),
  'source-waiting': (state, { dataset, reason }) => ({ waiting: new Map(state.waiting).set(dataset, reason) }),
  'source-collected': (state, { dataset, tables }) => {
    const waiting = new Map(state.waiting);
    waiting.delete(dataset);
    return { waiting, collected: new Map(state.collected).set(dataset, tables) };
  },
  'withholding-set': (state, { place, withholding }) => {
    const others = state.withheld.filter((part) => !samePlace(part.place, place));
    return { withheld: withholding ? [...others, { place, withholding }] : others };
  },
  'reply-approved': (_, __, { at }) => ({ approvedAt: at }),
  'reply-built': (_, event) => ({ reply: event }),
  'mail-sent': (state, { mail, round }, { at }) => ({
    mailsSent: [...state.mailsSent, { mail, round, at }],
    repliedAt: (mail === 'reply-ready' || mail === 'identity-rejected') && !state.repliedAt ? at : state.repliedAt,
  }),
  'reply-posted': (state, _, { at }) => ({ repliedAt: state.repliedAt ?? at }),
  'reply-picked-up': (state, _, { at }) => ({ pickedUpAt: state.pickedUpAt ?? at }),
  'officers-warned': (state, { warning }) => ({ warnings: [...state.warnings, warning] }),
  'form-destroyed': (state, _, { at }) => ({ formDestroyedAt: state.formDestroyedAt ?? at }),
};

const withNumber = (numbers: readonly number[], one: number): readonly number[] => (numbers.includes(one) ? numbers : [...numbers, one]);

const samePlace = (a: EventOf<'withholding-set'>['place'], b: EventOf<'withholding-set'>['place']): boolean =>
  a.dataset === b.dataset && a.table === b.table && a.column === b.column && a.row === b.row;
