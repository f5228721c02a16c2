import { describe, expect, test } from 'vitest';
import { consentScopes } from '../../src/core/choices/choices.ts';
import type { Answer } from '../../src/core/decide/answer.ts';
import type { Facts } from '../../src/core/decide/facts.ts';
import { actions } from '../../src/core/decide/question.ts';
import type { Holding, Question } from '../../src/core/decide/question.ts';
import { dataOrigins } from '../../src/core/policy/model/subjects.ts';
import type { PolicyLibrary } from '../../src/core/policy/model/resolve.ts';
import { ask, californian, claim, consent, facts, member, optOut } from './questions.ts';
import type { Parts } from './questions.ts';
import { codes, decide, duties, ignored, inState, library, verdict } from './real-policies.ts';

const addendum = 'leverages-lighthouse-california';
const shown = { policy: 'leverages-group', version: '2025-05-27', purposes: [] } as const;
const asked = (of: Parts): Question => ask(californian, { holding: { shown } }, of);

describe('[LC-6 part] age, residence and what is done', () => {
  const done = {
    collect: { action: 'collect', purpose: 'customers.registration', items: ['profile.name'] },
    sell: { action: 'sell', items: ['log.cookie'], recipient: 'ad-networks' },
    share: { action: 'share', items: ['log.cookie'], recipient: 'analytics-providers' },
    use: { items: ['profile.name'] },
  } as const satisfies Readonly<Record<string, Parts>>;
  const ages = [0, 12, 13, 15, 16, 17, 40, undefined];

  /** Of a resident of California: no collection, sale or sharing of what is known to be of a person under 16, nor any use of what came in; an age that is not known forbids nothing. */
  const young = { collect: 'deny minor-not-collected', sell: 'deny minor-not-kept minor-not-sold', share: 'deny minor-not-kept minor-not-sold', use: 'deny minor-not-kept' } as const;
  /** Elsewhere the addendum, and with it the age and any sale, is silent. */
  const elsewhere = { collect: 'allow', sell: 'deny sale-not-declared', share: 'deny sale-not-declared', use: 'allow' } as const;
  const unsure = { collect: 'deny residence-not-known', sell: 'deny residence-not-known', share: 'deny residence-not-known', use: 'deny residence-not-known' } as const;

  const cases = (Object.keys(done) as readonly (keyof typeof done)[]).flatMap((action) => ages.flatMap((age) => [
    { action, age, residence: 'US-CA', expected: age !== undefined && age < 16 ? young[action] : 'allow' },
    ...['US-NY', 'JP'].map((residence) => ({ action, age, residence, expected: elsewhere[action] })),
    ...['US', undefined].map((residence) => ({ action, age, residence, expected: unsure[action] })),
  ]));
  test.each(cases)('$action, $residence, $age: $expected', ({ action, age, residence, expected }) => {
    const answer = decide(asked({ ...done[action], age, residence }));
    // Where the residence is not known, no sale is declared either: the first refusal says what to ask for.
    expect(verdict(answer).startsWith(expected)).toBe(true);
    if (residence !== undefined && residence !== 'US') expect(verdict(answer)).toBe(expected);
  });

  test('the group\'s other services, and other companies, are not the addendum\'s [LC-0 part]', () => {
    for (const age of [12, undefined]) {
      const collected = ask(member, { action: 'collect', purpose: 'members.registration', items: ['profile.name'], residence: 'US-CA', age, holding: { shown: { policy: 'teratail', version: '2022-04-01', purposes: [] } } });
      expect(verdict(decide(collected))).toBe('allow');
      expect(decide(collected).by.map(({ policy }) => policy)).toEqual(['teratail', 'leverages-group']);
    }
    expect(decide(asked({ items: ['profile.name'] })).by.map(({ policy }) => policy)).toEqual([addendum, 'leverages-group']);
  });
});

