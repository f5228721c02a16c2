import { displayWidth } from './display-width.ts';
import type { Position } from './finding.ts';
import { visible } from './visible.ts';

/** A line of a source with a caret under the place, ready for a terminal. */
export interface SourceExcerpt {
  readonly line: string;
  /** Spaces, then `^`: as wide as what stands before the place. */
  readonly caret: string;
}

const columnsMost = 100;
/** So much is kept before the place when the line has to be cut. */
const columnsBefore = 40;
const cut = '…';

/** `lines` are the source's, split at line feeds; undefined where it has no such line. */
export const sourceExcerpt = (lines: readonly string[], { line, column }: Position): SourceExcerpt | undefined => {
  const whole = lines[line - 1];
  if (whole === undefined) return undefined;
  const start = column - 1;
  // Far more than is shown, so that a line of a megabyte costs no more than a short one.
  const before = shown(whole.slice(Math.max(0, start - 2 * columnsMost), start));
  const after = shown(whole.slice(start, start + 2 * columnsMost).replace(/\r$/, ''));
  const kept = start > 2 * columnsMost || displayWidth(before) + displayWidth(after) > columnsMost ? endOf(before, columnsBefore) : before;
  const head = kept.length < before.length || start > 2 * columnsMost ? cut + kept : kept;
  const tail = startOf(after, columnsMost - displayWidth(head));
  const more = tail.length < after.length || whole.length > start + 2 * columnsMost;
  return { line: head + tail + (more ? cut : ''), caret: `${' '.repeat(displayWidth(head))}^` };
};

const shown = (text: string): string => visible(text.replaceAll('\t', '  '));

/** As much of the end, or of the start, as fits into so many columns, by whole characters. */
const endOf = (text: string, columns: number): string => [...startOf([...text].toReversed().join(''), columns)].toReversed().join('');
const startOf = (text: string, columns: number): string => {
  let [used, length] = [0, 0];
  for (const character of text) {
    used += displayWidth(character);
    if (used > columns) break;
    length += character.length;
  }
  return text.slice(0, length);
};
