import { allClauses } from './all-clauses.ts';
import type { Block, Clause, PolicyText } from './policy.ts';

/** A block's kind, with what it is of: `purposes-of customers`, `recipient business-partners`, `joint-use`. */
const blockName = (block: Block): string => {
  if (block.kind === 'purposes-of') return `purposes-of ${block.class}`;
  return block.kind === 'recipient' ? `recipient ${block.recipient}` : block.kind;
};

/** The first clause of the text that prints one of these blocks, tried in the order of `blocks`. */
export const clauseThatPrints = (text: PolicyText, blocks: readonly string[]): Clause | undefined => {
  const clauses = allClauses(text.clauses);
  return blocks.map((name) => clauses.find(({ body }) => body.some((block) => blockName(block) === name))).find((clause) => clause !== undefined);
};
