import { alignLines } from './align-lines.ts';
import type { Block } from './align-lines.ts';
import { lettersOf } from './letters-of.ts';
import type { ReadText } from './text-languages.ts';
import type { TextLine } from './text-line.ts';

/**
 * Lines of two texts in one language that belong together: first what says the same to the letter, however each form breaks it into
 * lines, entries and cells; then, between these, the lines that are most alike.
 */
export const alignPieces = (first: ReadText, second: ReadText): readonly Block[] => {
  const blocks: Block[] = [];
  let [i, j] = [0, 0];
  const between = (toI: number, toJ: number): void => {
    blocks.push(...alignLines({ ...first, lines: first.lines.slice(i, toI) }, { ...second, lines: second.lines.slice(j, toJ) }));
  };
  for (const { atFirst, atSecond, ofFirst, ofSecond } of samePieces(first.lines, second.lines)) {
    between(atFirst, atSecond);
    [i, j] = [atFirst + ofFirst, atSecond + ofSecond];
    blocks.push(inOneForm(first.lines.slice(atFirst, i), second.lines.slice(atSecond, j)));
  }
  between(first.lines.length, second.lines.length);
  return blocks;
};

/** So many lines of each, from there on. */
interface Piece { readonly atFirst: number; readonly atSecond: number; readonly ofFirst: number; readonly ofSecond: number }

/** Of all ways to pair what is the same, in order, the one with the most letters. */
const samePieces = (first: readonly TextLine[], second: readonly TextLine[]): readonly Piece[] => {
  const [a, b] = [first.map(lettersOf), second.map(lettersOf)];
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  const taken = new Map<number, Piece>();
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      best[at] = Math.max(best[at + width] ?? 0, best[at + 1] ?? 0);
      const piece = pieceAt(a, b, i, j);
      if (!piece) continue;
      // One more than its letters: of two ways that pair the same letters, the one with more lines for themselves.
      const score = piece.letters + 1 + (best[(i + piece.ofFirst) * width + j + piece.ofSecond] ?? 0);
      if (score <= (best[at] ?? 0)) continue;
      best[at] = score;
      taken.set(at, piece);
    }
  }
  return traced(a.length, b.length, best, taken);
};

const traced = (length: number, lengthSecond: number, best: Float64Array, taken: ReadonlyMap<number, Piece>): readonly Piece[] => {
  const width = lengthSecond + 1;
  const pieces: Piece[] = [];
  for (let [i, j] = [0, 0]; i < length && j < lengthSecond;) {
    const piece = taken.get(i * width + j);
    if (piece) {
      pieces.push(piece);
      [i, j] = [i + piece.ofFirst, j + piece.ofSecond];
    } else if ((best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pieces;
};

/** The shortest stretches from there on that say the same. */
const pieceAt = (a: readonly string[], b: readonly string[], i: number, j: number): (Piece & { readonly letters: number }) | undefined => {
  let [x, y, ofFirst, ofSecond] = [a[i] ?? '', b[j] ?? '', 1, 1];
  if (x === '' || y === '') return undefined;
  while (x !== y) {
    const next = x.length < y.length ? a[i + ofFirst] : b[j + ofSecond];
    if (next === undefined || !(x.startsWith(y) || y.startsWith(x))) return undefined;
    if (x.length < y.length) [x, ofFirst] = [x + next, ofFirst + 1];
    else [y, ofSecond] = [y + next, ofSecond + 1];
  }
  return { atFirst: i, atSecond: j, ofFirst, ofSecond, letters: x.length };
};

/** What one text has in one line and the other in several: a line of each, in the words of the one that did not break them. */
const inOneForm = (first: readonly TextLine[], second: readonly TextLine[]): Block => {
  const [a, b] = [first[0], second[0]];
  if (!a || !b || first.length + second.length === 2) return { first, second };
  const { text } = first.length <= second.length ? joined(first, a) : joined(second, b);
  return { first: [{ ...a, text }], second: [{ ...b, text }] };
};

const joined = (lines: readonly TextLine[], start: TextLine): TextLine => ({ ...start, text: lines.map(({ text }) => text).join(' ') });