describe('[LC-6 part] what was collected of somebody found to be under 16', () => {
  const young = (of: Parts = {}): Question => asked({ age: 15, items: ['profile.name', 'log.cookie'], ...of });
  const purge = (answer: Answer): readonly (readonly string[])[] => answer.duties.filter(({ kind }) => kind === 'purge-collected').map(({ items }) => items);

  test.each(actions.filter((action) => action !== 'collect'))('%s: nothing goes, and it is to be erased, whatever was consented to, by a guardian too', (action) => {
    const everything = facts({ consents: consentScopes.map((to) => consent(to, { by: 'guardian', purpose: 'customers.services', recipient: 'ad-networks', country: 'US', informed: true, items: ['profile.name', 'log.cookie'] })) });
    const answer = decide(young({ action, channel: 'email', recipient: 'ad-networks', party: 'acme', country: 'US' }), everything);
    expect([answer.outcome, codes(answer).includes('minor-not-kept'), purge(answer), duties(answer).filter((one) => one.startsWith('ask-consent'))]).toEqual(['deny', true, [['profile.name', 'log.cookie']], []]);
    const grown = decide(young({ action, age: 16, channel: 'email', recipient: 'ad-networks', party: 'acme', country: 'US' }), everything);
    expect([codes(grown).includes('minor-not-kept'), purge(grown)]).toEqual([false, []]);
  });

  test.each(dataOrigins)('of origin %s too, and of nothing that is not held', (origin) => {
    const answer = decide(young({ items: ['profile.name', 'log.cookie', 'nationality'], holding: { shown, origin, items: ['profile.name', 'nationality'] } }));
    expect(answer.reasons.find(({ code }) => code === 'minor-not-kept')).toMatchObject({ items: ['profile.name', 'nationality'], from: { policy: addendum, number: '6.' } });
    expect(purge(answer)).toEqual([['profile.name', 'nationality']]);
  });

  test('a law that asks for it carries it, for the items that are claimed, and nothing else does', () => {
    const claiming = (basis: string): Answer => decide(young({ claim: claim(undefined, basis, ['statute', 'need', 'proportion', 'consent-difficult'], ['profile.name']) }));
    expect([verdict(claiming('X27-1-1')), inState(claiming('X27-1-1'), 'clear'), duties(claiming('X27-1-1'))]).toEqual(['partial minor-not-kept', ['profile.name'], ['record-claim X27-1-1', 'purge-collected']]);
    expect(['X27-1-2', 'm-1', 'ccpa-145', 'E27-5-1', 'P20-2-1'].map((basis) => claiming(basis).outcome)).toEqual(['partial', 'deny', 'deny', 'deny', 'deny']);
    // A sale is lifted by nothing.
    expect(verdict(decide(young({ action: 'share', items: ['log.cookie'], recipient: 'ad-networks', claim: claim(undefined, 'X27-1-1', ['statute'], ['log.cookie']) })))).toMatch(/^deny .*minor-not-sold/);
  });

  test('what is held outside the addendum, and above it, goes on being used', () => {
    const of = (service: string): Partial<Holding> => ({ service, collection: 'registration', shown });
    const held = (...services: readonly string[]): Question =>
      ask({ residence: 'US-CA', age: 15, purpose: 'customers.services', service: 'recruiting', items: ['profile.name'], holdings: services.map(of) });
    expect([held('recruiting'), held('lighthouse-los-angeles', 'recruiting')].map((question) => [verdict(decide(question)), purge(decide(question))])).toEqual([['allow', []], ['allow', []]]);
    expect(verdict(decide(held('lighthouse-los-angeles')))).toContain('minor-not-kept');
  });
});

describe('sale and sharing: whom, what, and whether the person opted out [LC-3p part] [LC-4-4 part]', () => {
  const sold = (of: Parts = {}): Question => asked({ action: 'share', recipient: 'ad-networks', items: ['log.cookie', 'browsing-history', 'education'], ...of });

  test.each(['group-companies', 'ad-networks', 'analytics-providers'])('to %s, what is in a category', (recipient) => {
    const answer = decide(sold({ recipient }));
    expect([verdict(answer), inState(answer, 'clear')]).toEqual(['partial item-in-no-category', ['log.cookie', 'browsing-history']]);
  });

  test.each(['data-brokers', 'business-partners', undefined])('to %s, nothing', (recipient) => {
    expect(verdict(decide(sold({ recipient, items: ['log.cookie'] })))).toMatch(/^deny .*sale-recipient-not-permitted|^deny recipient-missing/);
  });

  test.each<readonly [string, Partial<Facts>, string]>([
    ['an opt-out of sale', { optOuts: [optOut('sale')] }, 'deny opted-out-of-sale'],
    ['a signal', { optOuts: [optOut('signal')] }, 'deny opted-out-by-signal'],
    ['an opt-out of advertising', { optOuts: [optOut('advertising')] }, 'allow'],
    ['an opt-out of sale and a consent to it before', { optOuts: [optOut('sale')], consents: [consent('sale')] }, 'deny opted-out-of-sale'],
  ])('%s', (_name, known, expected) => expect(verdict(decide(sold({ items: ['log.cookie'] }), facts(known)))).toBe(expected));
});

// As the Japanese text lists them; the English text lists none.
const sensitive = ['nationality', 'residence-status', 'visa-category', 'japanese-ability', 'login-credentials', 'sensitive.other'];

