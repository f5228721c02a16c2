import { describe, expect, test } from 'vitest';
import type { Facts } from '../../src/core/decide/facts.ts';
import type { Holding, Question } from '../../src/core/decide/question.ts';
import { ask, claim, consent, facts, groupCustomer, happened } from './questions.ts';
import type { Parts } from './questions.ts';
import { codes, decide, duties, ignored, verdict } from './real-policies.ts';

// The group's section 6: by law, consent or request. A talk with its staff is where such information comes in.
const items = ['special-care.medical-history'];
const shown = { policy: 'leverages-group', version: '2025-05-27', purposes: [] } as const;
const collecting = (origin: Holding['origin'], of: Parts = {}): Question =>
  ask(groupCustomer, { action: 'collect', items, holding: { collection: 'consultation', origin, shown } }, of);

/** The nine of APPI 20(2) (JP-SENS-02), the last in its two variants, each with what it asks to be shown. */
const ways: readonly (readonly [string, string, readonly string[]])[] = [
  ['20(2)(i) law', 'X27-1-1', ['statute']],
  ['20(2)(ii) life, body, property', 'X27-1-2', ['need', 'consent-difficult']],
  ['20(2)(iii) health, children', 'X27-1-3', ['need', 'consent-difficult']],
  ['20(2)(iv) a public body', 'X27-1-4', ['need', 'public-task', 'consent-hinders-task']],
  ['20(2)(v) research', 'P20-2-5', ['operator-is-academic', 'academic-purpose', 'no-undue-harm']],
  ['20(2)(vi) joint research', 'P20-2-6', ['from-academic', 'joint-research', 'academic-purpose', 'no-undue-harm']],
  ['20(2)(vii) made public', 'P20-2-7', ['made-public-by']],
  ['20(2)(viii) seen or filmed', 'P20-2-8-1', ['seen-or-filmed', 'outwardly-obvious']],
  ['20(2)(viii) received without provision', 'P20-2-8-2', ['received-without-provision']],
];
const refused = 'deny special-care-without-basis';

describe('[LG-6] obtaining it', () => {
  test('without a ground it is denied, and consent is asked for', () => {
    for (const origin of ['person', 'received'] as const) {
      expect(verdict(decide(collecting(origin))), origin).toBe(refused);
      expect(duties(decide(collecting(origin)))).toEqual(['show-notice consultation', 'ask-consent special-care']);
    }
    // No consent makes them customers' data.
    for (const origin of ['entrusted', 'public'] as const) {
      expect(verdict(decide(collecting(origin))), origin).toBe('deny not-of-this-origin special-care-without-basis');
      expect(duties(decide(collecting(origin)))).toEqual(['show-notice consultation']);
    }
    expect(verdict(decide(collecting('received', { items: ['wishes'] })))).toBe('allow');
  });

  test.each(ways)('%s: %s with all that it asks', (_name, basis, needs) => {
    const answer = decide(collecting('received', { claim: claim(undefined, basis, needs, items) }));
    expect([verdict(answer), duties(answer)]).toEqual(['allow', [`record-claim ${basis}`, 'show-notice consultation']]);
  });

  test.each(ways.flatMap(([name, basis, needs]) => needs.map((fact) => [name, basis, needs, fact] as const)))('%s: %s of %o without %s', (_name, basis, needs, fact) => {
    const answer = decide(collecting('received', { claim: claim(undefined, basis, needs.filter((each) => each !== fact), items) }));
    expect([verdict(answer), ignored(answer)]).toEqual([refused, [`ground-fact-missing ${fact}`]]);
  });

  test.each<readonly [string, Holding['origin'], Partial<Facts>, string, string | undefined]>([
    ['a consent to special-care information', 'received', { consents: [consent('special-care')] }, 'allow', 'special-care-by-consent'],
    ['a consent to this item', 'received', { consents: [consent('special-care', { items })] }, 'allow', 'special-care-by-consent'],
    ['a consent to another item', 'received', { consents: [consent('special-care', { items: ['special-care.race'] })] }, refused, undefined],
    ['a consent to use', 'received', { consents: [consent('use', { purpose: 'customers.services' })] }, refused, undefined],
    ['a consent given by going on to use the service', 'received', { consents: [consent('special-care', { method: 'continued-use' })] }, refused, undefined],
    ['the person\'s request', 'received', { happenings: [happened({ kind: 'request', recipient: undefined, items })] }, 'allow', 'special-care-by-request'],
    ['a request for another item', 'received', { happenings: [happened({ kind: 'request', recipient: undefined, items: ['wishes'] })] }, refused, undefined],
    ['given by the person', 'person', { happenings: [happened({ kind: 'given', items })] }, 'allow', 'special-care-given'],
    ['given by the person, said of what came from another', 'received', { happenings: [happened({ kind: 'given', items })] }, refused, undefined],
    ['another item given', 'person', { happenings: [happened({ kind: 'given', items: ['wishes'] })] }, refused, undefined],
  ])('%s', (_name, origin, known, expected, code) => {
    const answer = decide(collecting(origin), facts(known));
    expect(verdict(answer)).toBe(expected);
    if (code !== undefined) expect(codes(answer)).toContain(code);
  });
});

