import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { Instant } from '../../core/identifiers/instant.ts';
import { isLanguage } from '../../core/identifiers/language.ts';
import type { PolicyId } from '../../core/identifiers/name-ids.ts';
import type { Policy } from '../../core/policy/model/policy.ts';
import type { RenderingFormat } from '../../operations/ports/policy-renderer.ts';
import type { PolicyInForce, PolicyStore, StoredPolicy, StoredRendering } from '../../operations/ports/policy-store.ts';
import type { Store } from './connection.ts';
import { instantOf } from './instant-column.ts';
import { postgresPolicyJudgements } from './policy-judgements.ts';
import type { Tables } from './tables.ts';
import { within } from './transaction.ts';

/** How `language` says that a rendering holds every language. */
const allLanguages = 'mul';

/**
 * Policies in PostgreSQL; its triggers refuse every change of a version, a parent, a rendering or an activation, whoever asks.
 * @param read what the running program takes for the policy of these bytes: a version's own, then those of what it is pinned to,
 * nearest first; undefined when there is an error in them (which submit refused).
 */
export const postgresPolicyStore = (store: Store, read: (sources: readonly Uint8Array[]) => Policy | undefined): PolicyStore => ({
  ...postgresPolicyJudgements(store),
  submit: async (transaction, tenant, { id, version, hash, source, parents, at, by }) => {
    const inside = within(transaction);
    const taken = await inside.insertInto('policy_version')
      .values({ tenant_id: tenant, hash, policy_id: id, version, source: Buffer.from(source), submitted_at: at, submitted_by: by })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'hash']).doNothing()).executeTakeFirst();
    if (taken.numInsertedOrUpdatedRows !== 1n || parents.length === 0) return;
    await inside.insertInto('policy_parent')
      .values(parents.map((parent) => ({ tenant_id: tenant, hash, parent_policy: parent.id, parent_hash: parent.hash }))).execute();
  },

  approve: async (transaction, tenant, hash, { at, by }, renderings) => {
    const inside = within(transaction);
    const approved = await inside.updateTable('policy_version').set({ approved_at: at, approved_by: by })
      .where('tenant_id', '=', tenant).where('hash', '=', hash).where('approved_at', 'is', null).executeTakeFirst();
    if (approved.numUpdatedRows !== 1n) throw new Error('only a draft is approved');
    if (renderings.length > 0) await inside.insertInto('policy_rendering').values(rowsOf(tenant, hash, renderings)).execute();
  },

  keepMore: async (transaction, tenant, hash, renderings) => {
    if (renderings.length === 0) return false;
    const inside = within(transaction);
    const known = await inside.selectFrom('policy_version').select('hash').where('tenant_id', '=', tenant).where('hash', '=', hash).where('approved_at', 'is not', null).executeTakeFirst();
    if (!known) throw new Error('only of an approved version is anything kept');
    const added = await inside.insertInto('policy_rendering').values(rowsOf(tenant, hash, renderings)).onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
    return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
  },

  activate: async (transaction, tenant, hash, effectiveFrom, { at, by }) => {
    const inside = within(transaction);
    const inserted = await inside.insertInto('policy_activation')
      .columns(['tenant_id', 'policy_id', 'hash', 'version', 'effective_from', 'activated_by', 'activated_at'])
      .expression(inside.selectFrom('policy_version')
        .select([
          'tenant_id', 'policy_id', 'hash', 'version', sql<Date>`${effectiveFrom}::timestamptz`.as('effective_from'),
          sql<string>`${by}::text`.as('activated_by'), sql<Date>`${at}::timestamptz`.as('activated_at'),
        ])
        .where('tenant_id', '=', tenant).where('hash', '=', hash))
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows !== 1n) throw new Error('only an approved version comes into force');
  },

  list: async (tenant) => await listOf(store.database, tenant),

  inForce: async (tenant, id, at): Promise<PolicyInForce | undefined> => {
    const row = await store.database.selectFrom('policy_activation')
      .select(['hash', sql<string>`version::text`.as('version')])
      .where('tenant_id', '=', tenant).where('policy_id', '=', id).where('effective_from', '<=', sql<Date>`${at}`)
      .orderBy('effective_from', 'desc').orderBy('sequence', 'desc').limit(1).executeTakeFirst();
    return row && { id, hash: row.hash as Sha256, version: row.version };
  },

  policy: async (tenant, hash) => {
    const sources = await layersOf(store.database, tenant, hash);
    return sources.length === 0 ? undefined : read(sources);
  },

  source: async (tenant, hash) => await sourceOf(store.database, tenant, hash),

  rendering: async (tenant, hash, format, language) => {
    const row = await store.database.selectFrom('policy_rendering').select(['sha256', 'media_type', 'bytes'])
      .where('tenant_id', '=', tenant).where('hash', '=', hash).where('format', '=', format)
      .where('language', '=', language ?? allLanguages).executeTakeFirst();
    return row && { format, language, mediaType: row.media_type, sha256: row.sha256 as Sha256, bytes: row.bytes };
  },
});

