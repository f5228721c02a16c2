/** What either set has. */
export const union = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): ReadonlySet<T> => new Set([...a, ...b]);

/** What both have, in the order of the first. */
export const inBoth = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): readonly T[] => [...a].filter((value) => b.has(value));

/** What the first alone has, in its order. */
export const onlyIn = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): readonly T[] => [...a].filter((value) => !b.has(value));
