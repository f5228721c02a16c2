/** A count and what is counted, in English: `1 file`, `2 files`. The noun is one that takes an s. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
