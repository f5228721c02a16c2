import type { Position } from '../findings/finding.ts';
import type { Block } from './align-lines.ts';
import type { ReadText } from './text-languages.ts';

/** Two texts, and which of their lines belong together. */
export interface Compared { readonly first: ReadText; readonly second: ReadText; readonly blocks: readonly Block[] }

export type Side = 'first' | 'second';

/** Where a block stands in one of the texts; where that text has nothing of it, the end of what stands before. */
const placeIn = (compared: Compared, index: number, side: Side): Position => {
  for (let at = index; at >= 0; at -= 1) {
    const lines = compared.blocks[at]?.[side] ?? [];
    const line = at === index ? lines[0] : lines.at(-1);
    if (line) return line.at;
  }
  return { file: compared[side].file, line: 1, column: 1 };
};

/** The places of a block in both texts, as findings take them. */
export const placesOf = (compared: Compared, index: number): readonly [at: Position, other: Position] =>
  [placeIn(compared, index, 'first'), placeIn(compared, index, 'second')];

/** What one of the texts says in a block, line by line; empty where it says nothing of it. */
export const wordsOf = (block: Block, side: Side): string => block[side].map(({ text }) => text).join('\n');

/** Blocks that one text alone has, one after the other. */
export interface Run { readonly from: number; readonly to: number; readonly has: Side }

/** Every stretch that only one of the texts has. */
export const oneSidedRuns = ({ blocks }: Compared): readonly Run[] => {
  const runs: Run[] = [];
  for (const [index, { first, second }] of blocks.entries()) {
    const has: Side | undefined = second.length === 0 ? 'first' : first.length === 0 ? 'second' : undefined;
    const last = runs.at(-1);
    if (has === undefined) continue;
    if (last && last.has === has && last.to === index) runs[runs.length - 1] = { ...last, to: index + 1 };
    else runs.push({ from: index, to: index + 1, has });
  }
  return runs;
};

/** A stretch that is a part of the document with a heading, not a line that may stand elsewhere. */
export const isPart = ({ blocks }: Compared, { from, to, has }: Run): boolean => {
  const lines = blocks.slice(from, to).flatMap((block) => block[has]);
  const headed = lines.some(({ kind, text }) => kind === 'heading' || (kind === 'text' && text.length < 80 && !/[.。:：;；、,]$/.test(text)));
  return (headed && lines.length >= 3) || lines.length >= 8;
};
