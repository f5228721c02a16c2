import { describe, expect, test } from 'vitest';
import { formatFinding } from '../findings/format.ts';
import type { Finding, Read } from '../findings/finding.ts';
import { languages } from '../identifiers/language.ts';
import { readText } from './reader.ts';
import { charactersMost } from './screen.ts';
import { entries, lazy, list, mapping, optional, required } from './structures.ts';
import type { Reader } from './reader.ts';
import { date, integer, localText, text } from './values.ts';

// A language with a part of every kind. What it says does not matter: hostile texts are refused for what they are.

interface Part { readonly parts: readonly Part[] }
const part: Reader<Part> = mapping({ name: optional(text, ''), parts: optional(list(lazy(() => part)), []) }, ({ parts }) => ({ parts }));
const small = mapping(
  { title: required(localText), day: required(date), days: required(integer(1, 100)), parts: optional(list(part), []), tables: optional(entries(text, (key, value) => [key, value] as const), []) },
  (values) => values,
);

const good = 'title: { ja: 約束, en: Promise }\nday: 2025-02-28\ndays: 14\n';
const read = (source: string | Uint8Array): Read<unknown> => readText(source, 'a.yaml', small);
const found = (source: string | Uint8Array): readonly string[] => {
  const { value, findings } = read(source);
  expect(value === undefined).toBe(findings.some(({ severity }) => severity === 'error'));
  for (const language of languages) for (const each of findings) expect(formatFinding(each, language)).not.toMatch(/undefined|\[object|NaN/);
  return findings.map(({ code, at, parameters }) => [`${at.line}:${at.column}`, code, ...namesIn(parameters)].join(' '));
};
const namesIn = (parameters: Finding['parameters']): readonly string[] =>
  ['feature', 'issue', 'character', 'unit'].flatMap((name) => (name in parameters ? [String((parameters as Record<string, unknown>)[name])] : []));

test('the good text is good', () => { expect(found(good)).toEqual([]); });

describe('one thing is wrong, one finding says what and where', () => {
  test.each<readonly [string, string | Uint8Array, readonly string[]]>([
    ['a tab as indentation', `title:\n\tja: 約束\n\ten: Promise\nday: 2025-02-28\ndays: 14\n`, ['2:1 tab-indentation', '3:1 tab-indentation']],
    ['a tab after spaces', `title:\n  ja: 約束\n  \ten: Promise\nday: 2025-02-28\ndays: 14\n`, ['3:3 tab-indentation']],
    ['a second document', `${good}---\n${good}`, ['4:1 several-documents']],
    ['NUL', `${good}# \u0000\n`, ['4:3 control-character U+0000']],
    ['escape', `${good.replace('Promise', 'Pro\u001B[31mmise')}`, ['1:25 control-character U+001B']],
    ['a carriage return alone', good.replace('\nday', '\rday'), ['1:31 control-character U+000D']],
    ['a byte order mark inside', good.replace('約束', '約\uFEFF束'), ['1:15 control-character U+FEFF']],
    ['a mark that turns the direction', good.replace('約束', '約\u202E束'), ['1:15 control-character U+202E']],
    ['an isolate in a comment', `${good}# \u2066 days\n`, ['4:3 control-character U+2066']],
    ['a space without width', good.replace('days', 'da\u200Bys'), ['3:3 control-character U+200B']],
    ['a turn in an escape', good.replace('Promise', '"a\\u202eb"'), ['1:22 wrong-value']],
    ['half a surrogate pair', good.replace('約束', '約\uD842'), ['1:15 control-character U+D842']],
    ['a tag of somebody else', good.replace('14', '!money 14'), ['3:7 yaml-feature tag']],
    ['a tag of YAML', good.replace('14', '!!int 14'), ['3:13 yaml-feature tag']],
    ['binary', good.replace('Promise', '!!binary aGVsbG8='), ['1:31 yaml-feature tag']],
    ['a directive', `%YAML 1.1\n---\n${good}`, ['1:1 yaml-feature directive']],
    ['an alias', `${good}parts: [&a { name: x }, *a]\n`, ['4:25 yaml-feature alias']],
    ['an alias to nothing', `${good}parts: [*a]\n`, ['4:9 yaml-feature alias']],
    ['a key that is a list', `${good}? [a]\n: b\n`, ['4:3 yaml-feature key']],
    ['a key twice', `${good}days: 15\n`, ['4:1 duplicate-key']],
    ['a merge key', `${good}<<: { days: 3 }\n`, ['4:1 unknown-key']],
    ['__proto__', `${good}__proto__: 1\n`, ['4:1 unknown-key']],
    ['constructor', `${good}constructor: 1\n`, ['4:1 unknown-key']],
    ['an infinite number', good.replace('14', '1e400'), ['3:7 wrong-value']],
    ['.inf', good.replace('14', '.inf'), ['3:7 wrong-value']],
    ['a number with a fraction', good.replace('14', '14.5'), ['3:7 wrong-value']],
    ['a day that does not exist', good.replace('28', '30'), ['2:6 wrong-value']],
    ['a bell in an escape', good.replace('Promise', '"a\\u0007"'), ['1:22 wrong-value']],
    ['half a pair in an escape', good.replace('Promise', '"a\\ud842"'), ['1:22 wrong-value']],
    ['a bracket that stays open', `${good}parts: [{ name: x }\n`, ['5:1 yaml-syntax open-bracket']],
    ['a quote that stays open', good.replace('約束', "'約束"), ['4:1 yaml-syntax open-quote']],
    ['two colons', `${good}a: b: c\n`, ['4:4 yaml-syntax two-on-a-line']],
    ['a reserved sign', good.replace('Promise', '`Promise`'), ['1:22 yaml-syntax reserved-start']],
    ['brackets that open for ever', `${good}parts: ${'['.repeat(100_000)}`, ['4:48 yaml-feature nesting']],
    ['nested to the limit and on', `${good}parts: ${'[{ parts: '.repeat(30)}[]${' }]'.repeat(30)}`, ['4:208 yaml-feature nesting']],
    ['dashes for ever', `${good}parts:\n  ${'- '.repeat(100_000)}`, ['1:1 yaml-feature nesting']],
    ['more characters than any policy', 'a'.repeat(charactersMost + 1), ['1:1 too-large characters']],
    ['a hundred thousand keys', Array.from({ length: 100_000 }, (_, at) => `k${at}: 1\n`).join(''), ['35715:7 too-large parts']],
    ['a million aliases', `a: &a x\nb: [${'*a,'.repeat(1_000_000)}]`, ['1:1 too-large characters']],
    ['a hundred and fifty thousand aliases', `a: &a x\nb: [${'*a,'.repeat(150_000)}]`, ['2:374984 too-large parts']],
    ['not UTF-8', Uint8Array.from([...new TextEncoder().encode('title: 約'), 0xe7, 0xb4]), ['1:9 not-utf8']],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x61, 0x00), ['1:1 not-utf8']],
  ])('%s', (_name, source, findings) => { expect(found(source)).toEqual(findings); });
});

