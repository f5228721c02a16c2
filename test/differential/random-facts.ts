import type { Consent, ConsentScope, OptOut, Stop } from '../../src/core/choices/choices.ts';
import { consentMethods, consentScopes, optOutKinds } from '../../src/core/choices/choices.ts';
import { addDays } from '../../src/core/calendar/day-arithmetic.ts';
import type { Contract, Facts, Happening, Party, PurposeChange } from '../../src/core/decide/facts.ts';
import { contractKinds } from '../../src/core/decide/facts.ts';
import type { Question } from '../../src/core/decide/question.ts';
import type { CalendarDate } from '../../src/core/identifiers/calendar-date.ts';
import { instantOf, millisecondsOf } from '../../src/core/identifiers/instant.ts';
import type { Instant } from '../../src/core/identifiers/instant.ts';
import type { PolicyText } from '../../src/core/policy/model/policy.ts';
import { countries, items, parties, partyCountry, purposes, recipients, services, situations, unknown } from './names.ts';
import type { Random } from './random.ts';

/** Mostly what lets the question pass; `noise`: how often a fact is any fact at all. */
interface Making {
  readonly random: Random;
  readonly question: Question;
  readonly day: CalendarDate;
  readonly policy: PolicyText | undefined;
}

const before = ({ random, question }: Making): Instant =>
  instantOf(millisecondsOf(question.at) + (random.chance(0.04) ? 60_000 : random.chance(0.05) ? 0 : -86_400_000 * (1 + random.int(400))));

/** Within the last day, or just about. */
const lately = ({ random, question }: Making): Instant => instantOf(millisecondsOf(question.at) - random.pick([0, 60_000, 60_000, 3_600_000, 86_400_000, 86_400_001]));

const someItems = ({ random, question }: Making): 'all' | readonly string[] =>
  (random.chance(0.2) ? 'all' : random.chance(0.75) ? [...question.items] : random.some([...items, unknown], 0.5));

const consentOf = (making: Making, to: ConsentScope, id: string): Consent => {
  const { random, question, policy } = making;
  const each = policy?.provision?.recipients.some((one) => one.eachNamed && one.id === question.recipient) === true;
  return {
    id, to, purpose: random.chance(0.75) ? question.purpose : random.chance(0.5) ? undefined : random.pick([...purposes, unknown]),
    recipient: random.chance(each ? 0.25 : 0.5) ? question.recipient : random.chance(each ? 0.8 : 0.5) ? question.party : random.pick([undefined, ...recipients, ...parties, unknown]),
    items: someItems(making), country: to === 'abroad' || random.chance(0.1) ? (random.chance(0.8) ? countryOf(making) : random.pick(countries)) : undefined,
    informed: random.chance(0.85), method: random.chance(0.85) ? 'checkbox' : random.pick(consentMethods), by: random.chance(0.85) ? 'person' : 'guardian', at: before(making),
  };
};

/** Where the parties live, so that consents can name it. */
const countryOf = ({ question }: Making): string | undefined => partyCountry[question.party ?? ''] ?? question.country;

const consentsOf = (making: Making): readonly Consent[] => {
  const { random } = making;
  const wanted = consentScopes.filter((scope) => random.chance(scope === 'sale' ? 0.05 : 0.45));
  return [...wanted, ...random.some(consentScopes, 0.05)].map((to, place) => consentOf(making, to, `consent-${place}`));
};

const stopsOf = (making: Making): readonly Stop[] => {
  const { random, question } = making;
  const any = (): Stop['what'] => random.pick<Stop['what']>([
    { kind: 'item', item: random.pick([...question.items, ...items]) }, { kind: 'item', item: random.pick([...question.items, ...items]) }, { kind: 'purpose', purpose: random.pick([question.purpose, ...purposes]) },
    { kind: 'provision' }, { kind: 'all' },
  ]);
  return random.chance(0.12) ? Array.from({ length: 1 + random.int(2) }, (_, place) => ({ id: `stop-${place}`, what: any(), at: before(making) })) : [];
};

const optOutsOf = (making: Making): readonly OptOut[] => {
  const { random } = making;
  return random.chance(0.15) ? random.atLeastOne(optOutKinds, 0.4).map((kind, place) => ({ id: `opt-out-${place}`, kind, at: before(making) })) : [];
};

