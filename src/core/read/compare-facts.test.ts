import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hasErrors } from '../findings/finding.ts';
import { formatFinding } from '../findings/format.ts';
import { calendarDate } from '../identifiers/calendar-date.ts';
import type { Language } from '../identifiers/language.ts';
import { examinePolicies } from '../policy/check/examine-policy.ts';
import { publishPolicy } from '../publish/publish-policy.ts';
import { compareFacts } from './compare-facts.ts';
import { factsOf } from './rendered-facts.ts';

const root = new URL('../../../', import.meta.url).pathname;
const sources = ['policies/**/*.yaml', 'spec/cases/{a-small-policy,agents-tables-and-parts,figures-follow-the-source}/policy.yaml']
  .flatMap((pattern) => globSync(pattern, { cwd: root })).toSorted().map((file) => ({ file, source: readFileSync(root + file) }));
const pages = examinePolicies(sources, calendarDate('2026-11-21')).map(({ file, layers: [own, ...parents] }) => {
  if (!own) throw new Error(`${file} does not read`);
  const page = (language: Language): string => publishPolicy(own, language, { parents });
  return { file, ja: page('ja'), en: page('en') };
});

const differences = (a: string, b: string): readonly string[] => compareFacts(factsOf(a, 'a.html'), factsOf(b, 'b.html')).map((found) => formatFinding(found, 'en'));
/** Long pages have hundreds of facts: of those, so many, from all over the page. */
const enough = 80;

interface Mutant { readonly what: string; readonly page: string }
/** The page with one match of the pattern replaced at a time; matches in ways around the page (style, navigation, skip link) stay. */
const mutants = (page: string, what: string, pattern: RegExp, change: (found: string) => string): readonly Mutant[] => {
  const body = page.indexOf('<h1>');
  const contents = [page.indexOf('<nav class="contents"'), page.indexOf('<main')];
  return [...page.matchAll(pattern)].filter(({ index }) => index > body && !(index > (contents[0] ?? 0) && index < (contents[1] ?? 0))).flatMap(({ 0: found, index }) => {
    const changed = change(found);
    return changed === found ? [] : [{ what: `${what}: ${found} -> ${changed}`, page: page.slice(0, index) + changed + page.slice(index + found.length) }];
  });
};

