import { figuresOf } from '../policy/check/figures.ts';
import { termsSaid } from './legal-terms.ts';
import type { LegalTerm } from './legal-terms.ts';
import { inBoth, union } from './set-algebra.ts';
import type { ReadText } from './text-languages.ts';
import type { TextLine } from './text-line.ts';

/** Lines of both texts that say the same, or lines that only one of them has. One side has at most two, the other one. */
export interface Block { readonly first: readonly TextLine[]; readonly second: readonly TextLine[] }

/** More pairs of lines than this are not looked through: texts of some 3,000 lines each. */
export const pairsMost = 9_000_000;

/**
 * Which lines of two texts belong together, in order: the best of all ways to pair them (Needleman and Wunsch, with pairs of two lines
 * to one as Gale and Church have them for translations). In one language by words; in two by numbers, kinds, figures, names,
 * terms and lengths.
 */
export const alignLines = (first: ReadText, second: ReadText): readonly Block[] => {
  const [a, b] = [first.lines.map((line) => marksOf(line, first)), second.lines.map((line) => marksOf(line, second))];
  const alike = first.language === second.language ? sameLanguage : acrossLanguages;
  return traced(first.lines, second.lines, bestMoves(a, b, alike));
};

/** What a line is known by. */
interface Marks {
  readonly line: TextLine;
  readonly text: string;
  readonly words: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  readonly terms: ReadonlySet<LegalTerm>;
  /** Letters of English that it has, or would have. */
  readonly length: number;
}

/** English has some so many letters for one of Japanese; measured on this project's own policies. */
const lettersForOne = 2.3;

const marksOf = (line: TextLine, { language }: ReadText): Marks => {
  const folded = line.text.normalize('NFKC').toLowerCase();
  const { date, number, address, email } = figuresOf(line.text);
  return {
    line, text: folded, figures: new Set([...date, ...number, ...address, ...email]), terms: termsSaid(line.text, language),
    words: new Set(folded.match(/[a-z0-9]{2,}|[\p{Script=Han}\p{Script=Katakana}ー]{2,}|[\p{Script=Hiragana}]{2,}/gu)),
    length: line.text.length * (language === 'ja' ? lettersForOne : 1),
  };
};

const together = (x: Marks, y: Marks): Marks => ({
  line: x.line, text: `${x.text} ${y.text}`, words: union(x.words, y.words), figures: union(x.figures, y.figures), terms: union(x.terms, y.terms), length: x.length + y.length,
});

/** How well two lines go together: above 0 they may be a pair. */
type Alike = (a: Marks, b: Marks) => number;

const byForm: Alike = ({ line: a }, { line: b }) => {
  const label = a.label !== undefined && b.label !== undefined ? (a.label === b.label ? 2 : -1.5) : a.label === b.label ? 0 : -0.3;
  const row = (a.kind === 'row') !== (b.kind === 'row') ? -2 : 0;
  return label + row + (a.kind === b.kind ? 0.8 : 0);
};

const shared = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number => {
  let count = 0;
  for (const value of a) if (b.has(value)) count += 1;
  return count;
};
const dice = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => (a.size + b.size === 0 ? 0 : (2 * shared(a, b)) / (a.size + b.size));

const sameLanguage: Alike = (a, b) => ((a.text === b.text ? 1 : dice(a.words, b.words)) - 0.45) * 10 + byForm(a, b) * 0.3;

const clamped = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

const acrossLanguages: Alike = (a, b) => {
  const terms = shared(a.terms, b.terms);
  const figures = shared(a.figures, b.figures);
  const alone = a.figures.size + b.figures.size - 2 * figures;
  const names = inBoth(a.words, b.words).filter((word) => /[a-z]/.test(word)).length;
  const apart = Math.abs(Math.log((a.length + 8) / (b.length + 8)));
  return byForm(a, b) + clamped(0.7 * terms, 0, 2.8) - clamped(0.4 * (a.terms.size + b.terms.size - 2 * terms), 0, 1.6)
    + clamped(figures, 0, 2) - clamped(0.5 * alone, 0, 1.5) + clamped(0.6 * names, 0, 2) - clamped(2 * (apart - 0.3), 0, 3);
};

/** Whether lines that were paired share anything beside their length and kind; undefined where they have nothing to tell by. */
export const shareSomething = (block: Block, first: ReadText, second: ReadText): boolean | undefined => {
  const [a, b] = [block.first.map((line) => marksOf(line, first)), block.second.map((line) => marksOf(line, second))];
  const told = [...a, ...b].some(({ line, figures, terms }) => line.label !== undefined || figures.size + terms.size > 0);
  const share = a.some((x) => b.some((y) => (x.line.label !== undefined && x.line.label === y.line.label) || shared(x.figures, y.figures) + shared(x.terms, y.terms) > 0));
  return share || (told ? false : undefined);
};

const gap = -0.7;
const merging = -0.4;

type Move = 0 | 1 | 2 | 3 | 4;
/** How many lines of each a move takes: a pair, one alone, two to one. */
const steps: readonly (readonly [number, number])[] = [[1, 1], [1, 0], [0, 1], [2, 1], [1, 2]];

const bestMoves = (a: readonly Marks[], b: readonly Marks[], alike: Alike): Uint8Array => {
  const width = b.length + 1;
  const scores = new Float32Array((a.length + 1) * width);
  const moves = new Uint8Array(scores.length);
  for (let i = 0; i <= a.length; i += 1) {
    for (let j = 0; j <= b.length; j += 1) {
      if (i + j === 0) continue;
      const [best, move] = bestAt(a, b, i, j, alike, (x, y) => scores[x * width + y] ?? -Infinity);
      scores[i * width + j] = best;
      moves[i * width + j] = move;
    }
  }
  return moves;
};

/** Only running text is parted by one writer and put together by another. */
const goOn = (before: TextLine, line: TextLine): boolean => line.kind === 'text' && before.kind !== 'row' && /[.。:：;]$/.test(line.text);

const bestAt = (a: readonly Marks[], b: readonly Marks[], i: number, j: number, alike: Alike, score: (i: number, j: number) => number): readonly [number, Move] => {
  const [x, y, beforeX, beforeY] = [a[i - 1], b[j - 1], a[i - 2], b[j - 2]];
  let best = -Infinity;
  let move: Move = 0;
  const offer = (value: number, by: Move): void => { if (value > best) [best, move] = [value, by]; };
  if (x && y) offer(score(i - 1, j - 1) + alike(x, y), 0);
  if (x) offer(score(i - 1, j) + gap, 1);
  if (y) offer(score(i, j - 1) + gap, 2);
  if (x && y && beforeX && goOn(beforeX.line, x.line)) offer(score(i - 2, j - 1) + alike(together(beforeX, x), y) + merging, 3);
  if (x && y && beforeY && goOn(beforeY.line, y.line)) offer(score(i - 1, j - 2) + alike(x, together(beforeY, y)) + merging, 4);
  return [best, move];
};

const traced = (first: readonly TextLine[], second: readonly TextLine[], moves: Uint8Array): readonly Block[] => {
  const blocks: Block[] = [];
  for (let [i, j] = [first.length, second.length]; i + j > 0;) {
    const [takeFirst = 1, takeSecond = 1] = steps[moves[i * (second.length + 1) + j] ?? 0] ?? [];
    blocks.push({ first: first.slice(i - takeFirst, i), second: second.slice(j - takeSecond, j) });
    i -= takeFirst;
    j -= takeSecond;
  }
  return blocks.toReversed();
};
