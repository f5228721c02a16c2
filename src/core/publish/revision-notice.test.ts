import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { consequenceOf } from '../compare/consequence.ts';
import { policyChanges } from '../compare/difference.ts';
import type { Language } from '../identifiers/language.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import { readPolicy } from '../policy/model/read.ts';
import { textOf } from './content.ts';
import type { PolicyDocument } from './document.ts';
import { placesIn, revisionNotice } from './revision-notice.ts';
import type { Revision } from './revision-notice.ts';
import { writeMarkdown } from './write-markdown.ts';

const read = (file: string): PolicyText => {
  const { value } = readPolicy(readFileSync(new URL(`../../../policies/${file}`, import.meta.url)), file);
  if (!value) throw new Error(`${file} has errors`);
  return value;
};
const group = read('leverages-group/2025-05-27.yaml');
const [of2018, of2019, of2022] = [read('teratail/2018-01-01.yaml'), read('teratail/2019-12-19.yaml'), read('teratail/2022-04-01.yaml')];

const between = (older: PolicyText, newer: PolicyText): Revision => {
  const layers = (text: PolicyText): [PolicyText, ...PolicyText[]] => (text.extends ? [text, group] : [text]);
  return { older: layers(older), newer: layers(newer), changes: policyChanges(older, newer).map((change) => ({ change, consequence: consequenceOf(change, { older, newer }) })) };
};
/** The numbers on the way to each changed place: `7.` `2)`. */
const numbers = (revision: Revision, language: Language): readonly string[] => placesIn(revision, language).map(({ way }) => way.map(({ label }) => label).join(''));
const linesUnder = ({ sections }: PolicyDocument, id: string): readonly string[] =>
  sections.flatMap((section) => [section, ...section.sections]).filter((section) => section.id === id)
    .flatMap(({ body }) => body.flatMap((block) => (block.kind === 'list' ? block.entries.map(({ content }) => textOf(content)) : [])));

describe('[CT-0] [TT-0 part] the notice of revision, computed from the versions', () => {
  test('2018 to 2019: the places that the document lists, 4 and 8, and what it says was added there', () => {
    const revision = between(of2018, of2019);
    for (const language of ['ja', 'en'] as const) expect(numbers(revision, language)).toEqual(['4.2)', '8.1)(3)', '8.1)(4)']);
    const notice = revisionNotice(revision, 'ja');
    expect(linesUnder(notice, 'provision.exceptions')).toEqual([expect.stringContaining('オフィスへの入館手続き'), expect.stringContaining('ツールの、管理元や製作元の会社')]);
    expect(linesUnder(notice, 'cookies.others').join('')).toMatch(/加えました.*個人を特定できない加工情報を、Google LLCに提供/);
  });

  test('2019 to 2022: the places that the document lists, 6, 7 (2), 7 (3) and a new 9', () => {
    const revision = between(of2019, of2022);
    for (const language of ['ja', 'en'] as const) expect(numbers(revision, language)).toEqual(['6.', '7.2)(1)', '7.3)', '9.']);
    const notice = revisionNotice(revision, 'ja');
    expect(linesUnder(notice, 'requests.documents.person')).toEqual(['「住民基本カード」を「住民基本台帳カード」に改めました。', '「マイナンバーカード」を加えました。']);
    expect(linesUnder(notice, 'requests.desk')[0]).toMatch(/ご指定の住所への郵送により.*改めました/);
    expect(linesUnder(notice, 'security')[0]).toBe('この項目を加えました。');
  });

  test('day, version before and reason stand at its head, in both languages', () => {
    const revision = between(of2019, of2022);
    const head = (language: Language): readonly string[] => revisionNotice(revision, language).head.map(({ label, content }) => `${label}: ${textOf(content)}`);
    expect(head('ja')).toEqual(['改訂日: 2022年4月1日', '改訂前の版: 2019年12月19日', expect.stringContaining('改正個人情報保護法の施行')]);
    expect(head('en')).toEqual(['Revised on: 1 April 2022', 'Version before: 19 December 2019', expect.stringContaining('came into force')]);
    // The reason is of the revision before this version, not of all that lie between.
    expect(textOf(revisionNotice(between(of2018, of2022), 'ja').head[2]?.content ?? [])).toBe('示されていません');
  });

  test('says what is done by notice, and what waits for consent', () => {
    const notice = writeMarkdown(revisionNotice(between(of2019, of2022), 'ja'));
    expect(notice).toMatch(/ご本人の同意をいただいてから行います[^]*土台にするポリシーを加えました[^]*次の変更は、すでにお預かりしている情報には及びません[^]*利用する者の範囲/);
  });
});

test('a wording that changed in one language alone is told in both notices', () => {
  const [clause, ...others] = of2022.clauses;
  const [block, ...blocks] = clause?.body ?? [];
  if (!clause || block?.kind !== 'text') throw new Error('the preface begins with a text');
  const newer: PolicyText = { ...of2022, clauses: [{ ...clause, body: [{ ...block, text: { ...block.text, en: 'Otherwise.' } }, ...blocks] }, ...others] };
  const revision = between(of2022, newer);
  expect(linesUnder(revisionNotice(revision, 'ja'), clause.id)).toEqual(['英語の文面だけを改めました。']);
  expect(linesUnder(revisionNotice(revision, 'en'), clause.id).join('')).toContain('Otherwise.');
});

test('[LV-8 part] where the policy takes use for agreement, the notice says so, and what it never is', () => {
  const levii = read('levii/2025-02-22.yaml');
  const revision = between(levii, { ...levii, amendment: undefined });
  expect(writeMarkdown(revisionNotice(revision, 'ja'))).toMatch(/サービスを使われた場合は[^]*法令がご本人の同意を求める変更については、別に同意をいただきます/);
  expect(writeMarkdown(revisionNotice(between(of2018, of2019), 'ja'))).not.toContain('サービスを使われた場合は');
});

test('nothing between a version and itself', () => {
  const notice = revisionNotice(between(of2022, of2022), 'ja');
  expect(notice.sections.map(({ id, body }) => [id, body.length])).toEqual([['places', 1]]);
});
