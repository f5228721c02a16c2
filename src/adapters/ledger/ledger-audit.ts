import type pg from 'pg';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { Instant } from '../../core/identifiers/instant.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { Clock } from '../../operations/ports/clock.ts';
import type { AuditedLog, LedgerAudit } from '../../operations/ports/ledger-audit.ts';
import type { PostgresLedgerReader } from './ledger-reader.ts';

/** For so long an outcome is given again: recomputing reads every entry, and a page asks often. */
const keptMs = 60_000;

export const postgresLedgerAudit = (pool: pg.Pool, reader: Pick<PostgresLedgerReader, 'verify'>, clock: Clock): LedgerAudit => {
  const outcomes = new Map<TenantId, { readonly startedMs: number; readonly outcome: Promise<AuditedLog> }>();
  const audit = async (tenant: TenantId): Promise<AuditedLog> => {
    const at = await clock.now();
    const { size, fault } = await reader.verify(tenant);
    return { size, at, fault: fault?.kind };
  };
  return {
    verify: async (tenant) => {
      const known = outcomes.get(tenant);
      if (known && performance.now() - known.startedMs < keptMs) return await known.outcome;
      const outcome = audit(tenant);
      outcomes.set(tenant, { startedMs: performance.now(), outcome });
      // What failed is asked for anew by the next one.
      outcome.catch(() => outcomes.delete(tenant));
      return await outcome;
    },

    counts: async (tenant, whats) => {
      const { rows } = await pool.query<{ what: string; policy_hash: string | null; count: number; last: string }>({
        values: [tenant, whats],
        text: `
          select entry->>'what' as what, entry->>'policyHash' as policy_hash, count(*)::integer as count, max(entry->>'hour') as last
          from (
            select convert_from(entry, 'UTF8')::json as entry from ledger_entry where tenant_id = $1
            union all select convert_from(entry, 'UTF8')::json from ledger_intake where tenant_id = $1) entries
          where entry->>'what' = any($2) group by 1, 2`,
      });
      return rows.map(({ what, policy_hash, count, last }) => ({ what, policyHash: (policy_hash ?? undefined) as Sha256 | undefined, count, last: last as Instant }));
    },
  };
};
