/**
 * A set of items: bit `n` of the words is the item with number `n`. A mask that is shorter than another lacks the later items.
 * Signed words, since those are the small integers of the machine.
 */
export type Mask = Int32Array;

/** A set of items of a policy; undefined: whatever is asked about. */
export type ItemSet = Mask | undefined;

export const wordsFor = (items: number): number => Math.max(1, (items + 31) >>> 5);

export const hasBit = (mask: Mask, bit: number): boolean => (((mask[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;

export const addBit = (mask: Mask, bit: number): void => {
  mask[bit >>> 5] = (mask[bit >>> 5] ?? 0) | (1 << (bit & 31));
};

export const isEmpty = (mask: Mask): boolean => {
  for (let word = 0; word < mask.length; word += 1) if (mask[word] !== 0) return false;
  return true;
};

export const isSame = (one: Mask, other: Mask): boolean => {
  for (let word = 0; word < one.length; word += 1) if (one[word] !== other[word]) return false;
  return true;
};

export const addAll = (target: Mask, items: Mask): void => {
  for (let word = 0; word < target.length; word += 1) target[word] = (target[word] ?? 0) | (items[word] ?? 0);
};

/** Masks to calculate with, of one width. They are used anew after `release`, so that a question makes next to no garbage. */
export class MaskPool {
  readonly #words: number;
  readonly #masks: Mask[] = [];
  #used = 0;

  constructor(words: number) {
    this.#words = words;
  }

  /** How many are in use: to be handed to `release`. */
  get used(): number {
    return this.#used;
  }

  /** Forgets the masks that were taken since; those of a rare, large question are not kept. */
  release(used: number): void {
    this.#used = used;
    if (this.#masks.length > mostKept && used < mostKept) this.#masks.length = mostKept;
  }

  empty(): Mask {
    return this.#take().fill(0);
  }

  copy(items: Mask): Mask {
    const taken = this.#take();
    for (let word = 0; word < taken.length; word += 1) taken[word] = items[word] ?? 0;
    return taken;
  }

  both(one: Mask, other: Mask): Mask {
    const taken = this.#take();
    for (let word = 0; word < taken.length; word += 1) taken[word] = (one[word] ?? 0) & (other[word] ?? 0);
    return taken;
  }

  either(one: Mask, other: Mask): Mask {
    const taken = this.#take();
    for (let word = 0; word < taken.length; word += 1) taken[word] = (one[word] ?? 0) | (other[word] ?? 0);
    return taken;
  }

  without(items: Mask, others: Mask): Mask {
    const taken = this.#take();
    for (let word = 0; word < taken.length; word += 1) taken[word] = (items[word] ?? 0) & ~(others[word] ?? 0);
    return taken;
  }

  /** Those of `items` that are in `set`. */
  inside(items: Mask, set: ItemSet): Mask {
    return set ? this.both(items, set) : this.copy(items);
  }

  /** Those of `items` that are not in `set`. */
  outside(items: Mask, set: ItemSet): Mask {
    return set ? this.without(items, set) : this.empty();
  }

  #take(): Mask {
    const mask = this.#masks[this.#used] ?? new Int32Array(this.#words);
    this.#masks[this.#used] = mask;
    this.#used += 1;
    return mask;
  }
}

const mostKept = 1024;
