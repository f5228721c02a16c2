import type { ClauseId } from '../../identifiers/name-ids.ts';
import type { Clause } from './policy.ts';

const labels: readonly ((count: number) => string)[] = [(count) => `${count}.`, (count) => `${count})`, (count) => `(${count})`];

/** The number of a clause among its siblings; `level`: how many of the clauses around it carry one. */
export const labelOf = (level: number, count: number): string => (labels[level] ?? ((at: number) => `${at}.`))(count);

/** Each clause's whole number (`12.4)`), through the clauses around it; clauses without a number have none of their own. */
export const clauseNumbers = (clauses: readonly Clause[], around = '', level = 0): ReadonlyMap<ClauseId, string> => {
  const numbers = new Map<ClauseId, string>();
  let count = 0;
  for (const clause of clauses) {
    if (clause.numbered) count += 1;
    const number = clause.numbered ? `${around}${labelOf(level, count)}` : around;
    if (number !== '') numbers.set(clause.id, number);
    for (const [id, inner] of clauseNumbers(clause.clauses, number, clause.numbered ? level + 1 : level)) numbers.set(id, inner);
  }
  return numbers;
};
