import type { Facts, Happening, Party } from '../../../core/decide/facts.ts';
import type { Holding, Person, Question } from '../../../core/decide/question.ts';
import type { CalendarDate } from '../../../core/identifiers/calendar-date.ts';
import type { Instant } from '../../../core/identifiers/instant.ts';
import type { z } from '@hono/zod-openapi';
import type { partyShape, QuestionAsked } from './decisions.ts';

/** A question as it was sent, in the words of core: what was left out is undefined. */
export interface ReadQuestion {
  readonly id: string | undefined;
  readonly at: Instant | undefined;
  readonly question: Omit<Question, 'at' | 'person'>;
  readonly about: { readonly kind: 'person'; readonly person: string; readonly collecting: Holding | undefined } | { readonly kind: 'what-if'; readonly person: Person; readonly facts: Facts };
}

export const readQuestion = (asked: QuestionAsked): ReadQuestion => {
  const { id, at, person, whatIf, collecting, actor, action, purpose, items, service, channel, recipient, party, country, situation, means, needed, claim, asks } = asked;
  return {
    id, at: at as Instant | undefined,
    question: {
      actor: { role: actor.role, department: actor.department, company: actor.company }, action, purpose, items, service, channel, recipient, party, country, situation, means, needed, asks,
      claim: claim && { exception: claim.exception, basis: claim.basis, claimant: claim.claimant, items: claim.items, facts: claim.facts },
    },
    about: whatIf ? { kind: 'what-if', person: personOf(whatIf), facts: factsOf(whatIf.facts) } : { kind: 'person', person: person ?? '', collecting: collecting && holdingOf(collecting) },
  };
};

type Thought = NonNullable<QuestionAsked['whatIf']>;

const personOf = ({ residence, age, holdings }: Thought): Person => ({
  residence, age,
  holdings: holdings.map(holdingOf),
});

const holdingOf = ({ class: held, service, collection, items, membership, origin, shown, succession }: Thought['holdings'][number]): Holding =>
  ({ class: held, service, collection, items, membership, origin, shown, succession });

const factsOf = ({ consents, stops, optOuts, happenings, parties, afterMembership, provided, entrusted }: Thought['facts']): Facts => ({
  consents: consents.map(({ id, to, purpose, recipient, items, country, informed, method, by, at }) => ({ id, to, purpose, recipient, items, country, informed, method, by, at: at as Instant })),
  stops: stops.map(({ id, what, at }) => ({ id, what, at: at as Instant })),
  optOuts: optOuts.map(({ id, kind, at }) => ({ id, kind, at: at as Instant })),
  happenings: happenings.map((one) => ({ ...one, ...(one.kind === 'request' && { recipient: one.recipient }) }) as Happening),
  parties: parties.map(({ id, ...party }) => readParty(id, party)),
  afterMembership, provided, entrusted,
});

export const readParty = (id: string, { country, selected, member, ownPurpose, matches, acquisitionShown, contracts, checkedOn, countryReason }: z.infer<typeof partyShape>): Party => ({
  id, country, selected, member, ownPurpose, matches, acquisitionShown, countryReason,
  contracts: contracts.map(({ kind, items, from, until }) => ({ kind, items, from: from as CalendarDate, until: until as CalendarDate | undefined })),
  checkedOn: checkedOn as CalendarDate | undefined,
});
