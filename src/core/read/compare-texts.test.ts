import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFinding } from '../findings/format.ts';
import { calendarDate } from '../identifiers/calendar-date.ts';
import { examinePolicies } from '../policy/check/examine-policy.ts';
import { policyDocument } from '../publish/policy-document.ts';
import { publishPolicy } from '../publish/publish-policy.ts';
import { writeMarkdown } from '../publish/write-markdown.ts';
import { compareTexts, compareWording } from './compare-texts.ts';
import { enumerationsIn, longestList } from './enumerations.ts';
import { labelledDays } from './day-labels.ts';
import { labelled } from './line-labels.ts';
import { readText } from './read-text.ts';
import { referencesIn, withoutReferences } from './section-references.ts';
import type { ReadText } from './text-languages.ts';

const root = new URL('../../../', import.meta.url).pathname;
const only = (source: string, file: string): ReadText => {
  const [text, ...more] = readText(source, file);
  if (!text || more.length > 0) throw new Error(`${file} is in ${more.length + 1} languages`);
  return text;
};
const said = (a: string, b: string, [fileA, fileB] = ['a.txt', 'b.txt']): readonly string[] => compareTexts(only(a, fileA ?? ''), only(b, fileB ?? '')).map((found) => formatFinding(found, 'en'));
const codes = (a: string, b: string): readonly string[] => said(a, b).map((line) => line.split(' ')[2] ?? '');

const sources = globSync('policies/**/*.yaml', { cwd: root }).toSorted().map((file) => ({ file, source: readFileSync(root + file) }));
const pages = examinePolicies(sources, calendarDate('2026-11-21')).map(({ file, layers: [own, ...parents] }) => {
  if (!own) throw new Error(`${file} does not read`);
  return { file, ja: publishPolicy(own, 'ja', { parents }), en: publishPolicy(own, 'en', { parents }), declared: own.differences.length, html: publishPolicy(own, 'en', { parents }), markdown: writeMarkdown(policyDocument(own, 'en', parents)) };
});

describe.each(pages)('$file, read as anyone\'s text', ({ file, ja, en, declared }) => {
  test('says the same in both languages, but for a difference that it declares [LW-0 part]', () => {
    const found = said(ja, en, ['ja.html', 'en.html']);
    // The contact of the addendum is cited as 87 in Japanese, as the original has it, and the policy says so.
    const known = file.includes('california') ? ['texts-references-differ', 'texts-references-differ'] : [];
    expect(found.map((line) => line.split(' ')[2])).toEqual(known);
    expect(known.length === 0 || declared > 0).toBe(true);
    expect(compareWording(only(ja, 'ja.html'), only(en, 'en.html'))).toEqual([]);
  });
});

test('a notion that one language no longer says is found in published pages, too', () => {
  const [group] = pages.filter(({ file }) => file.includes('leverages-group'));
  if (!group) throw new Error('the group has a policy');
  const found = compareWording(only(group.ja, 'ja.html'), only(group.en.replace(/consent/gi, 'interest'), 'en.html'));
  expect(found.map(({ code, severity }) => `${severity} ${code}`)).toContain('error texts-terms-differ');
  expect(found.map((one) => formatFinding(one, 'en')).join()).toContain('`consent`');
});

test.each<readonly ['ja' | 'en', string, string]>([
  ['en', 'It is used for no other purpose', 'It is used for other purposes too'],
  ['ja', 'ほかの目的には利用しません', 'ほかの目的にも利用します'],
])('a sentence turned round in %s is found in published pages: %s', (language, from, to) => {
  const turned = pages.filter((page) => page[language].includes(from)).map((page) => {
    const changed = page[language].replace(from, to);
    return compareWording(only(language === 'ja' ? changed : page.ja, 'ja.html'), only(language === 'en' ? changed : page.en, 'en.html')).map(({ code }) => code);
  });
  expect(turned.length).toBeGreaterThan(0);
  for (const found of turned) expect(found).toContain('texts-negation-missing');
});