const rowsOf = (tenant: string, hash: string, renderings: readonly StoredRendering[]) => renderings.map(({ format, language, mediaType, sha256, bytes }) => ({
  tenant_id: tenant, hash, format, language: language ?? allLanguages, media_type: mediaType, sha256, bytes: Buffer.from(bytes),
}));

/** All that is on record of every version, in one question, so that it fits together. */
const listOf = async (database: Kysely<Tables>, tenant: string): Promise<readonly StoredPolicy[]> => {
  const { rows } = await sql<VersionRow>`
    select policy_id, hash, version::text as version, submitted_at, submitted_by, approved_at, approved_by,
      (select coalesce(json_agg(json_build_object('from', effective_from, 'sequence', sequence, 'at', activated_at, 'by', activated_by) order by sequence), '[]')
        from policy_activation activation where activation.tenant_id = stored.tenant_id and activation.hash = stored.hash) as activations,
      (select coalesce(json_agg(json_build_object('id', parent_policy, 'hash', parent_hash) order by parent_policy collate "C"), '[]')
        from policy_parent parent where parent.tenant_id = stored.tenant_id and parent.hash = stored.hash) as parents,
      (select coalesce(json_agg(json_build_object('format', format, 'language', language, 'sha256', sha256) order by format, language), '[]')
        from policy_rendering rendering where rendering.tenant_id = stored.tenant_id and rendering.hash = stored.hash) as renderings
    from policy_version stored where tenant_id = ${tenant} order by policy_id collate "C", version, submitted_at, hash`.execute(database);
  return rows.map(storedOf);
};

interface VersionRow {
  readonly policy_id: string;
  readonly hash: string;
  readonly version: string;
  readonly submitted_at: Date;
  readonly submitted_by: string | null;
  readonly approved_at: Date | null;
  readonly approved_by: string | null;
  readonly activations: readonly { readonly from: string; readonly sequence: number; readonly at: string; readonly by: string }[];
  readonly parents: readonly { readonly id: string; readonly hash: string }[];
  readonly renderings: readonly { readonly format: string; readonly language: string; readonly sha256: string }[];
}

const momentOf = (text: string): Instant => instantOf(new Date(text));

const storedOf = (row: VersionRow): StoredPolicy => ({
  id: row.policy_id as PolicyId,
  hash: row.hash as Sha256,
  version: row.version,
  submitted: { at: instantOf(row.submitted_at), by: row.submitted_by ?? undefined },
  approved: row.approved_at && row.approved_by !== null ? { at: instantOf(row.approved_at), by: row.approved_by } : undefined,
  activations: row.activations.map(({ from, sequence, at, by }) => ({ from: momentOf(from), sequence, at: momentOf(at), by })),
  parents: row.parents.map(({ id, hash }) => ({ id: id as PolicyId, hash: hash as Sha256 })),
  renderings: row.renderings.map(({ format, language, sha256 }) => (
    { format: format as RenderingFormat, language: isLanguage(language) ? language : undefined, sha256: sha256 as Sha256 })),
});

const sourceOf = async (database: Kysely<Tables>, tenant: string, hash: string): Promise<Buffer | undefined> => {
  const row = await database.selectFrom('policy_version').select('source').where('tenant_id', '=', tenant)
    .where('hash', '=', hash).executeTakeFirst();
  return row?.source;
};

/** The bytes of a version, then of what it stands on, nearest first. */
const layersOf = async (database: Kysely<Tables>, tenant: string, hash: string): Promise<readonly Buffer[]> => {
  const { rows } = await sql<{ readonly source: Buffer }>`
    with recursive layer as (
      select ${hash}::text as hash, 0 as depth
      union all
      select parent.parent_hash, layer.depth + 1 from policy_parent parent join layer on parent.hash = layer.hash where parent.tenant_id = ${tenant})
    select version.source from (select hash, min(depth) as depth from layer group by hash) nearest
      join policy_version version on version.tenant_id = ${tenant} and version.hash = nearest.hash order by nearest.depth, version.policy_id`.execute(database);
  return rows.map(({ source }) => source);
};
