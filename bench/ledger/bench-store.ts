import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../src/adapters/embedded-postgres/embedded-postgres.ts';
import { type LogKeys, logKeysIn } from '../../src/adapters/ledger/log-keys.ts';
import { openStore, type Store } from '../../src/adapters/postgres/connection.ts';
import { migrate } from '../../src/adapters/postgres/migrate.ts';
import { instant } from '../../src/core/identifiers/instant.ts';
import { type Sha256 } from '../../src/core/identifiers/hash.ts';
import { name, type TenantId } from '../../src/core/identifiers/name-ids.ts';
import type { LedgerEntry } from '../../src/core/ledger/entry.ts';

export const tenant = name<TenantId>('bench');
export const originPrefix = 'bench.example';

export interface BenchStore {
  readonly connectionString: string;
  readonly store: Store;
  readonly keysFolder: string;
  readonly keys: LogKeys;
}

/** A fresh PostgreSQL with the own tables, as `yakusoku start` runs it: every commit is flushed to disk. */
export const withBenchStore = async (poolMax: number, work: (bench: BenchStore) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'yakusoku-bench-'));
  const server = await startEmbeddedPostgres({ dataFolder: path.join(folder, 'postgres') });
  try {
    await server.createDatabase('ledger');
    const connectionString = server.connectionString('ledger');
    const store = openStore({ connectionString, poolMax });
    await migrate(store);
    const keysFolder = path.join(folder, 'keys');
    await work({ connectionString, store, keysFolder, keys: logKeysIn(keysFolder, originPrefix) });
    await store.close();
  } finally {
    await server.stop();
    await Promise.all([folder, server.folder].map((each) => rm(each, { recursive: true, force: true })));
  }
};

/** A connection for each caller, kept for the whole of `work`. */
export const withCallers = async (
  { connectionString }: BenchStore, count: number, work: (connections: readonly pg.Client[]) => Promise<void>,
): Promise<void> => {
  const connections = Array.from({ length: count }, () => new pg.Client({ connectionString }));
  try {
    for (const connection of connections) await connection.connect();
    await work(connections);
  } finally {
    await Promise.all(connections.map(async (connection) => { await connection.end(); }));
  }
};

/** Whether what is committed survives a loss of power: without it no figure counts. */
export const isDurable = async ({ store }: BenchStore): Promise<boolean> => {
  const settings = "select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit";
  const { rows } = await store.pool.query<{ fsync: string; commit: string }>(settings);
  return rows[0]?.fsync === 'on' && rows[0].commit === 'on';
};

const digest = (number: number): Sha256 => number.toString(16).padStart(64, '0') as Sha256;

/** About 300 bytes, as an entry of a case is. */
export const entryNumbered = (number: number): LedgerEntry => ({
  version: 1, hour: instant('2026-11-21T14:00:00.000Z'), what: 'bench.appended', policyHash: digest(1),
  tag: digest(number), commitment: digest(2),
});

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

export const printFigure = (figure: string, ours: number, peer: number, ratio: number, rounds: number, correct: boolean): void => {
  const short = (value: number): number => Number(value.toPrecision(4));
  process.stdout.write(`${JSON.stringify({ figure, ours: short(ours), peer: short(peer), ratio: short(ratio), rounds, correct })}\n`);
};
