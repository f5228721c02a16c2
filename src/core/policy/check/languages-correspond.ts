import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { LocalText } from '../model/local-text.ts';
import type { PolicyText } from '../model/policy.ts';
import { textsPeopleRead } from './texts-people-read.ts';
import type { ReadText } from './texts-people-read.ts';

/** What a slip of a hand leaves behind in one language: half a sentence, a text much shorter than its other half, or one that belongs elsewhere. */
export const languagesCorrespond = (policy: PolicyText): readonly Finding[] => {
  const texts = textsPeopleRead(policy);
  return [
    ...texts.filter(({ text }) => breaksOff(text)).map(({ at }) => finding('languages-do-not-correspond', at, { why: 'breaks-off' })),
    ...texts.filter(({ text }) => !breaksOff(text) && unfinished(text)).map(({ at }) => finding('languages-do-not-correspond', at, { why: 'unfinished' })),
    ...texts.filter(({ text }) => outOfProportion(text)).map(({ at }) => finding('languages-do-not-correspond', at, { why: 'length' })),
    ...wordsOfAnother(texts), ...nothingInCommon(texts), ...wordsOfOtherLanguage(texts),
  ];
};

const japaneseSentence = /[。！？]$/;
const englishEnd = /(?:[.!?:;)"'”’]|https?:\/\/\S{1,2000})$/;
const abbreviation = /(?:\b(?:Ltd|Inc|Co|Corp|LLC|K\.K|etc|No)|\b[A-Z])\.$/;

// Particles and words that only ever lead on to another, and a letter alone.
const japaneseBreak = /(?:[をや、・っ]|[^も]の)$/;
const englishBreak = /(?:^|\s)(?:an?|the|of|and|or|their|its|[b-z])$/;

/** Before the word that is to come. */
const breaksOff = ({ ja, en }: LocalText): boolean => japaneseBreak.test(ja.trimEnd()) || englishBreak.test(en.trimEnd());

/** A sentence in one language is a sentence in the other. */
const unfinished = ({ ja, en }: LocalText): boolean => {
  const [japanese, english] = [ja.trimEnd(), en.trimEnd()];
  if (japanese === '' || english === '') return false;
  return japaneseSentence.test(japanese) ? !englishEnd.test(english.slice(-2100)) : english.endsWith('.') && !abbreviation.test(english);
};

/**
 * How many letters of English stand for a Japanese one, at least and at most: measured over the texts of policies/, where the
 * middle is 2.4; the longer a text, the nearer to it.
 */
const proportions = [{ letters: 30, least: 1.3, most: 4.1 }, { letters: 16, least: 1.05, most: 4.8 }] as const;

const outOfProportion = ({ ja, en }: LocalText): boolean => {
  const latin = ja.match(/[\u0020-\u007e]/g)?.length ?? 0;
  const letters = ja.length - latin;
  const bounds = proportions.find((each) => letters >= each.letters);
  const proportion = (en.length - latin) / letters;
  return bounds !== undefined && en !== '' && (proportion < bounds.least || proportion > bounds.most);
};

/** Short texts are names and headings, which one language may have one word for and the other two. */
const tellingLetters = { ja: 16, en: 30 } as const;

/** The same long text in one language for two different ones in the other: one of them was taken from elsewhere. */
const wordsOfAnother = (texts: readonly ReadText[]): readonly Finding[] => (['ja', 'en'] as const).flatMap((language) => {
  const other = language === 'ja' ? 'en' : 'ja';
  const long = texts.filter(({ text }) => text[language].length >= tellingLetters[language] && text[other].length >= tellingLetters[other]);
  return [...Map.groupBy(long, ({ text }) => text[language]).values()].flatMap(([first, ...more]) => {
    const odd = more.find(({ text }) => first && !text[other].includes(first.text[other]) && !first.text[other].includes(text[other]));
    return odd ? [finding('languages-do-not-correspond', odd.at, { why: 'same-words' })] : [];
  });
});

/** The same English, short texts too, for Japanese that has nothing in common: nothing that carries meaning. The other way round: translations.ts. */
const nothingInCommon = (texts: readonly ReadText[]): readonly Finding[] =>
  [...Map.groupBy(texts.filter(({ text }) => text.ja !== '' && text.en !== ''), ({ text }) => text.en).values()].flatMap(([first, ...more]) => {
    const letters = meaningful(first?.text.ja ?? '');
    const odd = more.find(({ text }) => apart(letters, meaningful(text.ja)));
    return odd ? [finding('languages-do-not-correspond', odd.at, { why: 'same-words' })] : [];
  });

/** Characters of Japanese words, and words in Latin letters. */
const meaningful = (text: string): readonly string[] => text.match(/[\p{Script=Han}\p{Script=Katakana}]|[\p{Script=Latin}\p{N}]{1,100}/gu) ?? [];
const apart = (some: readonly string[], others: readonly string[]): boolean => some.length > 0 && others.length > 0 && !some.some((each) => others.includes(each));

/** What stands as the Japanese text is the English of another one, or the other way round. */
const wordsOfOtherLanguage = (texts: readonly ReadText[]): readonly Finding[] => (['ja', 'en'] as const).flatMap((language) => {
  const other = language === 'ja' ? 'en' : 'ja';
  const translated = new Set(texts.filter(({ text }) => text.ja !== text.en && text[other] !== '').map(({ text }) => text[other]));
  return texts.filter(({ text }) => text.ja !== text.en && translated.has(text[language])).map(({ at }) => finding('languages-do-not-correspond', at, { why: 'same-words' }));
});
