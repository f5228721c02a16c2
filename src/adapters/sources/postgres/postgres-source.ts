import { Pool } from 'pg';
import type { PoolConfig } from 'pg';
import type { Finding } from '../../../core/findings/finding.ts';
import { inOrder } from '../../../core/findings/finding.ts';
import type { Dataset } from '../../../core/sources/dataset.ts';
import type { SourceReader } from '../../../operations/ports/source-reader.ts';
import { catalogMemory } from './catalog-memory.ts';
import { compareShape, relationsOf } from './check-shape.ts';
import { findAccounts } from './find-accounts.ts';
import { readTables } from './read-tables.ts';
import { openSnapshot } from './snapshot.ts';
import type { OpenSnapshot, Snapshot } from './snapshot.ts';
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
  /** Ends the connections, after the reads that are running. */
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
  const catalogs = catalogMemory();
  const open: OpenSnapshot = (settings) => openSnapshot(pool, { statementMilliseconds, timeZone }, settings);
  return {
    findAccounts: (dataset, known) => once(open, (client) => findAccounts(client, dataset, known)),
    checkShape: (dataset) => once(open, async (client) => inOrder(compareShape(dataset, await catalogs.read(client, relationsOf(dataset))))),
    read: (dataset, plan, accounts) => readTables({ open, catalogs, stallMilliseconds }, dataset, plan, accounts),
    close: () => pool.end(),
  };
};

const once = async <T>(open: OpenSnapshot, work: (client: Snapshot['client']) => Promise<T>): Promise<T> => {
  let snapshot: Snapshot | undefined;
  try {
    snapshot = await open([]);
    const result = await work(snapshot.client);
    snapshot.end();
    return result;
  } catch (error) {
    throw unavailable(error);
  } finally {
    snapshot?.discard();
  }
};
