import type { Language } from '../identifiers/language.ts';
import type { TextLine } from './text-line.ts';

/** A text, or the part of it in one language, as lines in order. */
export interface ReadText {
  readonly file: string;
  readonly language: Language;
  readonly lines: readonly TextLine[];
}

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu;
/** In a document of two languages each has at least this share of the lines; names and addresses abroad have less. */
const shareLeast = 0.2;
const wordsOfASentence = 3;
const addresses = /@|https?:|\d{3}|\b(?:Inc|Ltd|LLC|Corp|Co)\b/;

/** The language of a line by itself; undefined for names, numbers and addresses, which any language has. */
const languageOf = ({ text }: TextLine): Language | undefined => {
  const own = text.match(japanese)?.length ?? 0;
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0;
  if (own > 0) return own * 3 >= latin ? 'ja' : 'en';
  return (text.match(/(?<![\w@./-])[a-z]{2,}(?![\w@/-])/g)?.length ?? 0) >= wordsOfASentence ? 'en' : undefined;
};

/** The text in each of its languages: one, or two where a document holds both, one after the other or in turns. */
export const textsByLanguage = (lines: readonly TextLine[], file: string): readonly ReadText[] => {
  const said = lines.map(languageOf);
  const known = said.filter((language) => language !== undefined);
  const ja = known.filter((language) => language === 'ja').length;
  const share = known.length === 0 ? 0 : ja / known.length;
  if (share < shareLeast) return [{ file, language: 'en', lines }];
  if (share > 1 - shareLeast) return [{ file, language: 'ja', lines }];
  let last = known[0];
  const parts: Record<Language, TextLine[]> = { ja: [], en: [] };
  for (const [at, line] of lines.entries()) {
    // A line of no language in English text is English; after Japanese it is the beginning of what follows, but for names and addresses.
    last = said[at] ?? (last === 'en' || addresses.test(line.text) ? undefined : said.slice(at).find((language) => language !== undefined)) ?? last;
    parts[last ?? 'en'].push(line);
  }
  return [{ file, language: 'ja', lines: parts.ja }, { file, language: 'en', lines: parts.en }];
};
