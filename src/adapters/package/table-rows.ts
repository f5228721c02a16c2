import { disclosedRows, withholdingOf, type DisclosedRow, type TableWithholding, type WithheldPart } from '../../core/requests/disclosed-rows.ts';
import type { ReplyTable } from '../../operations/ports/reply-packager.ts';

export const tableWithholding = ({ dataset, table }: ReplyTable, withheld: readonly WithheldPart[]): TableWithholding =>
  withholdingOf(dataset.id, table.id, withheld);

/** The rows of a table as the person may see them, read anew, in batches. */
export const rowsOf = (table: ReplyTable, withholding: TableWithholding): AsyncGenerator<readonly DisclosedRow[]> =>
  disclosedRows(decoded(table.read()), table.columns, withholding);

const decoded = async function* text(content: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of content) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
};
