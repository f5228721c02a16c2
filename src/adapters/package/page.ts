import { cellWords, valueInWords, type CellWords } from '../../core/requests/cell-words.ts';
import { dateInWords } from '../../core/requests/date-words.ts';
import type { Cell, DisclosedRow } from '../../core/requests/disclosed-rows.ts';
import type { ReplyContents, ReplyTable } from '../../operations/ports/reply-packager.ts';
import { pageStyle } from './page-style.ts';
import type { PageWords } from './page-words.ts';
import { rowsOf, tableWithholding } from './table-rows.ts';

/** More rows than this of one table make a page that browsers are slow with; the CSV has them all. */
export const rowsShownMax = 2_000;

/** A table of the reply with the names of its files. */
export interface PackedTable {
  readonly source: ReplyTable;
  readonly csv: string;
  readonly json: string;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const safe = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => escapes[character] ?? '');

/** The readable page: self-contained, no script, every text of the data escaped, in the language of the case. */
export const pageOf = async function* page(contents: ReplyContents, tables: readonly PackedTable[], words: PageWords): AsyncGenerator<string> {
  const { language, organisation, desk } = contents;
  yield `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n`;
  yield `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n`;
  yield `<title>${safe(words.title)} ${safe(contents.number)}</title>\n<style>${pageStyle}</style>\n</head>\n<body>\n`;
  yield `<a class="skip" href="#data">${safe(words.skip)}</a>\n<header>\n<h1>${safe(words.title)}</h1>\n<p>${safe(words.intro(organisation[language]))}</p>\n`;
  yield `<dl><dt>${safe(words.caseNumber)}</dt><dd>${safe(contents.number)}</dd><dt>${safe(words.date)}</dt><dd><time datetime="${contents.on}">${safe(dateInWords(language, contents.on))}</time></dd></dl>\n`;
  yield `<p><a href="letter.pdf">${safe(words.letter)}</a></p>\n</header>\n`;
  const filled = tables.filter(({ source }) => source.rows > 0);
  yield navigation(contents, filled, words);
  yield '<main id="data">\n';
  if (filled.length === 0) yield `<p>${safe(words.nothing)}</p>\n`;
  for (const [at, table] of filled.entries()) yield* section(contents, table, `table-${at + 1}`, words);
  const empty = tables.filter(({ source }) => source.rows === 0);
  if (empty.length > 0) {
    const names = empty.map(({ source }) => `<li>${safe(titleOf(source, contents))}</li>`).join('');
    yield `<section><h2>${safe(words.nothingIn)}</h2><ul>${names}</ul></section>\n`;
  }
  yield reasons(contents, words);
  if (filled.length > 0) yield `<p class="note">${safe(words.apostrophe)}</p>\n`;
  yield `</main>\n<footer>\n<h2>${safe(words.deskHeading)}</h2>\n<dl><dt>${safe(words.desk)}</dt><dd>${safe(desk.name)}${desk.address === undefined ? '' : `<br>${safe(desk.address)}`}</dd>`;
  if (desk.telephone !== undefined) yield `<dt>${safe(words.telephone)}</dt><dd>${safe(desk.telephone)}</dd>`;
  if (desk.email !== undefined) yield `<dt>${safe(words.email)}</dt><dd>${safe(desk.email)}</dd>`;
  yield `</dl>\n</footer>\n</body>\n</html>\n`;
};

const titleOf = ({ dataset, table }: ReplyTable, { language }: Pick<ReplyContents, 'language'>): string => `${dataset.name[language]}: ${table.name[language]}`;

const navigation = (contents: ReplyContents, tables: readonly PackedTable[], words: PageWords): string => {
  const entries = tables.map(({ source }, at) => `<li><a href="#table-${at + 1}">${safe(titleOf(source, contents))}</a> (${safe(words.rows(source.rows))})</li>`);
  return tables.length === 0 ? '' : `<nav aria-labelledby="contents"><h2 id="contents">${safe(words.contents)}</h2><ul>${entries.join('')}</ul></nav>\n`;
};

const section = async function* table(contents: ReplyContents, { source, csv, json }: PackedTable, id: string, words: PageWords): AsyncGenerator<string> {
  const withholding = tableWithholding(source, contents.withheld);
  const cells = cellWords[contents.language];
  yield `<section>\n<h2 id="${id}">${safe(titleOf(source, contents))}</h2>\n`;
  if (withholding.table) {
    yield `<p class="withheld">${safe(words.wholeTable)} ${safe(cells.withheld({ kind: 'ground', part: withholding.table }))}</p>\n</section>\n`;
    return;
  }
  const [same, forSheets, forMachines] = words.files(csv, json);
  yield `<p>${safe(words.rows(source.rows))}<br>${safe(same)}: <a href="${csv}">${safe(forSheets)}</a> / <a href="${json}">${safe(forMachines)}</a></p>\n`;
  if (source.rows > rowsShownMax) yield `<p><strong>${safe(words.shownOf(rowsShownMax, source.rows))}</strong></p>\n`;
  const heads = source.columns.map((column) => `<th scope="col">${safe(labelOf(source, column, contents))}</th>`).join('');
  yield `<div class="scroll" role="region" tabindex="0" aria-labelledby="${id}"><table><thead><tr><th scope="col">${safe(words.rowNumber)}</th>${heads}</tr></thead><tbody>\n`;
  for await (const batch of rowsOf(source, withholding)) {
    yield batch.filter((row) => row.number <= rowsShownMax).map((row) => rowOf(row, source.columns.length, cells)).join('');
    if ((batch.at(-1)?.number ?? 0) >= rowsShownMax) break;
  }
  yield '</tbody></table></div>\n</section>\n';
};

export const labelOf = ({ table }: ReplyTable, column: string, { language }: Pick<ReplyContents, 'language'>): string =>
  table.columns.find((one) => one.column === column)?.name[language] ?? column;

const rowOf = ({ number, cells }: DisclosedRow, columns: number, words: CellWords): string => {
  const content = 'kind' in cells ? `<td colspan="${columns}" class="withheld">${safe(words.withheld(cells))}</td>` : cells.map((cell) => cellOf(cell, words)).join('');
  return `<tr><th scope="row">${number}</th>${content}</tr>\n`;
};

const cellOf = (cell: Cell, words: CellWords): string => {
  if (cell.kind === 'withheld') return `<td class="withheld">${safe(words.withheld(cell.reason))}</td>`;
  const plain = cell.value !== null && cell.value !== undefined && cell.value !== '';
  return `<td${plain ? '' : ' class="none"'}>${safe(valueInWords(cell.value, words))}</td>`;
};

const reasons = ({ withheld, language, tables }: ReplyContents, words: PageWords): string => {
  if (withheld.length === 0) return '';
  const entries = withheld.map(({ place, ground, explanation }) => {
    const source = tables.find(({ dataset, table }) => dataset.id === place.dataset && table.id === place.table);
    const where = [
      source ? titleOf(source, { language }) : place.table,
      ...(place.column !== undefined && source ? [labelOf(source, place.column, { language })] : []),
      ...(place.row === undefined ? [] : [`${words.rowNumber} ${place.row + 1}`]),
    ].join(' / ');
    return `<dt>${safe(where)}</dt><dd>${safe(words.ground)}: ${safe(ground[language])}<br>${safe(words.explanation)}: ${safe(explanation)}</dd>`;
  });
  return `<section><h2>${safe(words.withheldHeading)}</h2><dl>${entries.join('')}</dl></section>\n`;
};
