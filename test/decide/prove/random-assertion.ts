import { consentScopes } from '../../../src/core/choices/choices.ts';
import { claimKinds, contractNames, countryWords, gateKinds, happeningKinds, itemWords, purposeWords } from '../../../src/core/compare/assertion.ts';
import type { Assertion, FactsNamed, Meant, Named } from '../../../src/core/compare/assertion.ts';
import { actions } from '../../../src/core/decide/question.ts';
import type { Question } from '../../../src/core/decide/question.ts';
import { californiaThirdParties } from '../../../src/core/policy/model/california.ts';
import { contactChannels } from '../../../src/core/policy/model/purposes.ts';
import { classes, collections, countries, items, partners, place, purposes, receipts, recipients, services, situations, text } from '../../differential/names.ts';
import type { Random } from '../../differential/random.ts';

const namesOf = (random: Random, all: readonly string[]): readonly Named[] => random.atLeastOne(all, 0.5).map((id) => ({ id, at: place }));

/** Each key with that probability. */
const meantOf = (random: Random, often: number): Meant => {
  const names = (all: readonly string[]): readonly Named[] | undefined => random.maybe(often, () => namesOf(random, all));
  const words = <T>(all: readonly T[]): readonly T[] | undefined => random.maybe(often / 2, () => random.atLeastOne(all, 0.5));
  const age = random.maybe(often / 2, () => random.pick([{ under: 16, from: undefined }, { under: 18, from: 13 }, { under: undefined, from: 16 }]));
  return {
    at: place, action: random.maybe(often + 0.3, () => random.atLeastOne(actions, 0.15)), items: random.maybe(often, () => (random.chance(0.6) ? random.pick(itemWords) : namesOf(random, items))),
    classes: names(classes), purposes: random.maybe(often, () => (random.chance(0.5) ? random.pick(purposeWords) : namesOf(random, purposes))),
    recipients: random.maybe(often / 2, () => namesOf(random, [...recipients, ...partners, ...receipts, ...californiaThirdParties])),
    situations: random.maybe(often / 3, () => namesOf(random, situations)), countries: random.maybe(often / 2, () => (random.chance(0.6) ? random.pick(countryWords) : random.atLeastOne(countries, 0.5))),
    age, residence: random.maybe(often / 2, () => ({ place: random.pick(['US-CA', 'US', 'JP']), outside: random.chance(0.3) })), services: random.maybe(often / 2, () => namesOf(random, services)),
    collections: random.maybe(often / 2, () => namesOf(random, collections)), channels: random.maybe(often / 4, () => random.atLeastOne(contactChannels, 0.5)),
    membership: words(['member', 'left', 'none'] as const), origin: words(['person', 'received', 'entrusted', 'public'] as const),
  };
};

const factsOf = (random: Random): FactsNamed => ({
  consent: random.some(consentScopes, 0.4), claim: random.chance(0.75) ? random.some(claimKinds, 0.8) : [], gate: random.some(gateKinds, 0.25),
  happening: random.some(happeningKinds, 0.3), contract: random.some(contractNames, 0.2),
});

/** An assertion that never, or only, allows something; mostly one that takes much out of the facts, or all would be refuted. */
export const assertionOf = (random: Random): Assertion => {
  const says = random.chance(0.6) ? 'never' : 'only';
  return {
    kind: 'assertion', at: place, id: 'random', text, says, what: meantOf(random, 0.35), for: says === 'only' ? Array.from({ length: 1 + random.int(2) }, () => meantOf(random, 0.2)) : [],
    facts: factsOf(random), source: [],
  };
};

/** The question made to be one of those that are meant, as far as it can be by its own words. */
export const fitted = (random: Random, { action, purposes: named, recipients: to, situations: where, age, residence, services: held, collections: by, channels, membership, origin, classes: of }: Meant, question: Question): Question => {
  const one = <T>(list: readonly T[] | undefined, otherwise: T): T => (list && list.length > 0 ? random.pick(list) : otherwise);
  const id = (list: readonly Named[] | string | undefined, otherwise: string | undefined): string | undefined => (typeof list === 'object' ? one(list.map((each) => each.id), otherwise) : otherwise);
  const place = residence && (residence.outside ? 'NZ' : residence.place);
  const old = age && (age.under === undefined ? (age.from ?? 0) + random.int(40) : age.under - 1 - random.int(age.under - (age.from ?? 0)));
  return {
    ...question, action: one(action, question.action), purpose: named === 'undeclared' ? 'purpose-of-nobody' : id(named, question.purpose) ?? '', recipient: id(to, question.recipient), situation: id(where, question.situation),
    channel: one(channels, question.channel),
    person: {
      residence: place ?? question.person.residence, age: old ?? question.person.age,
      holdings: question.person.holdings.map((holding) => ({
        ...holding, class: id(of, holding.class) ?? '', service: id(held, holding.service), collection: id(by, holding.collection), membership: one(membership, holding.membership), origin: one(origin, holding.origin),
      })),
    },
  };
};
