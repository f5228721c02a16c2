import { supposedConsent, type Asked } from '../../../src/core/decide/changes/change.ts';
import type { OptOut, Stop } from '../../../src/core/choices/choices.ts';
import type { Facts, Happening } from '../../../src/core/decide/facts.ts';
import type { Question } from '../../../src/core/decide/question.ts';

// Facts that an officer supposes are about what is asked, and follow it when it changes.

export const optOut = (kind: OptOut['kind'], { at }: Question): OptOut => ({ id: `supposed-${kind}`, kind, at });

export const stopsOf = (kind: Stop['what']['kind'], { purpose, items, at }: Question): readonly Stop[] => {
  const id = `supposed-${kind}`;
  if (kind === 'item') return items.map((item) => ({ id: `${id}-${item}`, what: { kind, item }, at }));
  return [{ id, what: kind === 'purpose' ? { kind, purpose } : { kind }, at }];
};

export type SupposedHappening = Exclude<Happening['kind'], 'situation'>;

export const happened = (kind: SupposedHappening, { situation, recipient, party, items, at }: Question): Happening => {
  switch (kind) {
    case 'act': case 'wish': return { kind, situation: situation ?? '', recipient: recipient ?? '', party, at };
    case 'applied': return { kind, party: party ?? '', at };
    case 'request': return { kind, recipient: party ?? recipient, items, at };
    case 'given': return { kind, items, at };
    case 'recording-announced': return { kind, at };
    default: return kind satisfies never;
  }
};

/** The same suppositions, about what is asked now. */
export const following = ({ question, facts }: Asked): Asked => ({ question, facts: { ...facts, ...about(question, facts) } });

const about = (question: Question, { consents, stops, optOuts, happenings }: Facts): Partial<Facts> => ({
  consents: [...new Map(consents.map(({ to, by }) => [to, by]))].map(([scope, by]) => supposedConsent(scope, by, question)),
  stops: [...new Set(stops.map(({ what }) => what.kind))].flatMap((kind) => stopsOf(kind, question)),
  optOuts: optOuts.map(({ kind }) => optOut(kind, question)),
  happenings: happenings.map((one) => (one.kind === 'situation' ? one : happened(one.kind, question))),
});
