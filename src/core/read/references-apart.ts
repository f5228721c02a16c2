import { finding } from '../findings/finding.ts';
import type { Finding } from '../findings/finding.ts';
import { referencesIn } from './section-references.ts';
import { onlyIn } from './set-algebra.ts';
import { placesOf, wordsOf } from './text-places.ts';
import type { Compared } from './text-places.ts';

/** Places where the two refer to other sections. */
export const referencesApart = (compared: Compared): readonly Finding[] => compared.blocks.flatMap((block, index) => {
  if (block.first.length === 0 || block.second.length === 0) return [];
  const [a, b] = [referencesIn(wordsOf(block, 'first')), referencesIn(wordsOf(block, 'second'))];
  const [first, second] = [onlyIn(a, b), onlyIn(b, a)];
  if (first.length + second.length === 0) return [];
  const [at, other] = placesOf(compared, index);
  return [finding('texts-references-differ', at, { other, first, second })];
});
