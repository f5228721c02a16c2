import { finding } from '../findings/finding.ts';
import type { Finding } from '../findings/finding.ts';
import { enumerationsIn, longestList } from './enumerations.ts';
import { sectionsOf } from './text-sections.ts';
import { placesOf, wordsOf } from './text-places.ts';
import type { Compared, Side } from './text-places.ts';

/** The other language may put two things into one. */
const shareLeast = 0.6;

/** Things that one text lists within a sentence, and the other does not list in the same place, or far fewer of them. */
export const listsMissing = (compared: Compared): readonly Finding[] => sectionsOf(compared).flatMap((section) => section.flatMap((index) => {
  const block = compared.blocks[index];
  if (!block || block.first.length === 0 || block.second.length === 0) return [];
  const [at, other] = placesOf(compared, index);
  return (['first', 'second'] as const).flatMap((side) => {
    const lacks: Side = side === 'first' ? 'second' : 'first';
    // What one lists in a sentence, the other may list line by line.
    const entries = section.flatMap((each) => compared.blocks[each]?.[lacks] ?? []).filter(({ kind }) => kind === 'entry' || kind === 'row').length;
    const longest = Math.max(longestList(wordsOf(block, lacks), compared[lacks].language), entries);
    const missing = enumerationsIn(wordsOf(block, side), compared[side].language).filter(({ length }) => longest <= length * shareLeast);
    return missing.map((list) => finding('texts-list-missing', at, { other, entries: list, longest: longest > 1 ? longest : 0, lacks }));
  });
}));