const nextDigit = (text: string): string => text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) % 9) + 1));
const within = (change: (text: string) => string) => (element: string): string => element.replace(/(?<=>)[^<]+(?=<)/, change);
const inTag = (change: (tag: string) => string) => (element: string): string => element.replace(/^<[^>]*>/, change);
const otherReference = (tag: string): string => tag.replace(/#[^"]*/, (id) => (id === '#desk' ? '#purposes' : '#desk'));

/** What a hand can do to a page, each a change of what it says. */
const everyChange = (page: string): readonly Mutant[] => [
  ...mutants(page, 'the words of a day', /<time [^>]*>[^<]*<\/time>/g, within(nextDigit)),
  ...mutants(page, 'the value of a day', /<time [^>]*>[^<]*<\/time>/g, inTag(nextDigit)),
  ...mutants(page, 'the words of a number', /<data class="(?:number|money)"[^>]*>[^<]*<\/data>/g, within(nextDigit)),
  ...mutants(page, 'the value of a number', /<data class="(?:number|money)"[^>]*>[^<]*<\/data>/g, inTag(nextDigit)),
  ...mutants(page, 'a name', /<data class="name"[^>]*>[^<]*<\/data>/g, within((text) => `${text}x`)),
  ...mutants(page, 'the value of a name', /<data class="name"[^>]*>[^<]*<\/data>/g, inTag((tag) => tag.replace(' | ', 'x | '))),
  ...mutants(page, 'a term', /<data class="entry"[^>]*>[^<]*<\/data>/g, inTag((tag) => tag.replace(/value="/, 'value="x'))),
  ...mutants(page, 'a telephone or address', /<a href="(?:tel:|mailto:|https:)[^>]*>[^<]*<\/a>/g, within((text) => nextDigit(text) === text ? `${text}x` : nextDigit(text))),
  ...mutants(page, 'where a link goes', /<a href="(?:tel:|mailto:|https:)[^>]*>[^<]*<\/a>/g, inTag((tag) => tag.replace(/(?=">)/, '1'))),
  ...mutants(page, 'a reference', /<a href="#[^>]*>[^<]*<\/a>/g, inTag(otherReference)),
  ...mutants(page, 'an entry left out', /<li\b[^>]*>(?:(?!<ul|<\/li>|<li\b)[^])*<\/li>\n/g, () => ''),
  ...mutants(page, 'an entry twice', /<li\b[^>]*>(?:(?!<ul|<\/li>|<li\b)[^])*<\/li>\n/g, (entry) => entry + entry),
  ...mutants(page, 'a row left out', /<tr\b[^>]*>(?:(?!<\/tr>)[^])*<\/tr>\n/g, () => ''),
  ...mutants(page, 'a paragraph left out', /<p>(?:(?!<\/p>)[^])*<\/p>\n/g, () => ''),
  ...mutants(page, 'the number of a heading', /<span class="number">[^<]*<\/span>/g, within(nextDigit)),
  ...mutants(page, 'an anchor', /<section aria-labelledby="[^"]*"/g, (tag) => tag.replace(/"$/, 'x"')),
  ...mutants(page, 'a sentence cut off', /(?<=<(?:p|li|td)>)[^<]{12,}[。.](?=<\/(?:p|li|td)>)/g, (text) => text.slice(0, text.length / 2)),
  ...mutants(page, 'three sentences more', /(?<=<p>)[^<]{12,}(?=<\/p>)/g, (text) => text + (/[。]/.test(text) ? 'そうです。'.repeat(3) : ' So it is.'.repeat(3))),
  ...mutants(page, 'a figure in a sentence', /(?<=<(?:p|li|td)\b[^>]*>[^<]*(?<!&#\d*))\d+(?=[^<]*<\/(?:p|li|td)>)/g, (digits) => `${digits}3`),
];

describe.each(pages)('$file in Japanese and English', ({ ja, en }) => {
  test('states the same facts [LW-0 part] [LG-0 part]', () => {
    expect(differences(ja, en)).toEqual([]);
    expect(factsOf(ja, 'a').facts.length).toBeGreaterThan(40);
  });

  test('and every change by hand of a fact in one of them is found [LW-0 part]', () => {
    for (const [language, page] of [['ja', ja], ['en', en]] as const) {
      const every = everyChange(page);
      const all = every.filter((_, at) => at % Math.ceil(every.length / enough) === 0);
      expect(all.length).toBeGreaterThan(40);
      const other = factsOf(language === 'ja' ? en : ja, 'other.html');
      const missed = all.filter((mutant) => compareFacts(factsOf(mutant.page, 'changed.html'), other).length === 0);
      expect(missed.map(({ what }) => what)).toEqual([]);
    }
  });
});

describe('two pages of one language', () => {
  const [first] = pages;
  test('must have the same words [LW-0 part]', () => {
    expect(differences(first?.en ?? '', first?.en ?? '')).toEqual([]);
    expect(differences(first?.en ?? '', (first?.en ?? '').replace(/(?<=<p>)[A-Z]/, 'x')).length).toBeGreaterThan(0);
  });
});

describe('what is no rendering', () => {
  test.each(['', 'text', '<p>1</p>', '<section', '<ul></li></ul></table>', '<data class="x">', '&#99999999;', '<a href="#x">'])('%j is a finding, never a fault', (page) => {
    const found = compareFacts(factsOf(page, 'a.html'), factsOf(page, 'b.html'));
    expect(hasErrors(found)).toBe(true);
    expect(found.map(({ code }) => code)).toEqual(['not-a-rendering', 'not-a-rendering']);
  });
});
