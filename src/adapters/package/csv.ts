import { valueText, type CellWords } from '../../core/requests/cell-words.ts';
import type { DisclosedRow } from '../../core/requests/disclosed-rows.ts';

const byteOrderMark = '\uFEFF'; // without it Excel reads UTF-8 as the machine's own encoding
const number = /^-?[0-9]+(?:\.[0-9]+)?$/;
/** What a spreadsheet may take for a formula, full-width forms included (OWASP, CSV injection). */
const formulaStart = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** One field of RFC 4180; a value that looks like a formula gets an apostrophe, a plain number never. */
export const csvField = (text: string): string => {
  const safe = formulaStart.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const line = (fields: readonly string[]): string => `${fields.map(csvField).join(',')}\r\n`;

/** UTF-8 with a byte order mark, CRLF, a header of labels. A withheld cell says why. */
export const csvOf = async function* csv(labels: readonly string[], rows: AsyncIterable<readonly DisclosedRow[]>, words: CellWords): AsyncGenerator<string> {
  yield byteOrderMark + line(labels);
  for await (const batch of rows) yield batch.map((row) => line(fieldsOf(row, labels, words))).join('');
};

const fieldsOf = ({ cells }: DisclosedRow, labels: readonly string[], words: CellWords): readonly string[] => {
  if ('kind' in cells) return labels.map(() => `[${words.withheld(cells)}]`);
  return cells.map((cell) => (cell.kind === 'value' ? valueText(cell.value) : `[${words.withheld(cell.reason)}]`));
};
