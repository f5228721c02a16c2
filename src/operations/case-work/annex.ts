import type { Language } from '../../core/identifiers/language.ts';
import { cellWords, valueInWords } from '../../core/requests/cell-words.ts';
import { disclosedRows, withholdingOf, type DisclosedRow, type WithheldPart } from '../../core/requests/disclosed-rows.ts';
import { letterWords } from '../../core/requests/letter-words.ts';
import type { AnnexTable } from '../../core/requests/letter.ts';
import type { ReplyTable } from '../ports/reply-packager.ts';
import { decoded } from './decoded.ts';

/** What is printed of one table at most: a letter of thousands of pages helps nobody, and the rest is given on request. */
const recordsPrintedMax = 300;

/** The data of a reply by post, as it is printed behind the letter. */
export const annexOf = async (tables: readonly ReplyTable[], withheld: readonly WithheldPart[], language: Language): Promise<readonly AnnexTable[]> => {
  const sheets: AnnexTable[] = [];
  for (const table of tables) if (table.rows > 0) sheets.push(await sheetOf(table, withheld, language));
  return sheets;
};

const sheetOf = async (table: ReplyTable, withheld: readonly WithheldPart[], language: Language): Promise<AnnexTable> => {
  const words = letterWords[language].annex;
  const withholding = withholdingOf(table.dataset.id, table.table.id, withheld);
  const title = words.title(table.dataset.name[language], table.table.name[language]);
  if (withholding.table) return { title, records: [], note: cellWords[language].withheld({ kind: 'ground', part: withholding.table }) };
  const records: AnnexTable['records'][number][] = [];
  for await (const rows of disclosedRows(decoded(table.read()), table.columns, withholding)) {
    for (const row of rows.slice(0, recordsPrintedMax - records.length)) records.push({ heading: words.record(row.number), rows: linesOfRecord(table, row, language) });
    if (records.length === recordsPrintedMax) break;
  }
  return { title, records, note: table.rows > recordsPrintedMax ? words.shownOf(recordsPrintedMax, table.rows) : undefined };
};

const linesOfRecord = ({ table, columns }: ReplyTable, { cells }: DisclosedRow, language: Language): AnnexTable['records'][number]['rows'] => {
  const words = cellWords[language];
  if ('kind' in cells) return [{ label: '', value: words.withheld(cells) }];
  return cells.map((cell, at) => ({
    label: table.columns.find((one) => one.column === columns[at])?.name[language] ?? columns[at] ?? '',
    value: cell.kind === 'value' ? valueInWords(cell.value, words) : words.withheld(cell.reason),
  }));
};
