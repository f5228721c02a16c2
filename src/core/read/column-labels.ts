import type { ReadText } from './text-languages.ts';
import type { TextLine } from './text-line.ts';
import { lettersOf } from './letters-of.ts';

const cellsOf = (text: string): readonly string[] => text.split(' | ').map((cell) => cell.trim());
const labelledCell = /^([^:：]{1,40})[:：]\s*(\S.*)$/;

/**
 * A table says a column's name once, above it; a list says it at each entry (`Fee: none`). Where one text has the table and the other
 * the list, both without these names. A name that stands in one of the two alone is left where it is.
 */
export const withoutColumnLabels = (first: ReadText, second: ReadText): readonly [ReadText, ReadText] => {
  const [a, saidByA] = unlabelled(first, second);
  const [b, saidByB] = unlabelled(second, first);
  return [withoutHeads(a, saidByB), withoutHeads(b, saidByA)];
};

const columnsOf = ({ heads, text }: TextLine): readonly string[] => (heads === true ? cellsOf(text).slice(1) : []);

/** The lines without the names of the other text's columns, and those names. */
const unlabelled = (text: ReadText, other: ReadText): readonly [ReadText, ReadonlySet<string>] => {
  const columns = new Set(other.lines.flatMap(columnsOf));
  // Where a table was printed, its heads are lines like any other.
  const named = new Set([...columns, ...other.lines.filter(({ kind }) => kind === 'text').map((line) => line.text)]);
  const whole = new Set(other.lines.map(lettersOf));
  const said = new Set<string>();
  const lines = text.lines.flatMap((line) => {
    if (line.kind === 'row' || whole.has(lettersOf(line))) return [line];
    const [, label = '', cell = ''] = labelledCell.exec(line.text) ?? [];
    const alone = columns.has(line.text);
    if (!alone && !named.has(label)) return [line];
    said.add(alone ? line.text : label);
    return alone ? [] : [{ ...line, text: cell }];
  });
  return [{ ...text, lines }, said];
};

const withoutHeads = (text: ReadText, said: ReadonlySet<string>): ReadText => ({
  ...text, lines: text.lines.filter((line) => columnsOf(line).length === 0 || !columnsOf(line).every((column) => said.has(column))),
});
