/** Leaves `from` (inclusive) to `to` (exclusive). Sizes and indices are whole numbers up to 2^53, so no bitwise operators here. */
export interface LeafRange {
  readonly from: number;
  readonly to: number;
}

/** The complete subtree over the leaves `index * 2^level` to `(index + 1) * 2^level`. */
export interface Subtree {
  readonly level: number;
  readonly index: number;
}

/** The largest power of two below `count` (`count` > 1): where RFC 6962 splits a tree. */
const splitOf = (count: number): number => {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
};

/** The complete subtrees of a range that the tree's own splitting yields, left to right, each smaller than the one before. */
export const subtreesOf = ({ from, to }: LeafRange): readonly Subtree[] => {
  const subtrees: Subtree[] = [];
  for (let at = from; at < to;) {
    let [level, leaves] = [0, 1];
    while (at + leaves * 2 <= to) [level, leaves] = [level + 1, leaves * 2];
    subtrees.push({ level, index: at / leaves });
    at += leaves;
  }
  return subtrees;
};

/** RFC 6962 2.1.1: the ranges whose hashes, in this order, lead from the leaf to the root. */
export const inclusionRanges = (index: number, size: number): readonly LeafRange[] => {
  if (!(index >= 0 && index < size)) throw new RangeError(`a tree of ${size} entries has no entry ${index}`);
  const ranges: LeafRange[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    if (index < middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
    }
  }
  return ranges.toReversed();
};

/** RFC 6962 2.1.2: the ranges whose hashes show that the tree of `first` entries is the start of the tree of `second`. */
export const consistencyRanges = (first: number, second: number): readonly LeafRange[] => {
  if (!(first >= 1 && first <= second)) throw new RangeError(`no tree of ${first} entries starts a tree of ${second}`);
  const ranges: LeafRange[] = [];
  let [from, to] = [0, second];
  while (to !== first) {
    const middle = from + splitOf(to - from);
    if (first <= middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
    }
  }
  if (from > 0) ranges.push({ from, to });
  return ranges.toReversed();
};
