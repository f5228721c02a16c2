import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

export interface StoreOptions {
  readonly connectionString: string;
  /** At most this many connections of this process (its own locks and jobs have theirs). */
  readonly poolMax?: number;
  /** An idle connection broke (the server went away): the pool makes a new one when next asked. */
  readonly onConnectionLost?: (code: string | undefined) => void;
}

/** The own database of this installation. */
export interface Store {
  readonly database: Kysely<Tables>;
  /** For what Kysely cannot say: COPY, cursors, LISTEN. */
  readonly pool: pg.Pool;
  /** Waits for running queries, then ends every connection. */
  close(): Promise<void>;
}

/** Opens a pool; connects at the first question. */
export const openStore = (options: StoreOptions): Store => {
  const pool = openPool(options.connectionString, options.poolMax ?? 10, options.onConnectionLost);
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { database, pool, close: async () => { await database.destroy(); } };
};

/** A pool with the settings that every connection to the own database needs. */
export const openPool = (connectionString: string, max: number, onConnectionLost?: (code: string | undefined) => void): pg.Pool => {
  const pool = new pg.Pool({
    connectionString, max,
    application_name: 'yakusoku',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    // A transaction that its process forgot must not hold its locks for ever.
    idle_in_transaction_session_timeout: 120_000,
  });
  // Without a listener a broken idle connection would end the process. Only the code: messages may hold data.
  pool.on('error', (fault) => { onConnectionLost?.(sqlState(fault)); });
  // The pool listens to idle ones alone. One that breaks between two statements of a transaction fails the next of them; that is enough.
  pool.on('connect', (client) => { client.on('error', () => undefined); });
  return pool;
};

/** The SQLSTATE or network code of a driver's fault: all of it that may be logged. */
export const sqlState = (fault: unknown): string | undefined =>
  fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : undefined;
