import type { CaseList } from '../../../src/entry/server/contract/console.ts';

export interface DeadlineCounts {
  /** Open cases whose promised day is past. */
  readonly overdue: number;
  /** Open cases whose promised day comes soon. */
  readonly near: number;
  /** All that still have a promised day to keep. */
  readonly open: number;
}

/** Cases whose promise is kept or broken already, or does not run, are none of them. */
export const deadlineCounts = (cases: CaseList['cases']): DeadlineCounts => {
  const states = cases.flatMap(({ clocks }) => clocks.promised?.state ?? []);
  const count = (...wanted: readonly typeof states[number][]): number => states.filter((state) => wanted.includes(state)).length;
  return { overdue: count('overdue'), near: count('near'), open: count('overdue', 'near', 'running') };
};
