import type { DisclosedRow, Reason, TableWithholding } from '../../core/requests/disclosed-rows.ts';
import type { ReplyTable } from '../../operations/ports/reply-packager.ts';


/**
 * One table as a JSON document, a row a line: `{"dataset", "table", "columns": [{"column", "ja", "en"}], "rows": [{"number",
 * "values": {column: value}, "withheld": {column: reason}}]}`. A reason is `other-person`, `system-secret` or `ground`: which
 * ground stands in `"withheld"` of the table. Numbers that JSON readers cannot hold are strings.
 */
export const jsonOf = async function* json(
  { dataset, table, columns }: ReplyTable, { columns: parts, rows: single }: TableWithholding, rows: AsyncIterable<readonly DisclosedRow[]>,
): AsyncGenerator<string> {
  const described = columns.map((column) => {
    const name = table.columns.find((one) => one.column === column)?.name;
    return { column, ja: name?.ja ?? column, en: name?.en ?? column };
  });
  const withheld = [...parts.values(), ...single.values()].map(({ place: { column, row }, ground, explanation }) =>
    ({ ...(column === undefined ? {} : { column }), ...(row === undefined ? {} : { number: row + 1 }), ground, explanation }));
  const head = JSON.stringify({ dataset: dataset.id, table: table.id, name: table.name, columns: described, withheld });
  yield `${head.slice(0, -1)},"rows":[\n`;
  let first = true;
  for await (const batch of rows) {
    if (batch.length === 0) continue;
    yield (first ? '' : ',\n') + batch.map(({ number, cells }) =>
      JSON.stringify({ number, ...('kind' in cells ? { withheld: cells.kind } : partsOf(columns, cells)) })).join(',\n');
    first = false;
  }
  yield '\n]}\n';
};

const partsOf = (columns: readonly string[], cells: Exclude<DisclosedRow['cells'], Reason>): object => {
  const values: [string, unknown][] = [];
  const withheld: [string, string][] = [];
  for (const [at, cell] of cells.entries()) {
    const column = columns[at] ?? '';
    if (cell.kind === 'value') values.push([column, cell.value ?? null]);
    else withheld.push([column, cell.reason.kind]);
  }
  return { values: Object.fromEntries(values), ...(withheld.length > 0 ? { withheld: Object.fromEntries(withheld) } : {}) };
};
