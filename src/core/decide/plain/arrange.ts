import type { ItemState, Reason, Source } from '../answer.ts';
import { definitionOf } from './judge-pair.ts';
import type { Told } from './pair.ts';

/** What the reasons that are left of one pair come to. */
type PairState = 'open' | 'hidden' | 'refused';

export interface ItemAnswer {
  readonly item: string;
  readonly state: ItemState;
  readonly reasons: readonly Told[];
}

const stateOf = (left: readonly Told[]): PairState => {
  const effects = left.map((one) => definitionOf(one).effect);
  return effects.includes('refuses') ? 'refused' : effects.includes('hides') ? 'hidden' : 'open';
};

/** The state of one item, from what is left of each of its pairs. */
export const answerItem = (item: string, pairs: readonly (readonly Told[])[]): ItemAnswer => {
  const ignored = pairs.flat().filter((one) => definitionOf(one).effect === 'ignores');
  const inState = (state: PairState): readonly (readonly Told[])[] => pairs.filter((left) => stateOf(left) === state);
  const why = (deciding: readonly (readonly Told[])[]): readonly Told[] => deciding.flat().filter((one) => definitionOf(one).effect !== 'ignores');
  const [open, hidden] = [inState('open'), inState('hidden')];
  if (open.length > 0) return { item, state: 'clear', reasons: [...why(open), ...ignored] };
  if (hidden.length > 0) return { item, state: 'masked', reasons: [...why(hidden), ...ignored] };
  return { item, state: 'withheld', reasons: [...pairs.flat().filter((one) => definitionOf(one).effect === 'refuses'), ...ignored] };
};

/** One reason for each code, `about` and source, in the order of the page. Items are in the order of the question; all of them need no list. */
export const arrange = (items: readonly ItemAnswer[]): readonly Reason[] => {
  const reasons: { readonly one: Told; readonly of: string[] }[] = [];
  for (const { item, reasons: ofItem } of items) {
    for (const one of ofItem) {
      const same = reasons.find((other) => sameReason(other.one, one));
      if (!same) reasons.push({ one, of: [item] });
      else if (!same.of.includes(item)) same.of.push(item);
    }
  }
  return reasons.map(({ one, of }) => ({ code: one.code, items: of.length === items.length ? undefined : of, about: one.about, from: one.from })).toSorted(byPlace);
};

const sameReason = (a: Told, b: Told): boolean => a.code === b.code && a.about === b.about && sameSource(a.from, b.from);

const sameSource = (a: Source | undefined, b: Source | undefined): boolean => a?.policy === b?.policy && a?.version === b?.version && a?.clause === b?.clause;

const byPlace = (a: Reason, b: Reason): number =>
  definitionOf(a).rule - definitionOf(b).rule || byText(a.code, b.code) || byText(a.about, b.about) || byText(a.from?.policy, b.from?.policy) || byText(a.from?.clause, b.from?.clause);

/** As plain text; what is absent comes first. */
const byText = (a: string | undefined, b: string | undefined): number => {
  if (a === b) return 0;
  if (a === undefined) return -1;
  if (b === undefined) return 1;
  return a < b ? -1 : 1;
};
