import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { allClauses } from './model/all-clauses.ts';
import { clauseNumbers } from './model/clause-labels.ts';
import type { PolicyText } from './model/policy.ts';
import { readPolicy } from './model/read.ts';

// The hard facts of the group's California addendum, said a second time and apart from it: what stands here was read off the
// document, and the policy has to say the same.

const read = (path: string): Uint8Array => readFileSync(new URL(`../../../${path}`, import.meta.url));
const policyOf = (file: string): PolicyText => {
  const { value, findings } = readPolicy(read(file), file);
  if (!value) throw new Error(`${file} has errors: ${JSON.stringify(findings)}`);
  return value;
};

const group = policyOf('policies/leverages-group/2025-05-27.yaml');
const addendum = policyOf('policies/leverages-lighthouse-california/2026-01-29.yaml');

const ids = (nodes: readonly { readonly id: string }[]): readonly string[] => nodes.map(({ id }) => id);
const ja = (texts: readonly { readonly name: { readonly ja: string } }[]): readonly string[] => texts.map(({ name }) => name.ja);
const named = (items: readonly string[]): string =>
  items.map((id) => [...addendum.items, ...group.items].find((item) => item.id === id)?.name.ja ?? `${id}?`).join('、');

describe('the California addendum', () => {
  const { california } = addendum;

  test('for residents of California, one company, five services, prevailing over the group\'s [LC-0 part]', () => {
    expect([addendum.version, addendum.established, addendum.japaneseHead]).toEqual(['2026-01-29', undefined, 'western']);
    expect([addendum.extends?.policy, addendum.extends?.as, addendum.extends?.scope.residence, addendum.extends?.scope.company])
      .toEqual(['leverages-group', 'addendum', 'US-CA', 'leverages-lighthouse']);
    expect(addendum.extends?.scope.services).toEqual(ids(addendum.services));
    expect(ja(addendum.services)).toEqual(['Lighthouse® ロサンゼルス', 'Lighthouse® サンディエゴ', 'Lighthouse® シアトル&ポートランド', '日本の大学への進学&留学ガイド', 'We Love Japanese Food']);
    expect(addendum.companies.map(({ name, country }) => [name.en, country])).toEqual([['Leverages Lighthouse Inc.', 'US']]);
    expect([addendum.organisation.representative, addendum.organisation.address]).toEqual([undefined, undefined]);
  });

  test('its sections are numbered 1 to 8', () => {
    const numbers = clauseNumbers(addendum.clauses);
    expect(allClauses(addendum.clauses).filter(({ numbered }) => numbered).map(({ id }) => `${numbers.get(id) ?? ''} ${id}`)).toEqual([
      '1. categories', '1.1) categories.collected', '1.2) categories.sources', '2. retention', '3. sale', '4. rights',
      '5. exercise', '5.1) exercise.rights', '5.2) exercise.agents', '6. minors', '7. contact', '8. last-updated',
    ]);
    expect(allClauses(addendum.clauses).flatMap(({ cites }) => cites).map(({ clause, printed }) => [clause, printed?.ja, printed?.en]))
      .toEqual([['contact', '本特則87', 'Section 8'], ['contact', '本特則87', 'Section 8']]);
  });

  test('five categories from the users alone [LC-1 part], all of them household-linkable [LC-0h part]', () => {
    expect(california?.categories.map(({ category, items }) => `${category}: ${named(items)}`)).toEqual([
      'identifiers: 氏名、メールアドレス、ユーザー名、Cookieの情報', 'customer-records: 氏名', 'commercial: 購入や消費の履歴と傾向',
      'network-activity: 閲覧履歴、検索履歴、ウェブサイトなどとのやりとり', 'geolocation: 位置情報',
    ]);
    expect(california?.sources).toEqual(['person']);
    expect(addendum.items.every(({ household }) => household)).toBe(true);
  });

  test('permission is wider than the past: purposes, recipients, table [LC-3 part] [LC-3p part]', () => {
    expect(california?.sale.permittedPurposes.map(({ text }) => [text.ja, text.en].map((one) => /^\[.*\]$/.test(one)))).toEqual([[false, false], [true, true]]);
    expect(california?.sale.permittedRecipients).toEqual(['group-companies', 'ad-networks', 'analytics-providers']);
    expect(california?.sale.past.map(({ category, only, how, recipients }) => [category, only?.ja, how, ...recipients])).toEqual([
      ['identifiers', 'Cookie', 'shared', 'analytics-providers', 'ad-networks'], ['commercial', undefined, 'shared', 'analytics-providers', 'ad-networks'],
      ['network-activity', undefined, 'shared', 'analytics-providers', 'ad-networks'], ['geolocation', undefined, 'shared', 'analytics-providers', 'ad-networks'],
    ]);
    expect(new Set(california?.sale.past.map(({ purpose }) => purpose.ja)).size).toBe(1);
  });

  test('five rights [LC-4-1 part] [LC-4-2 part] [LC-4-3 part] [LC-4-4 part], identity asked for all of them [LC-5-1 part]', () => {
    const rights = ['know', 'delete', 'correct', 'opt-out', 'limit'];
    expect(california?.rights.map(({ right }) => right)).toEqual(rights);
    expect([california?.verification.rights, california?.verification.documents.length, california?.verification.moreMayBeAsked]).toEqual([rights, 2, true]);
  });

  test('sensitive: the Japanese list, four uses, one of them not permitted, no inference [LC-4-5 part] [LC-4-5i part]', () => {
    const sensitive = california?.sensitive;
    expect(named(sensitive?.items ?? [])).toBe('国籍、在留資格、ビザ区分、日本語能力、ログイン認証情報、その他のセンシティブな個人情報');
    expect(sensitive?.uses.map(({ text, permitted }) => [text.ja, permitted])).toEqual([
      ['雇用適格性の確認', 'none'], ['本人確認', 'm-6'], ['サービスの提供と維持', 'm-1'], ['法令の遵守', 'other-law'],
    ]);
    expect(sensitive?.inference).toBe(false);
  });

  test('opting out in three ways [LC-gpc part]; agents with a signed permission [LC-5-2 part]; retention in one sentence [LC-2 part]', () => {
    expect(california?.optOut).toMatchObject({ link: true, accountPage: true, signal: true });
    expect(california?.agents).toMatchObject({ signedPermission: true, exceptions: true });
    expect([california?.retention.perCategory, california?.businessPurposeTable]).toEqual([false, false]);
    expect(addendum.retention.map(({ ends, longerFor }) => [ends, ...longerFor])).toEqual([['when-not-needed', 'law', 'security', 'disputes']]);
  });

  test('under 16 [LC-6 part]; mail and telephone take requests [LC-7 part]; six differences of the languages', () => {
    expect(addendum.minors).toMatchObject({ under: 16, collected: false, soldOrShared: false, guardianMayAsk: true });
    expect([addendum.desk?.email, addendum.desk?.telephone, addendum.desk?.address, california?.intake])
      .toEqual(['lighthouse@us-lighthouse.com', '424-488-3041', undefined, ['email', 'telephone']]);
    expect(ids(addendum.differences)).toEqual(['know-right', 'sensitive-list', 'eligibility-check', 'commercial-examples', 'network-examples', 'verification-documents']);
  });
});

test('every row of the register for the two documents and the web page is stated by a node', () => {
  const { clauses } = parse(new TextDecoder().decode(read('spec/clauses.yaml'))) as { readonly clauses: readonly { readonly id: string; readonly doc: string }[] };
  const stated = new Set<string>([...group.statements, ...addendum.statements].map(({ promise }) => promise));
  expect(clauses.filter(({ doc, id }) => ['LG', 'LC', 'LW'].includes(doc) && !stated.has(id))).toEqual([]);
  const own = new Set(clauses.map(({ id }) => id));
  expect([...stated].filter((id) => !own.has(id))).toEqual([]);
});
