import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';

export interface AttemptLimit {
  readonly tries: number;
  readonly seconds: number;
}

/** Counts tries over all server processes. What is counted is kept as a keyed hash: no address of anybody is stored. */
export interface Attempts {
  /** Counts one try of `subject` at `what`; `allowed` false once more than `limit.tries` fell into the running window. */
  count(what: string, subject: string, limit: AttemptLimit): Promise<{ readonly allowed: boolean; readonly retryAfterSeconds: number }>;
  /** Forgets windows that have ended. */
  sweep(): Promise<void>;
}

export const attempts = ({ pool, secret }: { readonly pool: Pool; readonly secret: string }): Attempts => ({
  async count(what, subject, limit) {
    const key = createHmac('sha256', secret).update(JSON.stringify(['attempts', what, subject])).digest();
    const { rows } = await pool.query<{ tries: number; left: number }>(
      `insert into auth.attempts as a (subject, tries, ends_at) values ($1, 1, now() + make_interval(secs => $2))
       on conflict (subject) do update set
         tries = case when a.ends_at <= now() then 1 else least(a.tries, 1000000) + 1 end,
         ends_at = case when a.ends_at <= now() then excluded.ends_at else a.ends_at end
       returning tries, ceil(extract(epoch from ends_at - now()))::int as left`,
      [key, limit.seconds],
    );
    const row = rows[0];
    if (!row) throw new Error('the count of tries gave no row');
    return { allowed: row.tries <= limit.tries, retryAfterSeconds: Math.max(row.left, 1) };
  },
  async sweep() {
    await pool.query('delete from auth.attempts where ends_at <= now()');
    await pool.query('delete from auth."session" where "expiresAt" <= now()');
    await pool.query('delete from auth."verification" where "expiresAt" <= now()');
  },
});
