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

const abbreviations = /\b(?:Inc|Co|Corp|Ltd|No|Art|Cal|Civ|Code|U\.S|e\.g|i\.e|K\.K)\.(?=[\s,)])/g;
const sentences = { ja: (text: string) => text.match(/[。！？]/g)?.length ?? 0, en: (text: string) => text.replace(abbreviations, '').match(/[.!?](?=\s|$)/g)?.length ?? 0 } as const;

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

const signs: readonly ((pair: LinePair) => boolean)[] = [
  ({ ja, en }) => /[。！？：:]$/.test(ja) !== /[.!?:]$/.test(en),
  ({ ja, en }) => Math.abs(sentences.ja(ja) - sentences.en(en)) > 1,
  ({ ja, en }) => ja.length >= longEnoughToMeasure && (en.length < ja.length * lettersLeast || en.length > ja.length * lettersMost),
  ({ en }) => japanese.test(en),
  ({ ja }) => ja.length >= longEnoughToMeasure && !japanese.test(ja),
];
