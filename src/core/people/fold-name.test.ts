import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName, sameName } from './fold-name.ts';

describe('names that are written differently and are the same', () => {
  test.each([
    ['髙橋　花子', '高橋花子'], ['山﨑 健', '山崎健'], ['𠮷田 翔', '吉田翔'], ['齋藤', '斎藤'], ['渡邊', '渡辺'], ['渡邉', '渡辺'],
    ['辻󠄀本', '辻本'], ['葛󠄁城', '葛城'], ['ﾔﾏﾀﾞ ﾀﾛｳ', 'やまだ たろう'], ['ヤマダ・タロウ', 'やまだたろう'], ['ロ－ラ', 'ローラ'], ['ﾛｰﾗ', 'ろーら'],
    ['O’Neil', "o'neil"], ['ＳＭＩＴＨ  John', 'Smith John'], ['神田', '神田'], ['Ｍａｒｙ－Ａｎｎ', 'Mary-Ann'], ['か\u3099', 'が'],
  ])('%s = %s', (one, other) => {
    expect(sameName(one, other)).toBe(true);
  });
});

describe('names that are not the same', () => {
  test.each([['高橋', '高梨'], ['山田太郎', '山田次郎'], ['はた', 'ばた'], ['', ''], ['　', ' ']])('%s is not %s', (one, other) => {
    expect(sameName(one, other)).toBe(false);
  });
});

test('a key folds to itself, and spaces never matter', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => {
    const key = foldName(name);
    expect(foldName(key)).toBe(key);
    expect(foldName(` ${name}　`)).toBe(key);
  }), { numRuns: 2000 });
});
