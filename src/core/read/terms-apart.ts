import { finding } from '../findings/finding.ts';
import type { Finding } from '../findings/finding.ts';
import { termsPossible, termsSaid } from './legal-terms.ts';
import type { LegalTerm } from './legal-terms.ts';
import { onlyIn } from './set-algebra.ts';
import { sectionsOf } from './text-sections.ts';
import { placesOf, wordsOf } from './text-places.ts';
import type { Compared, Side } from './text-places.ts';

/** In two languages: notions that one text says under a heading, and the other does not say there. */
export const termsApart = (compared: Compared): readonly Finding[] => {
  if (compared.first.language === compared.second.language) return [];
  return sectionsOf(compared).flatMap((blocks) => {
    const words = (side: Side): string => blocks.map((index) => wordsAt(compared, index, side)).join('\n');
    const only = (here: Side, there: Side): readonly LegalTerm[] => onlyIn(termsSaid(words(here), compared[here].language), termsPossible(words(there), compared[there].language));
    const [first, second] = [only('first', 'second'), only('second', 'first')];
    const [one = [...first, ...second][0]] = [first[0]];
    if (!one) return [];
    const side: Side = first.length > 0 ? 'first' : 'second';
    const index = blocks.find((block) => one.surely[compared[side].language].test(wordsAt(compared, block, side))) ?? blocks[0] ?? 0;
    const [at, other] = placesOf(compared, index);
    const notions = (terms: readonly LegalTerm[]): readonly { readonly ja: string; readonly en: string }[] => terms.map(({ ja, en }) => ({ ja, en }));
    return [finding('texts-terms-differ', at, { other, first: notions(first), second: notions(second) })];
  });
};

const wordsAt = ({ blocks }: Compared, index: number, side: Side): string => {
  const block = blocks[index];
  return block ? wordsOf(block, side) : '';
};
