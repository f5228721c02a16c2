import { sql } from 'kysely';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { PublishedBytes } from '../../operations/ports/published-bytes.ts';
import type { Store } from './connection.ts';

/** PostgreSQL hashes the kept bytes where they lie; the identity of a source is computed as migration 0004 does. */
export const postgresPublishedBytes = ({ database }: Store): PublishedBytes => ({
  check: async (tenant) => {
    const { rows } = await sql<{ hash: string; kept: number; changed: number }>`
      select stored.hash,
        (select count(*)::integer from policy_rendering rendering where rendering.tenant_id = stored.tenant_id and rendering.hash = stored.hash) as kept,
        (select count(*)::integer from policy_rendering rendering where rendering.tenant_id = stored.tenant_id and rendering.hash = stored.hash
          and encode(sha256(rendering.bytes), 'hex') <> rendering.sha256)
        + case when stored.hash = case when pinned.lines is null then own.hash
            else encode(sha256(convert_to(format(E'yakusoku-policy-v1\n%s\n%s', own.hash, pinned.lines), 'UTF8')), 'hex') end then 0 else 1 end as changed
      from policy_version stored
        cross join lateral (select encode(sha256(stored.source), 'hex') as hash) own
        cross join lateral (
          select string_agg(format(E'%s %s\n', parent_policy, parent_hash), '' order by format(E'%s %s\n', parent_policy, parent_hash) collate "C") as lines
          from policy_parent parent where parent.tenant_id = stored.tenant_id and parent.hash = stored.hash) pinned
      where stored.tenant_id = ${tenant}`.execute(database);
    return rows.map(({ hash, kept, changed }) => ({ hash: hash as Sha256, kept, changed }));
  },
});