const happeningsOf = (making: Making): readonly Happening[] => {
  const { random, question, policy } = making;
  const asked = policy?.provision?.recipients.find(({ id }) => id === question.recipient);
  const listed = asked?.situations ?? [];
  const here = listed.find(({ id }) => id === question.situation);
  const recipient = (): string => (random.chance(0.9) && question.recipient !== undefined ? question.recipient : random.pick(recipients));
  const situation = (fits: string | undefined): string => (random.chance(0.9) && fits !== undefined ? fits : random.pick(situations));
  const named = (): readonly string[] => (random.chance(0.85) ? [...question.items] : random.some(items, 0.5));
  const party = (): string | undefined => (random.chance(asked?.eachNamed ? 0.25 : 0.7) ? undefined : random.chance(0.7) ? question.party : random.pick(parties));
  const made: readonly (Happening | undefined)[] = [
    random.maybe(0.7, () => ({ kind: 'situation', situation: situation(here?.after), recipient: recipient(), party: party(), at: before(making) })),
    random.maybe(0.5, () => ({ kind: 'act', situation: situation(here?.id), recipient: recipient(), party: party(), at: before(making) })),
    random.maybe(0.6, () => ({ kind: 'wish', situation: situation(here?.id), recipient: recipient(), party: party(), at: before(making) })),
    random.maybe(0.7, () => ({ kind: 'applied', party: random.chance(0.9) && question.party !== undefined ? question.party : random.pick(parties), at: before(making) })),
    random.maybe(0.35, () => ({ kind: 'request', recipient: random.chance(0.8) ? random.pick([question.recipient, question.party]) : random.pick([undefined, unknown]), items: named(), at: before(making) })),
    random.maybe(0.4, () => ({ kind: 'given', items: named(), at: before(making) })),
    random.maybe(0.75, () => ({ kind: 'recording-announced', at: random.chance(0.85) ? lately(making) : before(making) })),
  ];
  return made.flatMap((one) => one ?? []);
};

const contractOf = (making: Making, kind: Contract['kind']): Contract => {
  const { random, day } = making;
  const from = addDays(day, -random.int(500));
  return random.chance(0.06)
    ? { kind, items: 'all', from: addDays(day, 1), until: undefined }
    : { kind, items: random.chance(0.6) ? 'all' : random.atLeastOne(items, 0.7), from, until: random.chance(0.5) ? undefined : addDays(day, random.chance(0.85) ? random.int(2) * 30 : -1) };
};

const partyOf = (making: Making, id: string): Party => {
  const { random, day } = making;
  return {
    id, country: random.chance(0.92) ? partyCountry[id] ?? 'JP' : random.pick([...countries, 'Japan']), selected: random.chance(0.9), member: random.chance(0.85), ownPurpose: random.chance(0.1),
    matches: random.chance(0.25), acquisitionShown: random.chance(0.88), contracts: contractKinds.flatMap((kind) => (random.chance(kind === 'own-country-law' ? 0.3 : 0.8) ? [contractOf(making, kind)] : [])),
    checkedOn: random.maybe(0.85, () => addDays(day, -random.pick([0, 1, 100, 364, 365, 366, -1]))), countryReason: random.maybe(0.7, () => random.pick(['where the offer lies', 'where the offer lies', '  '])),
  };
};

/** Mostly of what was shown, by a version that is a little newer or older than that. */
const changesOf = ({ random, question, policy }: Making): readonly PurposeChange[] => {
  const shown = question.person.holdings.flatMap((holding) => holding.shown ?? [])[0];
  return Array.from({ length: 1 + random.int(2) }, (): PurposeChange => ({
    policy: random.chance(0.9) ? shown?.policy ?? policy?.id ?? unknown : unknown, version: random.chance(0.8) ? '9999-01-01' : shown?.version ?? '2000-01-01',
    purpose: random.chance(0.85) ? question.purpose : random.pick(purposes), items: random.chance(0.5) ? 'all' : random.some([...question.items, unknown], 0.6),
    ...(random.chance(0.5) && { actions: random.chance(0.7) ? [question.action] : ['anonymise', 'train'] }),
  }));
};

export const factsOf = (random: Random, question: Question, day: CalendarDate, policy: PolicyText | undefined): Facts => {
  const making: Making = { random, question, day, policy };
  return {
    consents: consentsOf(making), stops: stopsOf(making), optOuts: optOutsOf(making), happenings: happeningsOf(making), parties: random.some(parties, 0.97).map((id) => partyOf(making, id)),
    afterMembership: services.flatMap((service) => (random.chance(0.7) ? [{ service, purpose: random.chance(0.9) ? question.purpose : random.pick(purposes) }] : [])),
    provided: random.some([...parties, parties[0] ?? unknown], 0.4), entrusted: random.some([...parties, parties[0] ?? unknown], 0.4), ...(random.chance(0.08) && { changes: changesOf(making) }),
  };
};
