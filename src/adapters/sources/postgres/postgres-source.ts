import { Pool } from 'pg';
import type { PoolConfig } from 'pg';
import type { Finding } from '../../../core/findings/finding.ts';
import { inOrder } from '../../../core/findings/finding.ts';
import type { AccountReference } from '../../../core/people/matching.ts';
import type { Dataset } from '../../../core/sources/dataset.ts';
import type { ReadPlan } from '../../../core/sources/read-plan.ts';
import type { SourceReader, SourceTable } from '../../../operations/ports/source-reader.ts';
import { accountKeys, keySettings } from './account-keys.ts';
import { compareShape, relationsOf } from './check-shape.ts';
import { findAccounts } from './find-accounts.ts';
import { readSql } from './read-sql.ts';
import { setAndReadCatalog } from './relation-columns.ts';
import type { KnownTypes } from './relation-columns.ts';
import { openSnapshot } from './snapshot.ts';
import type { Snapshot } from './snapshot.ts';
import { streamRows } from './stream-rows.ts';
import { unavailable } from './unavailable.ts';

export interface PostgresSourceOptions extends Pick<PoolConfig, 'connectionString' | 'host' | 'port' | 'user' | 'password' | 'database' | 'ssl' | 'max'> {
  /** How long to wait for a connection. 10 s by default. */
  readonly connectMilliseconds?: number;
  /** How long one statement may take, slow readers included. 10 minutes by default. */
  readonly statementMilliseconds?: number;
  /** How long the server may say nothing while rows are awaited. 60 s by default. */
  readonly stallMilliseconds?: number;
  /** IANA name in which moments are printed. Asia/Tokyo by default. */
  readonly timeZone?: string;
}

export interface PostgresSource extends SourceReader {
  /** Compares the annotation with the database's catalogue. */
  checkShape(dataset: Dataset): Promise<readonly Finding[]>;
  /** Ends the connections; running reads are cut off. */
  close(): Promise<void>;
}

/** A connected PostgreSQL database, 15 or later. Opens a connection when it is first asked, so that a database may be down at start. */
export const createPostgresSource = (options: PostgresSourceOptions): PostgresSource => {
  const { connectMilliseconds = 10_000, statementMilliseconds = 600_000, stallMilliseconds = 60_000, timeZone = 'Asia/Tokyo', ...connection } = options;
  const pool = new Pool({
    max: 4, ...connection, connectionTimeoutMillis: connectMilliseconds, idleTimeoutMillis: 30_000, keepAlive: true, application_name: 'yakusoku',
  });
  // An idle connection that the server closes is replaced at the next use.
  pool.on('error', () => {});
  const types: KnownTypes = new Map();
  const snapshot = (): Promise<Snapshot> => openSnapshot(pool, { statementMilliseconds, timeZone });
  return {
    findAccounts: (dataset, known) => once(snapshot, (client) => findAccounts(client, dataset, known)),
    checkShape: (dataset) => once(snapshot, async (client) => inOrder(compareShape(dataset, await setAndReadCatalog(client, types, relationsOf(dataset), [])))),
    read: (dataset, plan, accounts) => readTables({ open: snapshot, types, stallMilliseconds }, dataset, plan, accounts),
    close: () => pool.end(),
  };
};

const once = async <T>(open: () => Promise<Snapshot>, work: (client: Snapshot['client']) => Promise<T>): Promise<T> => {
  let snapshot: Snapshot | undefined;
  try {
    snapshot = await open();
    const result = await work(snapshot.client);
    await snapshot.commit();
    return result;
  } catch (error) {
    throw unavailable(error);
  } finally {
    snapshot?.discard();
  }
};

interface Reading {
  readonly open: () => Promise<Snapshot>;
  readonly types: KnownTypes;
  readonly stallMilliseconds: number;
}

const readTables = async function* (
  { open, types, stallMilliseconds }: Reading, dataset: Dataset, plan: ReadPlan, accounts: readonly AccountReference[],
): AsyncGenerator<SourceTable, void> {
  const tables = new Set(accounts.filter((account) => account.dataset === dataset.id).map((account) => account.table));
  const steps = plan.steps.filter((step) => step.paths.some((path) => tables.has(path.account)));
  if (plan.dataset !== dataset.id || steps.length === 0) return;
  let snapshot: Snapshot | undefined;
  try {
    snapshot = await open();
    const { client } = snapshot;
    const settings = keySettings(dataset, accounts);
    const catalog = await setAndReadCatalog(client, types, relationsOf(dataset), settings);
    const keys = accountKeys(settings, catalog);
    // All queries are made before the first row, so that a table that has changed is found before anything was read.
    const queries = steps.map((step) => [step.table, readSql(step, catalog, keys)] as const);
    for (const [table, sql] of queries) {
      const streamed = streamRows(client, table, sql, stallMilliseconds);
      yield streamed;
      if (!streamed.done()) throw new Error(`the rows of ${table} must be read to their end before the next table`);
    }
    await snapshot.commit();
  } catch (error) {
    throw unavailable(error);
  } finally {
    snapshot?.discard();
  }
};
