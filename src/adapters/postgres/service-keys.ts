import { instantOf } from './instant-column.ts';
import type { ServiceKey, ServiceKeys, ServiceScope } from '../../operations/ports/service-keys.ts';
import type { Store } from './connection.ts';

const columns = ['key_id', 'name', 'scopes', 'made_at', 'revoked_at'] as const;

const keyOf = (row: { readonly key_id: string; readonly name: string; readonly scopes: readonly string[]; readonly made_at: Date; readonly revoked_at: Date | null }): ServiceKey => ({
  id: row.key_id, name: row.name, scopes: row.scopes as ServiceScope[], madeAt: instantOf(row.made_at), revokedAt: row.revoked_at ? instantOf(row.revoked_at) : undefined,
});

export const postgresServiceKeys = ({ database }: Store): ServiceKeys => ({
  add: async (tenant, { id, name, secretHash, scopes, at }) => {
    await database.insertInto('service_key')
      .values({ tenant_id: tenant, key_id: id, name, secret_hash: Buffer.from(secretHash), scopes: [...scopes], made_at: at }).execute();
  },
  find: async (tenant, id) => {
    const row = await database.selectFrom('service_key').select([...columns, 'secret_hash']).where('tenant_id', '=', tenant).where('key_id', '=', id).executeTakeFirst();
    return row && { ...keyOf(row), secretHash: row.secret_hash };
  },
  list: async (tenant) => {
    const rows = await database.selectFrom('service_key').select(columns).where('tenant_id', '=', tenant).orderBy('made_at').orderBy('key_id').execute();
    return rows.map(keyOf);
  },
  revoke: async (tenant, id, at) => {
    const revoked = await database.updateTable('service_key').set({ revoked_at: at })
      .where('tenant_id', '=', tenant).where('key_id', '=', id).where('revoked_at', 'is', null).executeTakeFirst();
    return revoked.numUpdatedRows === 1n;
  },
});