describe('who denies', () => {
  const heads = ['方針\n1. 利用\n', 'Policy\n1. Use\n'] as const;
  test.each([
    ['同意なく渡しません。必要なときは使います。', 'It is not handed over without consent. It is used where needed.', 0],
    ['同意なく渡しません。必要なときは使います。', 'It is handed over with consent. It is not used where needed.', 2],
    ['開示されない場合があります。', 'It may be disclosed.', 1],
    ['法令に反しない範囲で変えます。', 'It is changed within the limits of the law.', 0],
    ['匿名加工情報は、個人を識別できないようにした情報です。', 'Anonymized information is made impossible to identify a person by.', 0],
    ['ほかの会社には渡しません。', 'It is handed to other companies.', 1],
    ['ほかの会社には渡しません。', 'It is kept from other companies: none gets it.', 0],
  ])('%s / %s: %i', (ja, en, count) => {
    expect(codes(heads[0] + ja, heads[1] + en).filter((code) => code === 'texts-negation-missing')).toHaveLength(count);
  });
});

describe('numbers of sections', () => {
  test.each<readonly [string, readonly string[]]>([
    ['上記12,1)ないし4)に基づく手続き', ['12 1)', '12 2)', '12 3)', '12 4)']],
    ['the procedures under paragraph 12,2) and 4) above', ['12 2)', '12 4)']],
    ['上記1)、2)または3)の請求', ['1)', '2)', '3)']],
    ['any of the requests of 1) to 3) above', ['1)', '2)', '3)']],
    ['第3項の1)～2)', ['3 1)', '3 2)']],
    ['本特則1-1に記載する', ['1-1']],
    ['as described in Section 1-1 above', ['1-1']],
    ['個人情報の保護に関する法律第27条第1項', ['27', '1']],
    ['Article 27(1) of the Act', ['27', '1']],
    ['「1. 利用目的」に書いた目的', ['1']],
    ['set out in “1. Purposes”', ['1']],
    ['within fourteen (14) business days of year-end (December 29 – January 3)', []],
    ['within fourteen (14) business days of year-end (29 December – 3 January)', []],
    ['TEL: +81 (0)3-1234-5678, 12 months, 3 copies', []],
    ['24階と25階', []],
  ])('%s', (text, expected) => {
    expect([...referencesIn(text)]).toEqual(expected);
    if (expected.length > 0) expect(withoutReferences(text)).not.toMatch(/\d\)/);
  });
});

describe('the number of a line', () => {
  test.each([
    ['1. Purposes', '1', 'Purposes'], ['1.利用目的', '1', '利用目的'], ['第2条 目的', '2', '目的'], ['1-1. 類型', '1-1', '類型'], ['3) Others', '3)', 'Others'], ['３） その他', '3)', 'その他'],
    ['① 知る権利', '(1)', '知る権利'], ['(i) Right to know', '(1)', 'Right to know'], ['（iv）四', '(4)', '四'], ['a. In person', 'a', 'In person'], ['6.16歳未満の方', '6', '16歳未満の方'],
    ['1)~3)の情報', undefined, '1)~3)の情報'], ['1.5 times', undefined, '1.5 times'], ['2026年1月29日', undefined, '2026年1月29日'], ['I. e. nothing', undefined, 'I. e. nothing'],
  ])('%s', (line, label, text) => {
    expect(labelled(line)).toEqual({ label, text });
  });
});

describe('what a day is called', () => {
  test.each([
    ['制定年月日:平成19年2月5日', '', '2007-02-05', 'established'], ['Effective Date: February 5, 2007', '', '2007-02-05', 'effective'], ['令和7年4月1日施行', '', '2025-04-01', 'effective'],
    ['January 29, 2026', '8. Last Updated', '2026-01-29', 'revised'], ['2025年4月1日', '', '2025-04-01', undefined], ['改定し、2025年4月1日に施行', '', '2025-04-01', undefined],
  ])('%s %s', (text, before, day, label) => {
    expect([...labelledDays(text, before)]).toEqual([[day, label]]);
  });
});

