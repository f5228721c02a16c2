import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { finding } from './finding.ts';
import { formatFinding, messageOf } from './format.ts';

const at = { file: 'a\u001B[2J.yaml', line: 3, column: 7 };

describe('a finding as a line', () => {
  test('nothing that a terminal obeys comes out of a hostile key or file name; as data it stays as it was', () => {
    const hostile = finding('duplicate-key', at, { key: 'a\u202Eb\u0007\u{E0041}' });
    expect(formatFinding(hostile, 'en')).toBe('a<U+001B>[2J.yaml:3:7 error duplicate-key key `a<U+202E>b<U+0007><U+E0041>` occurs twice');
    expect(messageOf(hostile, 'en')).toBe('key `a\u202Eb\u0007\u{E0041}` occurs twice');
  });

  test('of a long list the first twelve are named, and how many more there are', () => {
    const known = Array.from({ length: 40 }, (_, number) => `item-number-${String.fromCharCode(97 + number % 26)}${number}`);
    const dangling = finding('dangling-reference', at, { what: 'item', id: 'zzz', known });
    expect(messageOf(dangling, 'en').match(/`item-number/g)).toHaveLength(12);
    expect(messageOf(dangling, 'en')).toContain(' and 28 more)');
    expect(messageOf(dangling, 'ja')).toContain(' ほか 28 個）');
  });

  test('what was probably meant is named alone', () => {
    const dangling = finding('dangling-reference', at, { what: 'item', id: 'nmae', known: ['name', 'address'] });
    expect(messageOf(dangling, 'ja')).toBe('項目 `nmae` は定義されていません。`name` のことですか');
    expect(messageOf(dangling, 'en')).toBe('item `nmae` is declared nowhere: did you mean `name`?');
  });
});

test('every code is words joined by hyphens', () => {
  for (const code of Object.keys(catalogue)) expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
});
