import type { Kysely, SelectQueryBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { PolicyId } from '../../core/identifiers/name-ids.ts';
import type { Policy } from '../../core/policy/model/policy.ts';
import type { PolicyStore, StoredPolicy } from '../../operations/ports/policy-store.ts';
import type { Store } from './connection.ts';
import { instantOf } from './instant-column.ts';
import type { Tables } from './tables.ts';
import { within } from './transaction.ts';

interface PolicyRow {
  readonly policy_id: string;
  readonly hash: string;
  readonly version: string;
  readonly approved_at: Date | null;
  readonly effective_from: Date | null;
}

const storedOf = (row: PolicyRow): StoredPolicy => ({
  id: row.policy_id as PolicyId,
  hash: row.hash as Sha256,
  version: row.version,
  state: row.effective_from ? 'active' : row.approved_at ? 'approved' : 'draft',
  effectiveFrom: row.effective_from ? instantOf(row.effective_from) : undefined,
});

/**
 * Policies in PostgreSQL; its triggers refuse every change of a version, a rendering or an activation, whoever asks.
 * @param read what the running program takes for the policy of these bytes; undefined when it has errors (which submit refused).
 */
export const postgresPolicyStore = ({ database }: Store, read: (source: Uint8Array) => Policy | undefined): PolicyStore => ({
  submit: async (transaction, tenant, policy) => {
    await within(transaction).insertInto('policy_version')
      .values({ tenant_id: tenant, hash: policy.hash, policy_id: policy.id, version: policy.version, source: Buffer.from(policy.source) })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'hash']).doNothing()).execute();
  },

  approve: async (transaction, tenant, hash, at, by, renderings) => {
    const inside = within(transaction);
    const approved = await inside.updateTable('policy_version').set({ approved_at: at, approved_by: by })
      .where('tenant_id', '=', tenant).where('hash', '=', hash).where('approved_at', 'is', null).executeTakeFirst();
    if (approved.numUpdatedRows !== 1n) throw new Error('only a draft is approved');
    if (renderings.length === 0) return;
    await inside.insertInto('policy_rendering').values(renderings.map((rendering) => ({
      tenant_id: tenant, hash, language: rendering.language, sha256: rendering.sha256, bytes: Buffer.from(rendering.bytes),
    }))).execute();
  },

  activate: async (transaction, tenant, hash, effectiveFrom, by) => {
    const inside = within(transaction);
    const inserted = await inside.insertInto('policy_activation')
      .columns(['tenant_id', 'policy_id', 'hash', 'version', 'effective_from', 'activated_by'])
      .expression(inside.selectFrom('policy_version')
        .select([
          'tenant_id', 'policy_id', 'hash', 'version',
          sql<Date>`${effectiveFrom}::timestamptz`.as('effective_from'), sql<string>`${by}::text`.as('activated_by'),
        ])
        .where('tenant_id', '=', tenant).where('hash', '=', hash))
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows !== 1n) throw new Error('only an approved version comes into force');
  },

  list: async (tenant) => {
    const rows = await versions(database, tenant).orderBy('policy_version.policy_id').orderBy('policy_version.version')
      .orderBy('submitted_at').execute();
    return rows.map(storedOf);
  },

  inForce: async (tenant, id, at) => {
    const row = await database.selectFrom('policy_activation')
      .select(['policy_id', 'hash', 'effective_from', sql<string>`version::text`.as('version')])
      .where('tenant_id', '=', tenant).where('policy_id', '=', id).where('effective_from', '<=', sql<Date>`${at}`)
      .orderBy('effective_from', 'desc').orderBy('sequence', 'desc').limit(1).executeTakeFirst();
    return row && storedOf({ ...row, approved_at: row.effective_from });
  },

  policy: async (tenant, hash) => {
    const source = await sourceOf(database, tenant, hash);
    return source && read(source);
  },

  source: async (tenant, hash) => await sourceOf(database, tenant, hash),

  rendering: async (tenant, hash, language) => {
    const row = await database.selectFrom('policy_rendering').select(['sha256', 'bytes'])
      .where('tenant_id', '=', tenant).where('hash', '=', hash).where('language', '=', language).executeTakeFirst();
    return row && { language, sha256: row.sha256 as Sha256, bytes: row.bytes };
  },
});

/** Each version with the last activation that was recorded for it. */
const versions = (database: Kysely<Tables>, tenant: string): SelectQueryBuilder<Tables, 'policy_version', PolicyRow> =>
  database.selectFrom('policy_version')
    .select((row) => [
      'policy_version.policy_id', 'policy_version.hash', 'policy_version.approved_at',
      sql<string>`policy_version.version::text`.as('version'),
      row.selectFrom('policy_activation').select('policy_activation.effective_from')
        .whereRef('policy_activation.tenant_id', '=', 'policy_version.tenant_id')
        .whereRef('policy_activation.hash', '=', 'policy_version.hash')
        .orderBy('policy_activation.sequence', 'desc').limit(1).as('effective_from'),
    ])
    .where('policy_version.tenant_id', '=', tenant);

const sourceOf = async (database: Kysely<Tables>, tenant: string, hash: string): Promise<Buffer | undefined> => {
  const row = await database.selectFrom('policy_version').select('source').where('tenant_id', '=', tenant)
    .where('hash', '=', hash).executeTakeFirst();
  return row?.source;
};
