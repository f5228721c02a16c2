import type { AccountReference } from '../../../core/people/matching.ts';
import type { Dataset } from '../../../core/sources/dataset.ts';
import type { ReadPlan } from '../../../core/sources/read-plan.ts';
import type { SourceTable } from '../../../operations/ports/source-reader.ts';
import { accountKeys, keySettings } from './account-keys.ts';
import type { CatalogMemory } from './catalog-memory.ts';
import { relationsOf } from './check-shape.ts';
import { readSql } from './read-sql.ts';
import type { OpenSnapshot, Snapshot } from './snapshot.ts';
import { streamRows } from './stream-rows.ts';
import { unavailable } from './unavailable.ts';

export interface TableReading {
  readonly open: OpenSnapshot;
  readonly catalogs: CatalogMemory;
  readonly stallMilliseconds: number;
}

/** All tables of a plan from one snapshot; the connection goes back when the last row was taken, or is cut when the reader stops. */
export const readTables = async function* (
  { open, catalogs, stallMilliseconds }: TableReading, dataset: Dataset, plan: ReadPlan, accounts: readonly AccountReference[],
): AsyncGenerator<SourceTable, void> {
  const tables = new Set(accounts.filter((account) => account.dataset === dataset.id).map((account) => account.table));
  const steps = plan.steps.filter((step) => step.paths.some((path) => tables.has(path.account)));
  if (plan.dataset !== dataset.id || steps.length === 0) return;
  let snapshot: Snapshot | undefined;
  let whole = false;
  try {
    const settings = keySettings(dataset, accounts);
    snapshot = await open(settings);
    const catalog = await catalogs.remembered(snapshot.client, relationsOf(dataset));
    const keys = accountKeys(settings, catalog);
    // All queries are made before the first row, so that a table that is not there is found before anything was read.
    const queries = steps.map((step) => [step.table, readSql(step, catalog, keys)] as const);
    for (const [table, sql] of queries) {
      const streamed = streamRows(snapshot.client, table, sql, stallMilliseconds);
      yield streamed;
      if (!streamed.done()) throw new Error(`the rows of ${table} must be read to their end before the next table`);
    }
    snapshot.end();
    whole = true;
  } catch (error) {
    throw unavailable(error);
  } finally {
    // A fault of the rows is thrown to who takes them; here it looks like a reader that stopped.
    if (!whole) catalogs.forget();
    snapshot?.discard();
  }
};
