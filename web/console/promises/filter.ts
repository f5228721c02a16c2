import type { PromiseBoard } from '../../../src/entry/server/contract/promises.ts';
import type { PromiseState } from './words.ja.ts';

/** What of the board is shown; it stands in the address, so that a view can be passed on. */
export interface BoardFilter {
  readonly state?: PromiseState;
  readonly policy?: string;
}

export const boardStates: readonly PromiseState[] = ['broken', 'due', 'not-shown', 'kept'];

/** From an address that anybody may have written: what is no filter is none. */
export const boardFilter = (search: Readonly<Record<string, unknown>>): BoardFilter => {
  const state = boardStates.find((one) => one === search['state']);
  return { ...(state ? { state } : {}), ...(typeof search['policy'] === 'string' ? { policy: search['policy'] } : {}) };
};

export const filtered = (rows: PromiseBoard['rows'], { state, policy }: BoardFilter): PromiseBoard['rows'] =>
  rows.filter((row) => (state === undefined || row.state === state) && (policy === undefined || row.policy === policy)).toSorted((a, b) => urgency(a.state) - urgency(b.state));

/** What somebody has to act on comes first; all else keeps the order of the texts. */
const urgency = (state: PromiseState): number => (state === 'broken' ? 0 : state === 'due' ? 1 : 2);
