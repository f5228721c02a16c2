import { sentencesIn } from './sentences.ts';

/** A line of running text in both languages. */
export interface LinePair { readonly ja: string; readonly en: string }

/**
 * Lines that can hardly say the same, in order: one is a whole sentence and the other is not, one has two sentences more, one is
 * far longer than a translation is, or one is left in the other's language. The bounds are those within which every
 * line of the reference documents stays, with room: there English has 1.07 to 4.05 letters for one of Japanese.
 */
export const linesApart = (ja: readonly string[], en: readonly string[]): readonly LinePair[] =>
  ja.length === en.length ? ja.map((line, at) => ({ ja: line, en: en[at] ?? '' })).filter((pair) => signs.some((sign) => sign(pair))) : [];

const longEnoughToMeasure = 15;
const [lettersLeast, lettersMost] = [1, 4.2];

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

const signs: readonly ((pair: LinePair) => boolean)[] = [
  ({ ja, en }) => /[。！？：:]$/.test(ja) !== /[.!?:]$/.test(en),
  ({ ja, en }) => Math.abs(sentencesIn(ja, 'ja').length - sentencesIn(en, 'en').length) > 1,
  ({ ja, en }) => ja.length >= longEnoughToMeasure && (en.length < ja.length * lettersLeast || en.length > ja.length * lettersMost),
  ({ en }) => japanese.test(en),
  ({ ja }) => ja.length >= longEnoughToMeasure && !japanese.test(ja),
];
