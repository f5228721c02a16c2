import type { Language } from '../identifiers/language.ts';
import type { LetterWords } from './letter-facts.ts';
import { letterWordsEn } from './letter.en.ts';
import { letterWordsJa } from './letter.ja.ts';

export const letterWords: Readonly<Record<Language, LetterWords>> = { ja: letterWordsJa, en: letterWordsEn };
