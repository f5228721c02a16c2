import type { Position } from '../findings/finding.ts';

/** The place of an offset (in UTF-16 units) of one text; past its end, its end. */
export type Place = (offset: number | undefined) => Position;

/** Lines end with a line feed. The YAML reader's own line counter loses lines in a damaged text, so they are counted here. */
export const placeIn = (text: string, file: string): Place => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    const wanted = Math.min(offset ?? 0, text.length);
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= wanted) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: wanted - (starts[low] ?? 0) + 1 };
  };
};
