/**
 * How a promise stands. `kept`: something was looked at and it is so. `due`: it will be broken unless somebody acts. `broken`:
 * it is. `not-shown`: nothing shows it, be it that nobody looks, that nothing happened yet, or that it could not be read.
 */
export type PromiseState = 'kept' | 'due' | 'broken' | 'not-shown';

/** The worst first. What is not shown stands before what is kept: a promise is as good as its weakest part. */
export const promiseStates: readonly PromiseState[] = ['broken', 'due', 'not-shown', 'kept'];

/** The worst of several; of none, nothing is shown. */
export const worstOf = (states: readonly PromiseState[]): PromiseState => promiseStates.find((state) => states.includes(state)) ?? 'not-shown';

/** How many there are of each. */
export const countsOf = (states: readonly PromiseState[]): Readonly<Record<PromiseState, number>> => {
  const count = (state: PromiseState): number => states.filter((one) => one === state).length;
  return { kept: count('kept'), due: count('due'), broken: count('broken'), 'not-shown': count('not-shown') };
};
