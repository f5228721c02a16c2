import type { Pool, PoolClient } from 'pg';
import { quotedConstant } from './sql-names.ts';

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
    await client.query(`begin isolation level repeatable read read only; ${settingsSql(limits)}`);
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

/** How values are printed does not depend on how the server or the role is configured. */
const settingsSql = (limits: SnapshotLimits): string => Object.entries({
  statement_timeout: String(limits.statementMilliseconds), timezone: limits.timeZone, datestyle: 'ISO', intervalstyle: 'iso_8601', extra_float_digits: '1',
  bytea_output: 'hex',
}).map(([name, value]) => `set local ${name} = ${quotedConstant(value)}`).join('; ');
