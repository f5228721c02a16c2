import { variantKanji } from './variant-kanji.ts';

// Ideographic and standardised variation sequences: 辻󠄀 is 辻 with a hint of its shape.
const variationSelectors = /[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}\u180B-\u180D]/gu;
// Hyphens, dashes, minus signs and the long-vowel mark are typed for one another (ローラ, ロ-ラ, ロ－ラ).
const hyphens = /[\u002D\u00AD\u2010-\u2015\u2043\u2212\u2500\u2501\u30FC\uFE58\uFE63\uFF0D\uFF70]/gu;
// Spaces, zero-width characters, middle dots, commas, apostrophes: written or not between and within names.
const separators = /[\s\u200B-\u200D\u2060\uFEFF\u30FB\u00B7\u2022\uFF65,.'\u2019\u02BC]/gu;
const katakana = /[\u30A1-\u30F6\u30FD\u30FE]/gu;
const hiraganaOffset = 0x60;

/**
 * The key under which a name is searched and compared: width, kana, hyphens, spaces, letter case, variation selectors and
 * variant kanji are folded. It is never stored in place of a name and never shown (NFKC alone already destroys
 * compatibility kanji). Two different names may share a key: a match is a question to an officer, not an answer.
 */
export const foldName = (name: string): string =>
  [...name.replace(variationSelectors, '').normalize('NFKC').replace(hyphens, '-').replace(separators, '').toLowerCase()
    .replace(katakana, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) - hiraganaOffset))]
    .map((character) => variantKanji.get(character) ?? character).join('').normalize('NFKC');

/** An empty key (a name of nothing but spaces) is the same as no other. */
export const sameName = (one: string, other: string): boolean => {
  const key = foldName(one);
  return key !== '' && key === foldName(other);
};
