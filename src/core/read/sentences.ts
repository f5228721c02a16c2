import type { Language } from '../identifiers/language.ts';

/** Where a sentence ends; an abbreviation ends none, but at the end of the text. */
const ends: { readonly [In in Language]: RegExp } = {
  ja: /(?<=[。！？])/,
  en: /(?<=(?<!\b(?:Inc|Co|Corp|Ltd|No|Art|Cal|Civ|Code|U\.S|e\.g|i\.e|K\.K))[.!?])(?=\s|$)/,
};

/** A text by its sentences, in order. What does not end as a sentence does is one, too. */
export const sentencesIn = (text: string, language: Language): readonly string[] => text.split(ends[language]).map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
