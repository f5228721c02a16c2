import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPolicy } from '../policy/model/read.ts';
import { checkAssertionNames } from './assertion-names.ts';
import { readAssertions } from './assertion-read.ts';

const good = `assertions:
  - id: payment-alone
    text: { ja: 支払い, en: Payment }
    only: { items: [payment.card] }
    for:
      - { purposes: [billing] }
    unless: { claim: [law] }
  - id: never-sold
    text: { ja: 販売, en: Sale }
    never: { action: [sell], age: { under: 16 }, residence: { place: US-CA } }
  - id: it-goes
    text: { ja: 使える, en: Used }
    always: { action: [use], items: special-care, purposes: declared, countries: abroad }
    given: { consent: [special-care] }
`;

const findingsOf = (text: string): readonly object[] => readAssertions(text, 'a.yaml').findings.map(({ code, at, parameters }) => ({ code, line: at.line, ...parameters }));

describe('a file of assertions without mistakes', () => {
  test('is read: what each says, what it is about, with which facts', () => {
    const { value, findings } = readAssertions(good, 'a.yaml');
    expect(findings).toEqual([]);
    expect(value?.map(({ id, says }) => [id, says])).toEqual([['payment-alone', 'only'], ['never-sold', 'never'], ['it-goes', 'always']]);
    expect(value?.[0]).toMatchObject({ what: { items: [{ id: 'payment.card' }] }, for: [{ purposes: [{ id: 'billing' }] }], facts: { claim: ['law'], consent: [] } });
    expect(value?.[1]?.what).toMatchObject({ action: ['sell'], age: { under: 16, from: undefined }, residence: { place: 'US-CA', outside: false } });
    expect(value?.[2]).toMatchObject({ what: { items: 'special-care', purposes: 'declared', countries: 'abroad' }, facts: { consent: ['special-care'] } });
  });

  test.each(readdirSync(new URL('../../../spec/assertions', import.meta.url), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml')))('spec/assertions/%s is one', (file) => {
    expect(readAssertions(readFileSync(new URL(`../../../spec/assertions/${file}`, import.meta.url)), file).findings).toEqual([]);
  });
});

describe('each mistake is told with its place', () => {
  test.each<[string, string, string, object]>([
    ['an unknown key', 'only: { items', 'only: { item', { code: 'unknown-key', line: 4, key: 'item' }],
    ['an action that is none', '[sell]', '[sel]', { code: 'wrong-value', line: 10, key: 'action' }],
    ['nothing said', '    never: { action: [sell], age: { under: 16 }, residence: { place: US-CA } }\n', '', { code: 'missing-key', line: 8, key: 'never / only / always' }],
    ['two things said', 'only: { items: [payment.card] }', 'only: { items: [payment.card] }\n    never: { action: [use] }', { code: 'unknown-key', line: 4, key: 'only' }],
    ['only for nothing', '    for:\n      - { purposes: [billing] }\n', '', { code: 'missing-key', line: 2, key: 'for' }],
    ['for with never', 'never: {', 'for: [{ action: [use] }]\n    never: {', { code: 'unknown-key', line: 8, key: 'for' }],
    ['unless with always', 'given:', 'unless:', { code: 'unknown-key', line: 11, key: 'unless' }],
    ['a list of no action', 'action: [sell]', 'action: []', { code: 'wrong-value', line: 10, key: 'action' }],
    ['an id twice', 'id: it-goes', 'id: never-sold', { code: 'duplicate-id', line: 11, id: 'never-sold' }],
    ['one language', ', en: Sale', '', { code: 'missing-translation', line: 9, language: 'en' }],
    ['a place that is none', 'place: US-CA', 'place: california', { code: 'wrong-value', line: 10 }],
  ])('%s', (_what, from, to, expected) => {
    expect(good).toContain(from);
    const text = good.replace(from, to);
    expect(findingsOf(text)).toContainEqual(expect.objectContaining(expected));
    expect(readAssertions(text, 'a.yaml').value).toBeUndefined();
  });
});

test('names that no document declares are found, each at its place', () => {
  const file = new URL('../../../policies/levii/2025-02-22.yaml', import.meta.url);
  const { value: policy } = readPolicy(readFileSync(file), 'levii.yaml');
  const { value } = readAssertions(readFileSync(new URL('../../../spec/assertions/levii.yaml', import.meta.url), 'utf8')
    .replace('users.fees', 'users.fee').replace('recipients: [payment-partners] }', 'recipients: [payment-partner, ad-networks] }').replace('payment.card', 'payment.cards'), 'a.yaml');
  expect(checkAssertionNames(value ?? [], policy ? [policy] : []).map(({ code, parameters }) => ({ code, ...parameters }))).toMatchObject([
    { code: 'dangling-reference', what: 'item', id: 'payment.cards' }, { what: 'purpose', id: 'users.fee' }, { what: 'recipient', id: 'payment-partner' }, { what: 'recipient', id: 'ad-networks' },
  ]);
});
