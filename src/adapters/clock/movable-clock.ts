import type { Instant } from '../../core/identifiers/instant.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { Clock } from '../../operations/ports/clock.ts';
import type { Store } from '../postgres/connection.ts';

const dayMilliseconds = 86_400_000;

/** Development only: the machine's clock plus whole days, which lie in the store so that server and worker agree. */
export interface MovableClock extends Clock {
  movedByDays(): Promise<number>;
  /** From 0 to 3650 days ahead of the machine's clock; not added to an earlier move. */
  moveTo(days: number): Promise<void>;
}

export const movableClock = ({ database }: Store, tenant: TenantId): MovableClock => {
  const movedByDays = async (): Promise<number> => {
    const row = await database.selectFrom('clock_offset').select('days').where('tenant_id', '=', tenant).executeTakeFirst();
    return row?.days ?? 0;
  };
  return {
    movedByDays,
    // Read each time: nothing that depends on time may keep an old now.
    now: async () => {
      const days = await movedByDays();
      return new Date(Date.now() + days * dayMilliseconds).toISOString() as Instant;
    },
    moveTo: async (days) => {
      await database.insertInto('clock_offset').values({ tenant_id: tenant, days })
        .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet({ days })).execute();
    },
  };
};