describe('what is unusual and harmless is read', () => {
  test.each([
    ['a byte order mark at the start', new TextEncoder().encode(`\uFEFF${good}`)],
    ['Windows line ends', good.replaceAll('\n', '\r\n')],
    ['a start and an end of the document', `---\n${good}...\n`],
    ['no line end at the end', good.trimEnd()],
    ['tabs between a key and its value, and in comments', good.replace('days: 14', 'days:\t14\t#\ta day')],
    ['a line of a megabyte', good.replace('Promise', 'x'.repeat(1_000_000))],
    ['half a million signs in a text', good.replace('Promise', `'${'[{,: '.repeat(100_000)}'`)],
    ['a key that every object has', `${good}tables: { __proto__: a, toString: b }\n`],
  ])('%s', (_name, source) => {
    expect(found(source)).toEqual([]);
    expect(read(source).value).toMatchObject({ days: 14 });
  });

  test('free keys that every object has are keys like others', () => {
    expect(read(`${good}tables: { __proto__: a, toString: b }\n`).value).toMatchObject({ tables: [['__proto__', 'a'], ['toString', 'b']] });
  });
});

test('of thousands of findings the first are given, and how many more there are', () => {
  const { findings } = read(`${good}${Array.from({ length: 20_000 }, (_, at) => `k${at}: 1\n`).join('')}`);
  expect(findings).toHaveLength(501);
  expect(findings.at(-1)).toMatchObject({ code: 'more-findings', parameters: { more: 19_500 }, at: { line: 504 } });
});