describe('[LC-4-5] sensitive information is used for what 7027(m) permits, as the document names it, and for nothing else', () => {
  const actions = ['use', 'contact', 'train', 'infer', 'anonymise', 'entrust', 'joint-use', 'provide', 'transfer-abroad', 'sell', 'share'] as const;
  test.each(sensitive)('%s: no action but the collection of it goes without a permitted use', (item) => {
    for (const action of actions) {
      const answer = decide(asked({ action, items: [item], channel: 'email', recipient: 'ad-networks', party: 'acme', country: 'US' }));
      expect([answer.outcome, codes(answer).includes('sensitive-use-not-permitted')], action).toEqual(['deny', true]);
    }
    expect(verdict(decide(asked({ items: [item] })))).toBe('deny sensitive-use-not-permitted');
    expect(verdict(decide(asked({ items: [item], residence: 'JP' })))).toMatch(item === 'residence-status' ? /^allow$/ : /^deny unknown-item$/);
  });

  /** The document's uses: to verify identity, to provide and maintain the services, to comply with the law; "eligibility" is none of the list. */
  const uses: readonly (readonly [string, readonly string[], string])[] = [
    ['m-1', ['need', 'proportion'], 'allow'], ['m-6', ['need', 'proportion'], 'allow'], ['ccpa-145', ['statute'], 'allow'],
    ...['m-2', 'm-3', 'm-4', 'm-5', 'm-7', 'm-8'].map((basis) => [basis, ['need', 'proportion'], 'deny sensitive-use-not-permitted'] as const),
  ];
  test.each(uses)('%s, with %o: %s', (basis, needs, expected) => {
    const using = (facts: readonly string[], items = sensitive): Question => asked({ items: sensitive, claim: claim(undefined, basis, facts, items) });
    const answer = decide(using(needs));
    expect(verdict(answer)).toBe(expected);
    if (expected !== 'allow') expect(ignored(answer)).toEqual([`ground-not-for-action ${basis}`]);
    for (const fact of needs) {
      expect(verdict(decide(using(needs.filter((each) => each !== fact)))), fact).toBe('deny sensitive-use-not-permitted');
    }
    expect(inState(decide(using(needs, ['nationality'])), 'clear')).toEqual(expected === 'allow' ? ['nationality'] : []);
  });

  test('eligibility for employment, which the document names and the list does not, is denied', () => {
    const answer = decide(asked({ items: ['residence-status'], claim: claim(undefined, 'none', ['need', 'proportion'], ['residence-status']) }));
    expect([verdict(answer), ignored(answer)]).toEqual(['deny sensitive-use-not-permitted', ['unknown-ground none']]);
  });

  test('a consent does not widen it', () => {
    expect(verdict(decide(asked({ items: ['nationality'] }), facts({ consents: [consent('use', { purpose: 'customers.services' }), consent('special-care')] })))).toBe('deny sensitive-use-not-permitted');
  });
});

describe('[LC-4-5i] sensitive information is never used to infer', () => {
  test.each(sensitive)('%s, whatever is claimed', (item) => {
    const inferring = (of: Parts): Question => asked({ action: 'infer', purpose: 'customers.analysis', items: ['purchase-history', item], ...of });
    expect(verdict(decide(inferring({})))).toBe('partial sensitive-never-infers sensitive-use-not-permitted');
    for (const basis of ['m-1', 'm-6', 'm-8', 'ccpa-145', 'X27-1-1']) {
      const answer = decide(inferring({ claim: claim(undefined, basis, ['need', 'proportion', 'statute'], ['purchase-history', item]) }), facts({ consents: [consent('use', { purpose: 'customers.analysis' })] }));
      expect([inState(answer, 'clear'), codes(answer).includes('sensitive-never-infers')], basis).toEqual([['purchase-history'], true]);
    }
  });
});

describe('[LC-0h] what can be linked to a household is personal', () => {
  /** The location, as if it told of nobody by itself: once with and once without the addendum's mark. */
  const made = (household: boolean): PolicyLibrary => library.map((text) => (text.id !== addendum && text.id !== 'leverages-group' ? text
    : { ...text, items: text.items.map((item) => (item.id === 'log.location' ? { ...item, identifiability: 'none' as const, household: household && text.id === addendum } : item)) }));
  const located = asked({ action: 'provide', recipient: 'a-map-maker', items: ['log.location'], country: 'JP', means: 'email' });

  test('every item of the addendum is', () => {
    expect(library.find(({ id }) => id === addendum)?.items.every(({ household }) => household)).toBe(true);
  });

  test('an item of a household alone needs what a person\'s needs', () => {
    expect(codes(decide(located))).toContain('consent-missing');
    expect(codes(decide(located, undefined, undefined, made(true)))).toContain('consent-missing');
    const nobody = decide(located, undefined, undefined, made(false));
    expect(codes(nobody)).not.toContain('consent-missing');
    // Outside the addendum the same item, of the same service, tells of nobody.
    expect(codes(decide({ ...located, person: { ...located.person, residence: 'US-NY' } }, undefined, undefined, made(true)))).not.toContain('consent-missing');
  });

  test('with a consent it goes, and is recorded', () => {
    const given = facts({ consents: [consent('provision', { purpose: 'customers.services', recipient: 'a-map-maker', items: ['log.location'] })] });
    const answer = decide(located, given, undefined, made(true));
    expect([verdict(answer), answer.duties.map(({ kind }) => kind)]).toEqual(['allow', ['record-provision']]);
  });
});
