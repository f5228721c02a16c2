import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasErrors } from '../findings/finding.ts';
import { calendarDate } from '../identifiers/calendar-date.ts';
import { languages } from '../identifiers/language.ts';
import type { Language } from '../identifiers/language.ts';
import { publishPolicy } from '../publish/publish-policy.ts';
import { examinePolicy } from './check/examine-policy.ts';
import type { Policy } from './model/policy.ts';

const on = calendarDate('2026-11-21');
const sourceOf = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const small = sourceOf('spec/cases/a-small-policy/policy.yaml');

const policyOf = (source: string): Policy => {
  const { value } = examinePolicy(source, 'policy.yaml', on);
  if (!value) throw new Error('this policy has errors');
  return value;
};

/** Everything that a person reads, without the places where the languages may differ in figures: days in their own calendars. */
const figuresOf = (document: string): readonly string[] =>
  (document.replace(/<style>[^]*<\/style>/, '').replace(/<time [^>]*>[^<]*<\/time>/g, '').replace(/<[^>]*>|&#39;/g, ' ').match(/\d+/g) ?? []).toSorted();

/** What a person reads of it. */
const wordsOf = (policy: Policy, language: Language): string => publishPolicy(policy, language).replace(/<style>[^]*<\/style>|<[^>]*>/g, '').replaceAll('&#39;', "'");

/** Elements, anchors and days in order, without the words. */
const skeletonOf = (document: string): readonly string[] =>
  [...document.matchAll(/<(\/?[a-z0-9]+)(?:[^>]*?\s(?:id|datetime)="([^"]*)")?[^>]*>/g)].map(([, tag, mark]) => `${tag} ${mark ?? ''}`);

describe('the published text follows the source [LG-0 part] [LG-12-4 part]', () => {
  const figures: readonly (readonly [string, RegExp, fc.Arbitrary<string>])[] = [
    ['business days', /(?<=business-days: )\d+/, fc.integer({ min: 1, max: 365 }).map(String)],
    ['days of the link', /(?<=reply-link-days: )\d+/, fc.integer({ min: 1, max: 90 }).map(String)],
    ['a fee', /(?<=disclosure, fee: )none/, fc.integer({ min: 1, max: 100_000 }).map((yen) => `{ yen: ${yen} }`)],
    ['year-end', /(?<=from: )12-29/, fc.constantFrom('12-25', '12-28', '12-30', '12-31')],
    ['company holidays', /(?<=company-holidays: \[)2026-08-14/, fc.constantFrom('2026-08-13', '2026-08-13, 2026-08-14')],
    ['telephone', /(?<=telephone: )\S+/, fc.integer({ min: 1000, max: 9999 }).map((last) => `+81-3-1111-${last}`)],
    ['revision', /(?<=version: )\S+/, fc.constantFrom('2026-04-02', '2027-01-01')],
    ['establishment', /(?<=established: )\S+/, fc.constantFrom('2019-04-30', '2020-10-02')],
    ['documents', /\n.*id: passport.*/, fc.constant('')],
    ['a document', /(?<=id: )passport, name: .*(?= \})/, fc.constant('residence-card, name: { ja: 在留カード, en: Residence card }')],
    ['reply channels', /(?<=reply-channels: )\[email, post\]/, fc.constantFrom('[email]', '[post]')],
    ['closed-day receipt', /(?<=receipt-on-closed-day: )as-is/, fc.constant('next-business-day')],
    ['mask', /(?<=mask: )\S+/, fc.constant('none')],
  ];
  test.each(figures)('%s: another value, another text in both languages', (_name, place, values) => {
    expect(small).toMatch(place);
    const before = policyOf(small);
    fc.assert(fc.property(values, (value) => {
      fc.pre(small.match(place)?.[0] !== value);
      const after = policyOf(small.replace(place, value));
      for (const language of languages) expect(publishPolicy(after, language)).not.toBe(publishPolicy(before, language));
    }), { numRuns: 8 });
  });

  test('Japanese and English publish the same facts whatever the figures are', () => {
    fc.assert(fc.property(fc.tuple(...figures.map(([, , values]) => fc.option(values))), (values) => {
      const source = values.reduce<string>((text, value, at) => (value === null ? text : text.replace(figures[at]?.[1] ?? '', value)), small);
      const policy = policyOf(source);
      const [ja, en] = [publishPolicy(policy, 'ja'), publishPolicy(policy, 'en')];
      expect(figuresOf(en)).toEqual(figuresOf(ja));
      expect(skeletonOf(en)).toEqual(skeletonOf(ja));
    }), { numRuns: 60 });
  });
});

describe('the group policy of 2025-05-27', () => {
  const source = sourceOf('policies/leverages-group/2025-05-27.yaml');
  const policy = policyOf(source);

  test('has no error, and three warnings where the law went on with requests [LG-12-4a part] [LG-12-1r part]', () => {
    const { findings } = examinePolicy(source, 'policy.yaml', on);
    expect(hasErrors(findings)).toBe(false);
    const ofRequests = findings.map(({ code }) => code).filter((code) => code === 'document-ended' || code === 'ground-not-available');
    expect(ofRequests).toEqual(['document-ended', 'ground-not-available', 'ground-not-available']);
  });

  test('[LG-0] names organisation, representative, establishment and revision from one source, Japanese with era years', () => {
    const [ja, en] = [publishPolicy(policy, 'ja'), publishPolicy(policy, 'en')];
    for (const fact of ['レバレジーズ株式会社', '代表取締役 岩槻知秀', '平成19年2月5日', '令和7年5月27日']) expect(wordsOf(policy, 'ja')).toContain(fact);
    for (const fact of ['Leverages Co., Ltd.', 'Representative Director Tomohide Iwatsuki', '5 February 2007', '27 May 2025']) expect(wordsOf(policy, 'en')).toContain(fact);
    expect(figuresOf(en)).toEqual(figuresOf(ja));
    expect(skeletonOf(en)).toEqual(skeletonOf(ja));
  });

  test('has the twelve sections of the document, nine classes and nine purposes of customers [LG-1-1 part] [LG-1-n part]', () => {
    expect(policy.clauses.find(({ id }) => id === 'handling')?.clauses).toHaveLength(12);
    expect(policy.classes).toHaveLength(9);
    expect(policy.purposes.filter(({ class: of }) => of === 'customers')).toHaveLength(9);
    expect(publishPolicy(policy, 'ja')).toContain('お返しできないことがあります');
  });

  test('asks of an agent three things: the person\'s document, the authority, the agent\'s own identity [CT-8-2b part]', () => {
    const { documents, agents } = policy.requests.identity;
    expect(documents.length).toBeGreaterThan(0);
    for (const papers of [agents?.legalRepresentative, agents?.mandated]) {
      expect(papers?.authority.length).toBeGreaterThan(0);
      expect(papers?.identity.length).toBeGreaterThan(0);
    }
    for (const paper of ['戸籍謄本', '委任状', '代理人の運転免許証または健康保険証の写し', 'ご本人の本人確認書類に加えて']) expect(wordsOf(policy, 'ja')).toContain(paper);
  });

  test('a next version with ten days and no passport reads so, with no change in the program [LG-12-4 part] [CT-8-3t part]', () => {
    const next = policyOf(source.replace('business-days: 14', 'business-days: 10').replace(/\n.*id: passport.*/, ''));
    expect(wordsOf(next, 'ja')).toContain('10営業日以内');
    expect(wordsOf(next, 'en')).toContain('within 10 business days');
    expect(wordsOf(next, 'ja')).not.toContain('パスポート');
    expect(wordsOf(next, 'en')).not.toMatch(/14 business|passport/i);
  });
});
