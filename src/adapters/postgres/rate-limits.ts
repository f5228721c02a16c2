import { sql } from 'kysely';
import type { RateLimits } from '../../operations/ports/rate-limits.ts';
import type { Store } from './connection.ts';
import type { PersonalColumns } from './personal-columns.ts';

/** Counters in PostgreSQL, so that several servers share one limit. Who is counted is kept as a keyed hash. */
export const postgresRateLimits = ({ database }: Store, columns: PersonalColumns): RateLimits => ({
  take: async (tenant, what, who, at, { most, windowSeconds }) => {
    const length = windowSeconds * 1000;
    const start = Math.floor(Date.parse(at) / length) * length;
    const elapsed = Date.parse(at) - start;
    const [current, previous] = [new Date(start).toISOString(), new Date(start - length).toISOString()];
    const whose = columns.callerIndex(tenant, who);
    // What the sliding window still has of the window before, which only grows where clocks differ.
    const before = sql<number>`coalesce((select taken from rate_limit
      where tenant_id = ${tenant} and what = ${what} and who = ${whose} and window_start = ${previous}), 0)`;
    const share = (length - elapsed) / length;
    const { rows: [taken] } = await sql<{ readonly taken: number }>`
      insert into rate_limit (tenant_id, what, who, window_start, taken)
      select ${tenant}, ${what}, ${whose}, ${current}::timestamptz, 1 where ${before} * ${share}::float8 + 1 <= ${most}
      on conflict (tenant_id, what, who, window_start)
        do update set taken = rate_limit.taken + 1 where ${before} * ${share}::float8 + rate_limit.taken + 1 <= ${most}
      returning taken`.execute(database);
    if (taken?.taken === 1) {
      await database.deleteFrom('rate_limit')
        .where('tenant_id', '=', tenant).where('what', '=', what)
        .where('window_start', '<', sql<Date>`${previous}::timestamptz - interval '1 day'`).execute();
    }
    if (taken) return { allowed: true };
    const counted = await database.selectFrom('rate_limit').select(['window_start', 'taken'])
      .where('tenant_id', '=', tenant).where('what', '=', what).where('who', '=', whose).where('window_start', '>=', sql<Date>`${previous}::timestamptz`).execute();
    const of = (window: number): number => counted.find(({ window_start }) => window_start.getTime() === window)?.taken ?? 0;
    return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(wait(of(start - length), of(start), most, length, elapsed) / 1000)) };
  },
});

/** Milliseconds until one more fits: what was taken fades out of the sliding window evenly over the window that follows it. */
const wait = (before: number, now: number, most: number, length: number, elapsed: number): number => {
  const fits = (fading: number, taken: number): number => (fading === 0 ? 0 : length * (1 - (most - taken - 1) / fading));
  return now + 1 <= most ? fits(before, now) - elapsed : length - elapsed + Math.max(0, fits(now, 0));
};