describe('lists within sentences', () => {
  test.each<readonly [string, 'ja' | 'en', number, number]>([
    ['これには、国籍、在留資格、宗教、言語等が含まれます。', 'ja', 1, 4],
    ['連絡先（住所、電話番号、メールアドレス、FAX番号など）を使います。', 'ja', 1, 4],
    ['It includes nationality, residence status, religion, and language.', 'en', 1, 4],
    ['It is used for lawful ends, such as checks, services and duties.', 'en', 0, 3],
    ['When we handle it, we comply with law, guidelines, and standards, with care.', 'en', 0, 5],
    ['使いません。', 'ja', 0, 1],
  ])('%s', (text, language, count, longest) => {
    expect(enumerationsIn(text, language)).toHaveLength(count);
    expect(longestList(text, language)).toBe(longest);
  });
});

describe('forms of a text', () => {
  const plain = 'Policy\n\n1. Purposes\nWe use data for:\n● orders\n  If you agree, we may call you.\n● news\n\n2. Contact\nWrite to us at a@example.jp.\n';
  const markdown = '# Policy\n\n## 1. Purposes\n\nWe use data\nfor:\n\n- **orders**\n  - If you agree, we may call you.\n- news\n\n## 2. Contact\n\nWrite to us at [a@example.jp](mailto:a@example.jp).\n';
  const html = '<title>x</title><nav>Home</nav><h1>Policy</h1><h2>1. Purposes</h2><p>We use data for:<ul><li>orders<ul><li>If you agree, we may <b>call</b> you.</li></ul></li><li><p>news</p></li></ul><h2>2. Contact</h2><p>Write to us at <a href="mailto:a@example.jp">a@example.jp</a>.';
  const forms = [[plain, 'a.txt'], [markdown, 'a.md'], [html, 'a.html']] as const;
  test('a text, Markdown and a web page of the same words differ in nothing', () => {
    for (const [a, fileA] of forms) for (const [b, fileB] of forms) expect(said(a, b, [fileA, fileB]), `${fileA} ${fileB}`).toEqual([]);
  });

  test('and what is missing or stands elsewhere in one is found from each form', () => {
    for (const [a, fileA] of forms) {
      expect(said(a, plain.replace('● news', '● news\n● sales'), [fileA, 'b.txt']).join()).toContain('texts-line-missing');
      expect(said(a, plain.replace('  If', '● If'), [fileA, 'b.txt']).join()).toContain('texts-conditions-flattened');
    }
  });
});

describe.each(pages)('$file as a web page and as Markdown', ({ html, markdown }) => {
  const asRead = (page: string): readonly string[] => said(markdown, page, ['a.md', 'b.html']);
  test('says the same, tables or lists [LW-0 part]', () => {
    expect(asRead(html)).toEqual([]);
  });

  test('and what is changed by hand in either is found [LW-0 part]', () => {
    const changes: readonly (readonly [RegExp, string])[] = [
      [/(?<=<td>)[^<>]{6,}(?=<)/, ''], [/(?<=<li[^>]*>)[^<>]{12,}(?=<)/, 'Something else'], [/(?<=<p>)[^<>]{20,}(?=<)/, 'Something else.'], [/<li[^>]*>[^<>]{12,}<\/li>\n/, ''],
      [/\b14\b(?=[^<>]*<)/, '41'],
    ];
    const body = html.lastIndexOf('</nav>');
    const pagesChanged = changes.map(([from, to]) => html.slice(0, body) + html.slice(body).replace(from, to)).filter((page) => page !== html);
    expect(pagesChanged.length).toBeGreaterThan(1);
    for (const [at, page] of pagesChanged.entries()) expect(asRead(page), `change ${at}`).not.toEqual([]);
    const lines = markdown.split('\n');
    const spoken = lines.flatMap((line, at) => (/^\s*(?:- )?[A-Z][^<>|*\\]{24,}\.$/.test(line) ? [at] : []));
    expect(spoken.length).toBeGreaterThan(3);
    for (const at of spoken.slice(0, 6)) {
      const changed = lines.with(at, (lines[at] ?? '').replace(/\S+\.$/, 'otherwise.')).join('\n');
      expect(said(changed, html, ['a.md', 'b.html'])).not.toEqual([]);
    }
  });
});

