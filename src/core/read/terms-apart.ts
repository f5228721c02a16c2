import { finding } from '../findings/finding.ts';
import type { Finding } from '../findings/finding.ts';
import { termsPossible, termsSaid } from './legal-terms.ts';
import type { LegalTerm } from './legal-terms.ts';
import { onlyIn } from './set-algebra.ts';
import { sectionsOf } from './text-sections.ts';
import { placesOf, wordsOf } from './text-places.ts';
import type { Compared, Side } from './text-places.ts';

/** In two languages: notions that one text says in a line, and the other neither there nor in the lines beside it. */
export const termsApart = (compared: Compared): readonly Finding[] => {
  if (compared.first.language === compared.second.language) return [];
  return sectionsOf(compared).flatMap((section) => section.flatMap((index) => {
    const only = (here: Side): readonly LegalTerm[] => {
      const there: Side = here === 'first' ? 'second' : 'first';
      // A heading may be shorter in one language: it stands for its section.
      const block = compared.blocks[index];
      const near = block?.[here][0]?.kind === 'heading' ? section : [index - 1, index, index + 1];
      const possible = termsPossible(near.map((each) => wordsAt(compared, each, there)).join('\n'), compared[there].language);
      return onlyIn(termsSaid(wordsAt(compared, index, here), compared[here].language), possible);
    };
    const [first, second] = [only('first'), only('second')];
    if (first.length + second.length === 0) return [];
    const [at, other] = placesOf(compared, index);
    return [finding('texts-terms-differ', at, { other, first: first.map(named), second: second.map(named) })];
  }));
};

const named = ({ ja, en }: LegalTerm): { readonly ja: string; readonly en: string } => ({ ja, en });

const wordsAt = ({ blocks }: Compared, index: number, side: Side): string => {
  const block = blocks[index];
  return block ? wordsOf(block, side) : '';
};
