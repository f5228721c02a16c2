import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adviceOf, messageOf } from '../src/core/findings/format.ts';
import { hasErrors } from '../src/core/findings/finding.ts';
import type { Finding, Read } from '../src/core/findings/finding.ts';
import { calendarDate } from '../src/core/identifiers/calendar-date.ts';
import { languages } from '../src/core/identifiers/language.ts';
import { examinePolicy } from '../src/core/policy/check/examine-policy.ts';
import { readPolicy } from '../src/core/policy/model/read.ts';
import { readDataset } from '../src/core/sources/read-dataset.ts';
import { chanceFrom, corpusOf, damagedBytes, mutated, startingText } from './fuzz-mutations.ts';

// A hundred thousand files that nobody would write, by seed: policies and annotations that were damaged, cut and mixed. None may
// break the readers or the checks, and every finding has a place in the file and words in both languages.
// FUZZ_SEED=<number> makes other files; FUZZ_FILES=<number> fewer or more.

const seed = Number(process.env['FUZZ_SEED'] ?? 20260401);
const files = Number(process.env['FUZZ_FILES'] ?? 100_000);
const portions = 10;
const on = calendarDate('2026-11-21');

const root = fileURLToPath(new URL('..', import.meta.url));
const textsBelow = (folder: string, name: RegExp): readonly string[] => readdirSync(root + folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && name.test(entry.name)).map((entry) => `${entry.parentPath}/${entry.name}`).toSorted().map((path) => readFileSync(path, 'utf8'));

/** A whole policy for the small ones to stand on. */
const library = ((text) => (text ? [text] : []))(readPolicy(readFileSync(`${root}spec/cases/a-small-policy/policy.yaml`), 'base.yaml').value);
const [some, other] = ['{ ja: 店, en: Shop }', '{ ja: 社, en: Company }'];
const languagesOfFiles = [
  {
    corpus: corpusOf([...textsBelow('policies', /\.yaml$/), ...textsBelow('spec/cases', /^policy\.yaml$/)]),
    head: [
      'policy: tiny', 'version: 2026-05-01', 'extends: { policy: small, as: service }', `title: ${some}`,
      `organisation: { name: ${some}, short-name: ${some}, responsible-company: ${other} }`, `services: [{ id: shop, name: ${some} }]`,
      `clauses: [{ id: a, heading: ${some} }]`,
    ],
    read: (source: string | Uint8Array) => examinePolicy(source, 'fuzz.yaml', on, library),
  },
  {
    corpus: corpusOf(textsBelow('examples/organisation', /\.yaml$/)),
    head: [
      'dataset: shop', 'service: shop', `name: ${some}`,
      `tables: { a: { relation: a, name: ${some}, key: [id], account: { email: mail }, columns: { id: technical, mail: { name: ${some}, item: mail } } } }`,
      'disposal-order: [a]',
    ],
    read: (source: string | Uint8Array) => readDataset(source, 'fuzz.yaml'),
  },
] as const;

const said = new Set<string>();
let [done, refused] = [0, 0];

/** What is wrong with what was found, as a sentence; nothing when all is well. */
const complaint = (source: string | Uint8Array, { value, findings }: Read<unknown>): string | undefined => {
  if (hasErrors(findings) && value !== undefined) return 'a value in spite of errors';
  const lines = (typeof source === 'string' ? source : new TextDecoder().decode(source)).split('\n');
  return findings.map((found) => complaintOf(found, lines)).find((each) => each !== undefined);
};

const complaintOf = (found: Finding, lines: readonly string[]): string | undefined => {
  const { line, column } = found.at;
  const length = lines[line - 1]?.length;
  if (length === undefined || column < 1 || column > length + 1) return `${found.code} at ${line}:${column}, which is nowhere`;
  said.add(found.code);
  const words = languages.flatMap((language) => [messageOf(found, language), adviceOf(found, language)]);
  return words.every((each) => each !== '' && !/undefined|\[object|NaN|null/.test(each.replaceAll(/`[^`]*`/g, ''))) ? undefined : `${found.code} says ${words.join(' / ')}`;
};

// Two things that take a tenth of the time each: a stack for every complaint of the YAML reader (a file that breaks something is read
// again with one), and its look at the real environment for every token.
const framesOfError = Error.stackTraceLimit;
const environment = process.env;
beforeAll(() => {
  Error.stackTraceLimit = 0;
  process.env = { ...environment };
});

const tryOne = (number: number): void => {
  const chance = chanceFrom(seed * 1_000_003 + number);
  const { corpus, head, read } = chance.number(10) === 0 ? languagesOfFiles[1] : languagesOfFiles[0];
  const text = mutated(startingText(corpus, head, chance), corpus, chance);
  const source = chance.number(12) === 0 && text !== '' ? damagedBytes(text, chance) : text;
  let wrong: string | undefined;
  try {
    const found = read(source);
    wrong = complaint(source, found);
    if (found.value === undefined) refused += 1;
  } catch {
    Error.stackTraceLimit = framesOfError;
    try {
      read(source);
    } catch (error) {
      wrong = error instanceof Error ? error.stack ?? error.message : String(error);
    }
  }
  if (wrong !== undefined) throw new Error(`file ${number} of seed ${seed}: ${wrong}\n--- the file\n${JSON.stringify(typeof source === 'string' ? source : [...source])}`);
  done += 1;
};

describe(`files made from seed ${seed}`, () => {
  test.each(Array.from({ length: portions }, (_, portion) => portion))('portion %i breaks nothing', (portion) => {
    const size = Math.floor(files / portions);
    for (let number = portion * size; number < (portion + 1) * size; number += 1) tryOne(number);
  });

  test('all of them were read, and they reach far: most of what can be said of a text was said', () => {
    expect(done).toBe(Math.floor(files / portions) * portions);
    expect(refused / done).toBeGreaterThan(0.5);
    if (files >= 100_000) expect(said.size).toBeGreaterThan(50);
  });

  afterAll(() => {
    Error.stackTraceLimit = framesOfError;
    process.env = environment;
    console.log(`FUZZ_SEED=${seed}: ${done} files, ${refused} refused, ${said.size} kinds of finding`);
  });
});
