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
  /** Ends the transaction and gives the connection back. */
  commit(): Promise<void>;
  /** Throws the connection away: whatever was running on it ends. Does nothing after `commit`. */
  discard(): void;
}

export const openSnapshot = async (pool: Pool, limits: SnapshotLimits): Promise<Snapshot> => {
  const client = await pool.connect();
  // A connection that dies between two queries tells it by an event, which would end the process if nobody listened.
  const ignore = (): void => {};
  client.on('error', ignore);
  let open = true;
  const release = (destroy: boolean): void => {
    if (!open) return;
    open = false;
    client.off('error', ignore);
    if (destroy) client.on('error', ignore);
    client.release(destroy);
  };
  try {
    await client.query('begin isolation level repeatable read read only');
    await setLocal(client, [
      ['statement_timeout', String(limits.statementMilliseconds)], ['TimeZone', limits.timeZone], ['DateStyle', 'ISO'], ['IntervalStyle', 'iso_8601'],
      ['extra_float_digits', '1'], ['bytea_output', 'hex'],
    ]);
  } catch (error) {
    release(true);
    throw error;
  }
  return {
    client,
    commit: async () => {
      try {
        await client.query('commit');
        release(false);
      } finally {
        release(true);
      }
    },
    discard: () => release(true),
  };
};

/** Settings of this transaction alone; values are parameters. */
export const setLocal = async (client: PoolClient, settings: readonly (readonly [name: string, value: string])[]): Promise<void> => {
  if (settings.length === 0) return;
  await client.query({
    text: 'select set_config(name, value, true) from unnest($1::text[], $2::text[]) setting (name, value)',
    values: [settings.map(([name]) => name), settings.map(([, value]) => value)],
  });
};
