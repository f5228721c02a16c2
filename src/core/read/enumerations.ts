import type { Language } from '../identifiers/language.ts';

/** With fewer things, a writer may as well have joined words. */
const entriesLeast = 4;
const lettersMost = { ja: 18, en: 8 } as const;

/** The things in a list, without what leads to it and follows it. */
type Entries = readonly string[];

/** Sentences; what stands in brackets is a sentence of its own, beside that around it. */
const sentencesOf = (text: string, language: Language): readonly string[] => {
  const folded = text.normalize('NFKC').replace(/https?:\S+/g, ' ');
  const inner = [...folded.matchAll(/\(([^()]*)\)/g)].map(([, words]) => words ?? '');
  return [folded.replace(/\([^()]*\)/g, ''), ...inner].flatMap((part) => part.split(language === 'ja' ? /[。「」\n]/ : /[.!?:](?=\s|$)|[“”\n]/)).filter((sentence) => sentence.trim() !== '');
};

/** `国籍、在留資格、…等が含まれます`: things set apart by 、 up to 等, など, その他 or 含. */
const inJapanese = (sentence: string): readonly Entries[] => {
  const end = sentence.search(/等|など|その他|が含まれ|を含/);
  if (end === -1) return [];
  const pieces = sentence.slice(0, end).split(/[、・,や]/).map((piece) => piece.trim());
  const from = pieces.findLastIndex((piece) => piece === '' || piece.length > lettersMost.ja || /[はがをにで]$|(?:する|して|した|場合|ため|際|なお|また)$|\d/.test(piece));
  return [pieces.slice(from + 1)];
};

/** `including a, b, c and d`. */
const inEnglish = (sentence: string): readonly Entries[] => sentence.split(/\b(?:such as|includes?|including|namely|e\.g\.,?|consists? of)\s/i).slice(1).map((rest) => {
  const pieces = rest.split(/,\s+(?:and|or)\s+|[,;]\s+/).map((piece) => piece.trim()).filter((piece) => piece !== '');
  const to = pieces.findIndex((piece) => piece.split(/\s+/).length > lettersMost.en || /\d/.test(piece));
  const entries = to === -1 ? pieces : pieces.slice(0, to);
  const last = entries.at(-1)?.split(/\s(?:and|or)\s/) ?? [];
  return [...entries.slice(0, -1), ...last];
});

const listsIn = (text: string, language: Language): readonly Entries[] => sentencesOf(text, language).flatMap(language === 'ja' ? inJapanese : inEnglish).filter(({ length }) => length > 1);

/** What a text lists within its sentences as examples or parts: lists of four things or more. */
export const enumerationsIn = (text: string, language: Language): readonly Entries[] => listsIn(text, language).filter(({ length }) => length >= entriesLeast);

/** How many things a text lists within a sentence at most; where no word tells that it lists any, as many as there are commas for. */
export const longestList = (text: string, language: Language): number => {
  const lists = listsIn(text, language);
  const rows = lists.length > 0 ? lists.map(({ length }) => length) : sentencesOf(text, language).map((sentence) => sentence.split(language === 'ja' ? /[、・,]/ : /[,;]\s/).length);
  return rows.reduce((most, row) => Math.max(most, row), 0);
};
