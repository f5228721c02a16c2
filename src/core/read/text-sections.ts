import { isPart, oneSidedRuns } from './text-places.ts';
import type { Compared } from './text-places.ts';

/** Blocks by the headings that both have, without parts that one of them lacks altogether. */
export const sectionsOf = (compared: Compared): readonly (readonly number[])[] => {
  const left = new Set(oneSidedRuns(compared).filter((run) => isPart(compared, run)).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));
  const found: number[][] = [[]];
  for (const [index, { first: [a], second: [b] }] of compared.blocks.entries()) {
    if (left.has(index)) continue;
    if (a?.kind === 'heading' && b !== undefined) found.push([]);
    found.at(-1)?.push(index);
  }
  return found;
};
