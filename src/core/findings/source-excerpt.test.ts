import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth } from './display-width.ts';
import { sourceExcerpt } from './source-excerpt.ts';
import { visible } from './visible.ts';

const excerpt = (line: string, column: number): { readonly line: string; readonly caret: string } => {
  const found = sourceExcerpt(['first', line], { file: 'a.yaml', line: 2, column });
  if (!found) throw new Error('there is such a line');
  return found;
};

describe('the line of a source with a caret', () => {
  test.each([
    ['plain', 'name: shop', 7, 'name: shop', '      ^'],
    ['wide characters', '{ ja: 東京都, en: x }', 11, '{ ja: 東京都, en: x }', '             ^'],
    ['half-width katakana and a combining accent', 'ｱｲe\u0301x', 5, 'ｱｲe\u0301x', '   ^'],
    ['a tab', '\tname: x', 2, '  name: x', '  ^'],
    ['a character outside the first plane', 'ja: 𠮷野家', 7, 'ja: 𠮷野家', '      ^'],
    ['right-to-left and escape', 'a\u202Eb\u001B[31mc', 4, 'a<U+202E>b<U+001B>[31mc', '          ^'],
    ['Windows line end', 'a: b\r', 5, 'a: b', '    ^'],
    ['past the end', 'a', 2, 'a', ' ^'],
  ])('%s', (_name, line, column, shown, caret) => { expect(excerpt(line, column)).toEqual({ line: shown, caret }); });

  test('a line of a megabyte is cut around the place', () => {
    const { line, caret } = excerpt(`${'あ'.repeat(500_000)}x${'い'.repeat(500_000)}`, 500_001);
    expect(line).toMatch(/^…あ{20}xい+…$/);
    expect(displayWidth(line)).toBeLessThanOrEqual(101);
    expect(caret).toBe(`${' '.repeat(41)}^`);
  });

  test('no such line, nothing', () => { expect(sourceExcerpt(['a'], { file: 'a', line: 2, column: 1 })).toBeUndefined(); });

  test('whatever the line is, nothing that a terminal obeys comes out, and the caret stands within it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(300), (text, at) => {
      const line = text.replaceAll('\n', ' ');
      const { line: shown, caret } = excerpt(line, Math.min(at, line.length) + 1);
      expect(visible(shown)).toBe(shown);
      expect(caret.length - 1).toBeLessThanOrEqual(displayWidth(shown));
    }));
  });
});

test.each([
  ['約束', 4], ['ｶﾞ', 2], ['「、。」', 8], ['Ａ１', 4], ['①…─α', 4], ['한글', 4], ['𠮷', 2], ['🙂', 2], ['か\u3099', 2], ['e\u0301', 1], ['〜～', 4], ['￥¥', 3], ['㈱', 2], ['㉈', 1],
])('%s takes %i columns', (text, columns) => { expect(displayWidth(text)).toBe(columns); });
