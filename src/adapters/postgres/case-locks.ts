import type { CaseLocks } from '../../operations/ports/case-locks.ts';
import { openPool } from './connection.ts';

export interface OpenCaseLocks {
  readonly locks: CaseLocks;
  close(): Promise<void>;
}

/**
 * Advisory locks of PostgreSQL, each held by a connection of its own: it ends with the process, and never waits for the pool
 * that the work itself needs.
 * @param casesMax how many cases this process may work on at once.
 */
export const postgresCaseLocks = (connectionString: string, casesMax: number): OpenCaseLocks => {
  const pool = openPool(connectionString, casesMax);
  const alone: CaseLocks['alone'] = async (tenant, id, work) => {
    const client = await pool.connect();
    // A connection that broke while it held the lock is not used again.
    let broken = false;
    const onBroken = (): void => { broken = true; };
    client.on('error', onBroken);
    try {
      const key = `${tenant}/${id}`;
      const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as taken', [key]);
      if (rows[0]?.taken !== true) return 'busy';
      try {
        return await work();
      } finally {
        // Ends the session where it cannot be unlocked: the lock goes with it.
        await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [key]).catch(onBroken);
      }
    } finally {
      client.off('error', onBroken);
      client.release(broken);
    }
  };
  return { locks: { alone }, close: async () => { await pool.end(); } };
};
