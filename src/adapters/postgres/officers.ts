import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { Store } from './connection.ts';

/** Which tenant an officer (a user of the console's sign-in) works for. */
export interface Officers {
  add(tenant: TenantId, userId: string): Promise<void>;
  /** False also for an officer of another tenant. */
  worksFor(tenant: TenantId, userId: string): Promise<boolean>;
}

export const postgresOfficers = ({ database }: Store): Officers => ({
  add: async (tenant, userId) => {
    await database.insertInto('officer').values({ tenant_id: tenant, user_id: userId })
      .onConflict((conflict) => conflict.doNothing()).execute();
  },
  worksFor: async (tenant, userId) => {
    const row = await database.selectFrom('officer').select('user_id').where('tenant_id', '=', tenant)
      .where('user_id', '=', userId).executeTakeFirst();
    return row !== undefined;
  },
});
