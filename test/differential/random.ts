/** Random choices that follow from a seed alone, so that a case can be named and seen again. */
export interface Random {
  /** 0 and up, below `below`. */
  readonly int: (below: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** Each with that probability, in the order of the list. */
  readonly some: <T>(list: readonly T[], probability: number) => readonly T[];
  /** As `some`, and never empty where the list is not. */
  readonly atLeastOne: <T>(list: readonly T[], probability: number) => readonly T[];
  readonly maybe: <T>(probability: number, make: () => T) => T | undefined;
}

/** mulberry32: 32 bits of state, good enough to shuffle cases with. */
export const randomOf = (seed: number): Random => {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number): number => Math.floor(next() * below);
  const chance = (probability: number): boolean => next() < probability;
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError('nothing to pick from');
    return list[int(list.length)] as T;
  };
  const some = <T>(list: readonly T[], probability: number): readonly T[] => list.filter(() => chance(probability));
  return {
    int, chance, pick, some,
    atLeastOne: (list, probability) => {
      const chosen = some(list, probability);
      return chosen.length === 0 && list.length > 0 ? [pick(list)] : chosen;
    },
    maybe: (probability, make) => (chance(probability) ? make() : undefined),
  };
};
