import { sql } from 'kysely';
import type { RateLimits } from '../../operations/ports/rate-limits.ts';
import type { Store } from './connection.ts';
import type { PersonalColumns } from './personal-columns.ts';

/** Counters in PostgreSQL, so that several servers share one limit. Who is counted is kept as a keyed hash. */
export const postgresRateLimits = ({ database }: Store, columns: PersonalColumns): RateLimits => ({
  take: async (tenant, what, who, at, limit) => {
    const milliseconds = limit.windowSeconds * 1000;
    const start = Math.floor(Date.parse(at) / milliseconds) * milliseconds;
    const windowStart = new Date(start).toISOString();
    const row = await database.insertInto('rate_limit')
      .values({ tenant_id: tenant, what, who: columns.callerIndex(tenant, who), window_start: windowStart, taken: 1 })
      // Stops counting past the limit: a flood cannot overflow the number.
      .onConflict((conflict) => conflict.columns(['tenant_id', 'what', 'who', 'window_start'])
        .doUpdateSet({ taken: sql`least(rate_limit.taken + 1, ${limit.most + 1})` }))
      .returning('taken').executeTakeFirstOrThrow();
    if (row.taken === 1) {
      await database.deleteFrom('rate_limit')
        .where('tenant_id', '=', tenant).where('what', '=', what)
        .where('window_start', '<', sql<Date>`${windowStart}::timestamptz - interval '1 day'`).execute();
    }
    if (row.taken <= limit.most) return { allowed: true };
    return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil((start + milliseconds - Date.parse(at)) / 1000)) };
  },
});