describe('a printed text', () => {
  const html = '<h1>Policy</h1><h2>1. Use</h2><p>We use your data to answer what you ask us and for nothing else.</p><table><tr><th>Whose data</th><td><ul><li>Visitors of our offices</li><li>Customers</li></ul></td></tr>'
    + '<tr><th>Kept for as long as it is needed</th><td>Until your question has been answered</td></tr></table><h2>2. Desk</h2><p>Write to desk@example.jp.</p>';
  const printed = `Policy\n\nContents\n\n 1. Use . . . . . . . . . . 1\n 2. Desk . . . . . . . . . . 2\n\n1. Use\nWe use your data to answer what you\nask us and for nothing else.\n\nOur policy           1 / 2\n\f
 Whose data            • Visitors of our offices\n                       • Customers\n Kept for as long      Until your question\n as it is needed       has been answered\n\n2. Desk\nWrite to desk@example.jp.\n\nOur policy           2 / 2\n`;
  test('says what the web page says: no table of contents, no feet, cells in their order', () => {
    expect(said(printed, html, ['a.txt', 'b.html'])).toEqual([]);
  });

  test.each([['Customers', 'Clients'], ['nothing else', 'other ends'], ['desk@', 'disk@'], ['has been', 'has not been'], ['Visitors of our offices', ''], ['2. Desk\n', '3. Desk\n']])(
    'and %j made %j is found', (from, to) => { expect(said(printed.replace(from, to), html, ['a.txt', 'b.html'])).not.toEqual([]); });
});

describe('in one language', () => {
  const text = 'Policy\n1. Use\nWe may share your data with partners.\nWe keep it for 2 years.\n';
  test.each([
    ['may share', 'may not share', 'texts-sense-differs'], ['may share', 'must share', 'texts-sense-differs'], ['partners', 'friends', 'texts-words-differ'],
    ['2 years', '3 years', 'texts-figures-differ'], ['1. Use', 'Use', 'texts-heading-numbers-differ'], ['We keep it for 2 years.\n', '', 'texts-line-missing'],
  ])('%s -> %s: %s', (from, to, code) => {
    expect(codes(text, text.replace(from, to))).toEqual([code]);
  });

  test('typography is no difference', () => {
    expect(codes(text, text.replace('1. Use', '１．Use').replace('Policy', 'POLICY').replace('. \n', ' .\n'))).toEqual([]);
  });
});

test.each(['December 29 to January 3', '29 December to 3 January'])('days of every year are the same days in both languages: %s', (days) => {
  const japanese = '窓口\n1. 休み\n窓口は12月29日から1月3日まで休みます。\n';
  expect(said(japanese, `Desk\n1. Holidays\nThe desk is closed from ${days}.\n`)).toEqual([]);
  expect(said(japanese, `Desk\n1. Holidays\nThe desk is closed from ${days.replace('29', '28')}.\n`).join()).toContain('texts-figures-differ');
});

test('any text against any is findings, never a fault, and a text against itself is nothing', () => {
  const line = fc.oneof(fc.constantFrom('● a', '・本を届けるため', '1. Use', '第2条', '① 知る', '※ 注', '| a | b |', '<p>x', '<li>', '# H', '', '  in', '2026年1月1日', '(i) x', 'Section 3', '12,1)ないし4)', '\0', '-'), fc.string());
  fc.assert(fc.property(fc.array(line, { maxLength: 12 }), fc.array(line, { maxLength: 12 }), fc.constantFrom('a.txt', 'a.md', 'a.html'), (a, b, file) => {
    for (const first of readText(a.join('\n'), file)) {
      for (const second of readText(b.join('\n'), file)) for (const found of compareTexts(first, second)) expect(formatFinding(found, 'ja')).not.toBe('');
      if (first.lines.length > 0) expect(compareTexts(first, first).map((found) => formatFinding(found, 'en'))).toEqual([]);
    }
  }), { numRuns: 300 });
});