describe('[LG-6] reading it', () => {
  const reading = (of: Parts = {}): Question => ask(groupCustomer, { items }, of);

  test('denied without a ground; allowed on consent, on request and by law', () => {
    expect(verdict(decide(reading()))).toBe(refused);
    expect(verdict(decide(reading(), facts({ consents: [consent('special-care')] })))).toBe('allow');
    expect(verdict(decide(reading(), facts({ happenings: [happened({ kind: 'request', recipient: undefined, items })] })))).toBe('allow');
    // That it was given carries the obtaining, not every use.
    expect(verdict(decide(reading(), facts({ happenings: [happened({ kind: 'given', items })] })))).toBe(refused);
  });

  test.each(ways)('%s: the ground %s carries a use where it is one of law, and not where it is one of obtaining', (_name, basis, needs) => {
    const answer = decide(reading({ claim: claim(undefined, basis, needs, items) }));
    expect(verdict(answer)).toBe(basis.startsWith('X') ? 'allow' : refused);
    if (!basis.startsWith('X')) expect(ignored(answer)).toEqual([`ground-not-for-action ${basis}`]);
  });
});

describe('[LG-6] providing it', () => {
  const providing = (of: Parts = {}): Question =>
    ask(groupCustomer, { action: 'provide', items, recipient: 'a-hospital', country: 'JP', means: 'document' }, of);
  const named = { purpose: 'customers.services', recipient: 'a-hospital', items } as const;
  const unlisted = 'deny unlisted-recipient situation-missing provision-not-a-purpose consent-missing';

  test.each<readonly [string, Partial<Facts>, string]>([
    ['nothing', {}, `${unlisted} special-care-without-basis`],
    ['a consent that names the recipient and this item', { consents: [consent('provision', named)] }, 'allow'],
    ['a consent to all items', { consents: [consent('provision', { ...named, items: 'all' })] }, 'deny unlisted-recipient situation-missing provision-not-a-purpose special-care-without-basis'],
    ['a consent to special-care information', { consents: [consent('special-care')] }, `${unlisted} special-care-without-basis`],
    ['given by the person', { happenings: [happened({ kind: 'given', items })] }, `${unlisted} special-care-without-basis`],
    ['requested for this recipient, without consent to provision', { happenings: [happened({ kind: 'request', recipient: 'a-hospital', items })] }, unlisted],
    ['requested for another recipient', { happenings: [happened({ kind: 'request', recipient: 'a-clinic', items })] }, `${unlisted} special-care-without-basis`],
  ])('with %s', (_name, known, expected) => expect(verdict(decide(providing(), facts(known)))).toBe(expected));

  test('by law, with the facts that the law asks', () => {
    expect(verdict(decide(providing({ claim: claim('law', 'X27-1-2', ['need', 'consent-difficult'], items) })))).toBe('allow');
    expect(verdict(decide(providing({ claim: claim('law', 'X27-1-2', ['need'], items) })))).toBe(`${unlisted} special-care-without-basis`);
  });

  test('never to a recipient of the list just because the recipient is listed', () => {
    const listed = providing({ recipient: 'business-partners', situation: 'scouting', items: ['profile.name', ...items] });
    const answer = decide(listed, facts({ consents: [consent('provision', { recipient: 'business-partners' })] }));
    expect(verdict(answer)).toBe('partial item-outside-situation special-care-without-basis');
  });
});
