import { finding, inOrder } from '../findings/finding.ts';
import type { Finding } from '../findings/finding.ts';
import { alignLines, pairsMost, shareSomething } from './align-lines.ts';
import type { Block } from './align-lines.ts';
import { withoutColumnLabels } from './column-labels.ts';
import { conditionsFlattened } from './conditions-flattened.ts';
import { figuresApart } from './figures-apart.ts';
import { headingNumbersApart } from './heading-numbers-apart.ts';
import { listsMissing } from './lists-missing.ts';
import { negationsApart } from './negations-apart.ts';
import { oneSided } from './one-sided.ts';
import { referencesApart } from './references-apart.ts';
import { alignPieces } from './same-pieces.ts';
import { termsApart } from './terms-apart.ts';
import { wordsApart } from './words-apart.ts';
import type { ReadText } from './text-languages.ts';
import type { Compared } from './text-places.ts';

/**
 * Of the shorter text at least this share of the lines has a line of the other, and of the pairs this share has a number, figure or
 * term in common; else they are no two texts of one policy.
 */
const pairedLeast = 0.3;
const tellingLeast = 8;

/**
 * Where two texts of one policy differ in fact, whoever wrote them and in whatever form: in two languages, or in one (a document and
 * a web page). Nothing is marked there, so lines are paired first, and then compared by what they refer to, list and name.
 */
export const compareTexts = (first: ReadText, second: ReadText): readonly Finding[] => {
  const start = { file: first.file, line: 1, column: 1 };
  const empty = [first, second].filter(({ lines }) => lines.length === 0);
  if (empty.length > 0) return empty.map(({ file }) => finding('not-a-rendering', { ...start, file }, {}));
  if (first.lines.length * second.lines.length > pairsMost) return [finding('texts-too-long', start, { lines: first.lines.length })];
  const [a, b] = first.language === second.language ? withoutColumnLabels(first, second) : [first, second];
  const blocks = first.language === second.language ? alignPieces(a, b) : alignLines(a, b);
  if (!related(a, b, blocks)) return [finding('texts-unrelated', start, { other: { file: second.file, line: 1, column: 1 } })];
  const compared: Compared = { first: a, second: b, blocks };
  return inOrder(rules.flatMap((rule) => rule(compared)));
};

const related = (first: ReadText, second: ReadText, blocks: readonly Block[]): boolean => {
  const paired = blocks.filter(({ first: a, second: b }) => a.length > 0 && b.length > 0);
  if (paired.length < pairedLeast * Math.min(first.lines.length, second.lines.length)) return false;
  if (first.language === second.language) return true;
  const telling = paired.map((block) => shareSomething(block, first, second)).filter((share) => share !== undefined);
  // A few lines tell nothing.
  return telling.length < tellingLeast || telling.filter((share) => share).length >= telling.length * pairedLeast;
};

/** Published pages mark their facts, and are compared by them: what is left are the terms, lists and negations of their running text. */
export const compareWording = (first: ReadText, second: ReadText): readonly Finding[] => {
  if (first.lines.length * second.lines.length > pairsMost) return [];
  const compared: Compared = { first, second, blocks: alignLines(first, second) };
  return inOrder([...termsApart(compared), ...listsMissing(compared), ...negationsApart(compared)]);
};

const rules: readonly ((compared: Compared) => readonly Finding[])[] =
  [oneSided, headingNumbersApart, referencesApart, figuresApart, termsApart, listsMissing, conditionsFlattened, negationsApart, wordsApart];
