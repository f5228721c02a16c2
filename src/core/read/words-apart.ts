import { finding } from '../findings/finding.ts';
import type { Finding } from '../findings/finding.ts';
import { placesOf, wordsOf } from './text-places.ts';
import type { Compared } from './text-places.ts';

/** Words that turn a sentence round, oblige, allow or limit. */
const sense = /^(?:not|no|nothing|nobody|neither|never|without|except|unless|only|may|might|must|shall|will|can|cannot|should|all|any|none|nor)$|ない|ません|なし|除|限|のみ|以外|場合|できる|できます|ことがあ/i;

/** Between two texts in one language: the words that differ, apart from signs, white space and letter case. */
export const wordsApart = (compared: Compared): readonly Finding[] => {
  if (compared.first.language !== compared.second.language) return [];
  return compared.blocks.flatMap((block, index) => {
    if (block.first.length === 0 || block.second.length === 0) return [];
    const [a, b] = [wordsIn(wordsOf(block, 'first')), wordsIn(wordsOf(block, 'second'))];
    const [first, second] = [beyond(a, b), beyond(b, a)];
    if (first.length + second.length === 0) return [];
    const [at, other] = placesOf(compared, index);
    return [finding([...first, ...second].some((word) => sense.test(word)) ? 'texts-sense-differs' : 'texts-words-differ', at, { other, first, second })];
  });
};

/** Numbers are compared as figures. A word of Japanese is a stretch of one script. */
const wordsIn = (text: string): readonly string[] =>
  text.normalize('NFKC').toLowerCase().replace(/[’‘]/g, "'").match(/[a-zÀ-ɏ]+(?:'[a-z]+)?|\p{Script=Han}+|[\p{Script=Katakana}ー]+|\p{Script=Hiragana}+/gu) ?? [];

const beyond = (here: readonly string[], there: readonly string[]): readonly string[] => {
  const left = new Map<string, number>();
  for (const word of there) left.set(word, (left.get(word) ?? 0) + 1);
  return here.filter((word) => {
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    return count === 0;
  });
};
