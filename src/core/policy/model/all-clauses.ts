import type { Block, Clause } from './policy.ts';

/** Every clause at every depth, in the order of the text. */
export const allClauses = (clauses: readonly Clause[]): readonly Clause[] => clauses.flatMap((clause) => [clause, ...allClauses(clause.clauses)]);

/** Every block of them, in the order of the text. */
export const blocksOf = (clauses: readonly Clause[]): readonly Block[] => allClauses(clauses).flatMap((clause) => clause.body);
