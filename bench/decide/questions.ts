import type { Consent } from '../../src/core/choices/choices.ts';
import { type Facts, noFacts } from '../../src/core/decide/facts.ts';
import type { Question } from '../../src/core/decide/question.ts';
import { type Instant, instant } from '../../src/core/identifiers/instant.ts';
import { type Random, randomOf } from '../../test/differential/random.ts';
import { names, services, size } from './large-policy.ts';

export interface Asked {
  readonly question: Question;
  readonly text: string;
  readonly facts: Facts;
}

const at: Instant = instant('2026-11-22T03:00:00.000Z');
const before: Instant = instant('2026-06-01T00:00:00.000Z');

/** Different questions of an ordinary day: half use, half provision; most of them about what the policy declares. */
export const askedQuestions = (count: number): readonly Asked[] => {
  const random = randomOf(11);
  const different = new Map<string, Asked>();
  while (different.size < count) {
    const asked = oneAsked(random);
    different.set(asked.text, asked);
  }
  return [...different.values()];
};

const oneAsked = (random: Random): Asked => {
  const service = names.service(random.int(services));
  const ofClass = random.int(size.classes);
  const action = random.pick(['use', 'provide'] as const);
  const items = random.some(Array.from({ length: size.items }, (_, item) => item), 0.3 + random.int(5) / 10).map(names.item);
  const recipient = action === 'provide' ? names.recipient(random.int(size.recipients)) : undefined;
  const situation = action === 'provide' ? names.situation(random.int(size.situations)) : undefined;
  const question: Question = {
    at, actor: { role: 'officer', department: 'sales', company: undefined }, action, purpose: names.purpose(random.chance(0.9) ? ofClass : random.int(size.classes), random.int(size.purposes)), items,
    person: {
      residence: 'JP', age: random.maybe(0.5, () => 20 + random.int(50)),
      holdings: [{
        class: names.class(ofClass), service, collection: undefined, items: 'all', membership: 'member', origin: 'person',
        shown: { policy: 'small', version: '2026-04-01', purposes: [] },
      }],
    },
    service: random.chance(0.8) ? service : names.service(random.int(services)), channel: undefined, recipient, party: undefined, country: action === 'provide' ? 'JP' : undefined, situation,
    means: action === 'provide' ? random.pick(['encrypted-web', 'email', 'email', 'fax'] as const) : undefined, needed: undefined, claim: undefined,
  };
  return { question, text: JSON.stringify(question), facts: factsFor(random, question) };
};

const factsFor = (random: Random, { items, recipient, situation, purpose }: Question): Facts => {
  const consent = (to: Consent['to'], toRecipient: string | undefined): Consent =>
    ({ id: 'consent', to, purpose: undefined, recipient: toRecipient, items, country: undefined, informed: true, method: 'click', by: 'person', at: before });
  return {
    ...noFacts,
    consents: [...random.maybe(0.6, () => [consent('provision', recipient)]) ?? [], ...random.maybe(0.6, () => [consent('special-care', undefined)]) ?? []],
    stops: random.maybe(0.05, () => [{ id: 'stop', what: random.pick([{ kind: 'provision' }, { kind: 'all' }, { kind: 'purpose', purpose }] as const), at: before }]) ?? [],
    happenings: recipient !== undefined && situation !== undefined && random.chance(0.5) ? [{ kind: 'act', situation, recipient, at: before }] : [],
  };
};
