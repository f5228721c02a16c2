import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { runCommand, type Ran } from './ran.ts';
import { differences, folder, lineOf, textOf, withChange } from './two-texts.ts';

const place = mkdtempSync(join(tmpdir(), 'yakusoku-compare-'));
afterAll(() => { rmSync(place, { recursive: true }); });

const compare = (args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ran> => runCommand('compare', 'compareCommand', args, environment);
const original = (name: string): string => fileURLToPath(new URL(name, folder));
const written = (name: string, text: string | Uint8Array): string => {
  const path = join(place, name);
  writeFileSync(path, text);
  return path;
};

interface Found { readonly code: string; readonly severity: string; readonly file: string; readonly line: number; readonly parameters: { readonly other: { readonly line: number } }; readonly ja: string; readonly en: string; readonly advice: { readonly ja: string; readonly en: string } }
const found = async (...paths: readonly string[]): Promise<readonly Found[]> => (JSON.parse((await compare(['--json', ...paths])).out) as { readonly findings: readonly Found[] }).findings;

const names = ['document.ja.txt', 'document.en.txt', 'page.en.html'] as const;
/** The six in which the texts of a real policy differ. */
const six = ['section-references', 'right-to-know', 'sensitive-information', 'head-dates', 'conditions-flattened', 'missing-addendum'];

describe('yakusoku compare, two texts that anyone may have written', () => {
  test('[LW-0] finds references, know-right, sensitive list, head dates, flattened conditions and the missing addendum at once, and nothing in their good twins', async () => {
    for (const [first, second] of [[names[0], names[1]], [names[1], names[2]], [names[0], names[2]]] as const) {
      expect(await compare([original(first), original(second)]), `${first} ${second}`).toMatchObject({ code: 0, out: 'both say the same\n' });
    }
    const changed = (name: string): string => differences.filter((one) => six.includes(one.id) && one.changed === name).reduce(withChange, textOf(name));
    const [document, page] = [written('all.en.txt', changed(names[1])), written('all.en.html', changed(names[2]))];
    const codes = async (a: string, b: string): Promise<readonly string[]> => [...new Set((await found(a, b)).map(({ code }) => code))].toSorted();
    expect(await codes(original(names[0]), document)).toEqual(['texts-day-labels-differ', 'texts-list-missing', 'texts-references-differ', 'texts-terms-differ']);
    expect(await codes(original(names[1]), page)).toEqual(['texts-conditions-flattened', 'texts-part-missing']);
    // Across languages and formats at a time.
    expect(await codes(original(names[0]), page)).toEqual(['texts-conditions-flattened', 'texts-part-missing']);
    expect((await compare([original(names[0]), document])).code).toBe(1);
  });

  test.each(differences)('[LW-0 part] $id: $says', async (one) => {
    const [other, text] = [textOf(one.with), withChange(textOf(one.changed), one)];
    const findings = await found(original(one.with), written(`${one.id}-${one.changed}`, text));
    const [hit] = findings.filter(({ code }) => code === one.finds.code);
    expect(hit, JSON.stringify(findings)).toMatchObject({ severity: 'error', file: original(one.with), line: lineOf(other, one.finds.at), parameters: { other: { line: lineOf(text, one.finds.other) } } });
    for (const words of [hit?.ja, hit?.en, hit?.advice.ja, hit?.advice.en]) expect(words).toMatch(/.{8}/);
    // Nothing else, but for what the same change brings with it.
    expect(findings.filter(({ code, line }) => code !== one.finds.code && line !== hit?.line && code !== 'texts-terms-differ')).toEqual([]);
  });

  test('both languages in one file, one after the other or in turns: each is compared with the other', async () => {
    const [ja, en] = [textOf(names[0]), textOf(names[1])];
    const [refers] = differences;
    if (!refers) throw new Error('there are differences');
    const both = written('both.txt', `${en}\n${ja}`);
    const bad = written('both-bad.txt', `${withChange(en, refers)}\n${ja}`);
    expect(await compare([both])).toMatchObject({ code: 0, out: 'both say the same\n' });
    expect((await found(bad)).map(({ code }) => code)).toEqual(['texts-references-differ']);
    // With a text in one language, its own part.
    expect((await compare([bad, original(names[2])])).code).toBe(1);
    expect((await compare([both, original(names[2])])).out).toBe('both say the same\n');
    expect(await compare([original(names[0])])).toMatchObject({ code: 2 });
  });

  test('the words for people: where, what, what to do, in the language of the terminal', async () => {
    const [refers] = differences;
    if (!refers) throw new Error('there are differences');
    const changed = written('words.en.txt', withChange(textOf(names[1]), refers));
    const [en, ja] = await Promise.all([compare([original(names[0]), changed]), compare([original(names[0]), changed], { LANG: 'ja_JP.UTF-8' })]);
    expect(en.out).toMatch(/document\.ja\.txt:33:1 error texts-references-differ .*`3 1\)`, `3 3\)`.*words\.en\.txt:\d+.*\n {2}= see which section is meant/);
    expect(ja.out).toMatch(/document\.ja\.txt:33:1 エラー texts-references-differ .*一つ目だけ.*\n {2}= 参照先を確かめ/);
  });

  test('Shift_JIS is read; a PDF, another text and nothing are told of', async () => {
    // 約束 alone, encoded by hand: no program of this project writes Shift_JIS.
    const sjis = written('sjis.txt', Uint8Array.of(0x96, 0xf1, 0x91, 0xa9, 0x0a));
    expect((await compare([sjis, written('utf8.txt', '約束\n')])).out).toBe('both say the same\n');
    const codes = async (text: string): Promise<readonly string[]> => (await found(original(names[0]), written('other', text))).map(({ code }) => code);
    expect(await codes('%PDF-1.7\n')).toEqual(['not-a-rendering']);
    expect(await codes('a\0b')).toEqual(['not-a-rendering']);
    expect(await codes('')).toEqual(['not-a-rendering']);
    expect(await codes(Array.from({ length: 40 }, (_, at) => `Recipe ${at}: stir the soup well, and serve it hot.`).join('\n'))).toEqual(['texts-unrelated']);
  });
});

// The documents themselves belong to others and are not part of this project. spec/clauses.yaml tells their file names.
const originals = process.env['POLICY_ORIGINALS'] ?? fileURLToPath(new URL('../../../originals', import.meta.url));
const [document, page] = ['002_01d73bda75e01990.txt', '003_36aa5d608bd7b80c.txt'].map((name) => join(originals, name));
const there = [document, page].every((path) => path !== undefined && existsSync(path));
if (!there) process.stderr.write(`\nSKIPPED: the real documents were not compared; not in ${originals} (set POLICY_ORIGINALS to their folder)\n\n`);

describe.skipIf(!there)('the group policy as it stands: a document in both languages, and a web page', () => {
  const at = (findings: readonly Found[]): readonly string[] => findings.filter(({ severity }) => severity === 'error').map(({ code, line, parameters }) => `${code} ${line} ${parameters.other.line}`);

  test('[LW-0 part] ja and en: head dates, references, know-right, sensitive information, eligibility; beside them only the years of two acts', async () => {
    expect(at(await found(document ?? ''))).toEqual([
      'texts-day-labels-differ 329 2', 'texts-references-differ 597 271', 'texts-figures-differ 600 274', 'texts-terms-differ 628 303',
      'texts-terms-differ 636 311', 'texts-list-missing 636 311', 'texts-references-differ 638 313', 'texts-references-differ 644 320',
    ]);
  });

  test('[LW-0 part] document and web page: no section numbers, conditions flattened into purposes, no addendum', async () => {
    expect(at(await found(document ?? '', page ?? ''))).toEqual([
      'texts-heading-numbers-differ 20 20', 'texts-conditions-flattened 27 27', 'texts-conditions-flattened 45 45', 'texts-conditions-flattened 74 74',
      'texts-conditions-flattened 100 100', 'texts-conditions-flattened 119 115', 'texts-part-missing 272 268',
    ]);
  });
});
