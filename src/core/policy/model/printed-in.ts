import { allClauses } from './all-clauses.ts';
import { clauseNumbers } from './clause-labels.ts';
import type { Block, Clause, PolicyText } from './policy.ts';

/** A block's kind, with what it is of: `purposes-of customers`, `recipient business-partners`, `trackers-of cookie`, `joint-use`. */
const blockName = (block: Block): string => {
  if (block.kind === 'purposes-of') return `purposes-of ${block.class}`;
  if (block.kind === 'recipient') return `recipient ${block.recipient}`;
  if (block.kind === 'measures-of') return `measures-of ${block.head}`;
  return block.kind === 'trackers-of' ? `trackers-of ${block.technique}` : block.kind;
};

/** The first clause of the text that prints one of these blocks, tried in the order of `blocks`. */
export const clauseThatPrints = (text: PolicyText, blocks: readonly string[]): Clause | undefined => {
  const clauses = allClauses(text.clauses);
  return blocks.map((name) => clauses.find(({ body }) => body.some((block) => blockName(block) === name))).find((clause) => clause !== undefined);
};

/** The number of that clause, as printed (`7.2)`); undefined where none prints it, or it carries no number. */
export const numberThatPrints = (text: PolicyText, blocks: readonly string[]): string | undefined => {
  const clause = clauseThatPrints(text, blocks);
  return clause && clauseNumbers(text.clauses).get(clause.id);
};
