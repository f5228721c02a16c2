import type { Pool, PoolClient } from 'pg';

export interface SnapshotLimits {
  /** No statement runs longer than this; it counts the time in which the reader of a stream is slow. */
  readonly statementMilliseconds: number;
  /** IANA name: moments are printed in it, with their offset. */
  readonly timeZone: string;
}

/** A connection in a read-only transaction that sees one moment of the database, whatever is written meanwhile. */
export interface Snapshot {
  readonly client: PoolClient;
  /** Ends the transaction and gives the connection back once the server says so. Nothing was written, so nobody waits for it. */
  end(): void;
  /** Throws the connection away: whatever was running on it ends. Does nothing after `end`. */
  discard(): void;
}

/** A setting of the transaction; the value is a parameter, never text of a query. */
export interface Setting {
  readonly name: string;
  readonly value: string;
}

export type OpenSnapshot = (settings: readonly Setting[]) => Promise<Snapshot>;

export const openSnapshot = async (pool: Pool, limits: SnapshotLimits, settings: readonly Setting[]): Promise<Snapshot> => {
  const client = await pool.connect();
  // A connection that dies between two queries tells it by an event, which would end the process if nobody listened.
  const ignore = (): void => {};
  client.on('error', ignore);
  let open = true;
  let ended = false;
  const release = (destroy: boolean): void => {
    if (!open) return;
    open = false;
    if (!destroy) client.off('error', ignore);
    client.release(destroy);
  };
  try {
    await client.query('begin isolation level repeatable read read only');
    await setLocal(client, [...printing(limits), ...settings]);
  } catch (error) {
    release(true);
    throw error;
  }
  return {
    client,
    end: () => {
      ended = true;
      client.query('commit').then(() => release(false), () => release(true));
    },
    discard: () => {
      if (!ended) release(true);
    },
  };
};

/** How values are printed does not depend on how the server or the role is configured. */
const printing = (limits: SnapshotLimits): readonly Setting[] => [
  { name: 'statement_timeout', value: String(limits.statementMilliseconds) }, { name: 'TimeZone', value: limits.timeZone }, { name: 'DateStyle', value: 'ISO' },
  { name: 'IntervalStyle', value: 'iso_8601' }, { name: 'extra_float_digits', value: '1' }, { name: 'bytea_output', value: 'hex' },
];

const setLocal = async (client: PoolClient, settings: readonly Setting[]): Promise<void> => {
  const calls = settings.map((_setting, at) => `set_config($${at * 2 + 1}, $${at * 2 + 2}, true)`);
  await client.query({ text: `select ${calls.join(', ')}`, values: settings.flatMap(({ name, value }) => [name, value]) });
};
