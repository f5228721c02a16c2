import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { Store } from './connection.ts';

/** The groups of companies that this installation serves. */
export interface Tenants {
  /** Done again, does nothing. */
  add(tenant: TenantId): Promise<void>;
  all(): Promise<readonly TenantId[]>;
}

export const postgresTenants = ({ database }: Store): Tenants => ({
  add: async (tenant) => {
    await database.insertInto('tenant').values({ tenant_id: tenant }).onConflict((conflict) => conflict.doNothing()).execute();
  },
  all: async () => {
    const rows = await database.selectFrom('tenant').select('tenant_id').orderBy('tenant_id').execute();
    return rows.map((row) => row.tenant_id as TenantId);
  },
});
