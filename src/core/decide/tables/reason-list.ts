import type { Source } from '../answer.ts';
import type { Code } from './codes.ts';
import type { Mask } from './masks.ts';

/** One reason of the answer, in the making: what it says, and the items of all holdings that it is said of. */
export interface Entry {
  readonly code: Code;
  readonly about: string | undefined;
  readonly from: Source | undefined;
  /** Of a refusal or what is ignored: its items. Of what permits, carries or hides: those for which the pair is clear. */
  readonly items: Mask;
  /** Of what permits, carries or hides: those for which the pair stands. */
  readonly standing: Mask;
}

/** By rule, code, about, policy, clause; absent first. Zero: one and the same reason. */
const compareReasons = (one: Entry, code: Code, about: string | undefined, from: Source | undefined): number =>
  one.code.rank - code.rank || compareTexts(one.about, about) || (one.from === from ? 0 : compareSources(one.from, from));

const compareSources = (one: Source | undefined, other: Source | undefined): number => compareTexts(one?.policy, other?.policy) || compareTexts(one?.clause, other?.clause);

const compareTexts = (one: string | undefined, other: string | undefined): number => {
  if (one === other) return 0;
  if (one === undefined) return -1;
  if (other === undefined) return 1;
  return one < other ? -1 : 1;
};

/** The entry that says this, or the place in the order where it belongs. */
export const placeOf = (entries: readonly Entry[], code: Code, about: string | undefined, from: Source | undefined): { readonly at: number; readonly found: Entry | undefined } => {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = entries[middle];
    const order = entry ? compareReasons(entry, code, about, from) : 0;
    if (order === 0) return { at: middle, found: entry };
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return { at: low, found: undefined };
};
