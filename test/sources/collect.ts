import type { AccountReference } from '../../src/core/people/matching.ts';
import { name } from '../../src/core/identifiers/name-ids.ts';
import type { DatasetId, TableId } from '../../src/core/identifiers/name-ids.ts';
import type { Dataset } from '../../src/core/sources/dataset.ts';
import { planReads } from '../../src/core/sources/plan-reads.ts';
import type { SourceReader } from '../../src/operations/ports/source-reader.ts';

export const account = (dataset: string, table: string, ...key: readonly string[]): AccountReference =>
  ({ dataset: name<DatasetId>(dataset), table: name<TableId>(table), key });

/** The raw text of each table that has rows. */
export const collectText = async (source: SourceReader, dataset: Dataset, accounts: readonly AccountReference[]): Promise<ReadonlyMap<string, string>> => {
  const tables = new Map<string, string>();
  for await (const table of source.read(dataset, planReads(dataset), accounts)) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of table.lines) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString('utf8');
    if (table.rows() !== text.split('\n').length - 1) throw new Error(`${table.table} says ${table.rows()} rows`);
    if (text !== '') tables.set(table.table, text);
  }
  return tables;
};

export const linesIn = (text: string): readonly unknown[] => text.split('\n').slice(0, -1).map((line): unknown => JSON.parse(line));

export const collect = async (source: SourceReader, dataset: Dataset, accounts: readonly AccountReference[]): Promise<Readonly<Record<string, readonly unknown[]>>> =>
  Object.fromEntries([...await collectText(source, dataset, accounts)].map(([table, text]) => [table, linesIn(text)]));
