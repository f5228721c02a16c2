import type pg from 'pg';
import { parseName, type TenantId } from '../../core/identifiers/name-ids.ts';
import { toBase64 } from '../../core/ledger/byte-text.ts';
import { openCheckpoint } from '../../core/ledger/checkpoint.ts';
import { proveConsistency, proveInclusion } from '../../core/ledger/prove.ts';
import type { NoteVerifier } from '../../core/ledger/signed-note.ts';
import { leafHash } from '../../core/ledger/tree-hash.ts';
import { includes, type TreeHead } from '../../core/ledger/verify-proof.ts';
import { type LogVerification, type StoredCheckpoint, verifyLog } from '../../core/ledger/verify-log.ts';
import type { LedgerReader } from '../../operations/ports/ledger.ts';
import { ed25519Verify, sha256 } from './ed25519.ts';
import { lastCheckpoint } from './last-checkpoint.ts';
import { LedgerFault } from './ledger-fault.ts';
import type { PublicLogKeys } from './log-keys.ts';
import { withStoredLog } from './stored-log.ts';
import { StoredNodes } from './stored-nodes.ts';

/** That one entry is in the log under a signed root: complete for a verifier that knows the log's key. */
export interface InclusionProof {
  readonly index: number;
  readonly entry: Uint8Array;
  readonly path: readonly Uint8Array[];
  readonly checkpoint: StoredCheckpoint;
}

export interface PostgresLedgerReader extends LedgerReader {
  lastCheckpoint(tenant: TenantId): Promise<StoredCheckpoint | undefined>;
  /** Undefined where the log has no such entry yet. Throws LedgerFault rather than hand out a proof that does not hold. */
  inclusionProof(tenant: TenantId, index: number): Promise<InclusionProof | undefined>;
  /** Between two sizes of the log, `first` from 1. Throws RangeError where there is no such tree. */
  consistencyProof(tenant: TenantId, first: number, second: number): Promise<readonly Uint8Array[]>;
  /**
   * Recomputes the whole log. Throws LedgerFault where the key that it must be signed by is not known.
   * @param earlier the note of a checkpoint that someone kept: the log must continue it.
   */
  verify(tenant: TenantId, earlier?: string): Promise<LogVerification>;
  /** Whose logs the database holds or the keys were made for, by name. */
  tenants(): Promise<readonly TenantId[]>;
}

export const postgresLedgerReader = (pool: pg.Pool, keys: PublicLogKeys): PostgresLedgerReader => {
  const nodes = new StoredNodes(pool);
  return {
    view: async (tenant) => {
      const { rows } = await pool.query<{ pending: number }>({
        text: 'select count(*)::integer as pending from ledger_intake where tenant_id = $1', values: [tenant],
      });
      const last = await lastCheckpoint(pool, tenant);
      return { size: last?.size ?? 0, root: last ? toBase64(last.root) : '', checkpoint: last?.note ?? '', pending: rows[0]?.pending ?? 0 };
    },

    lastCheckpoint: async (tenant) => await lastCheckpoint(pool, tenant),

    inclusionProof: async (tenant, index) => {
      const { checkpoint, entry } = await entryUnderHead(pool, tenant, index);
      if (!checkpoint || !entry || index >= checkpoint.size) return undefined;
      const path = await proveInclusion(sha256, nodes.reader(tenant), index, checkpoint.size);
      const { size, root } = checkpoint;
      if (includes(sha256, path, leafHash(sha256, entry), index, size, root)) return { index, entry, checkpoint, path };
      nodes.forget();
      throw new LedgerFault(`entry ${index} of ${tenant} does not agree with the signed root: run \`yakusoku ledger verify\``);
    },

    consistencyProof: async (tenant, first, second) => await proveConsistency(sha256, nodes.reader(tenant), first, second),

    verify: async (tenant, earlier) => {
      const key = await keys.verifier(tenant);
      if (!key) throw new LedgerFault(`there is no key of the log of ${tenant}: nothing can be said of its signatures`);
      // Read before the log: a head that is kept later may be of a larger log than the one that is read.
      const kept = await keys.knownHead(tenant);
      const known = [...(kept ? [kept] : []), ...(earlier === undefined ? [] : [headOf(earlier, key)])];
      return await withStoredLog(pool, tenant, async (log) => await verifyLog({ sha256, verify: ed25519Verify, key }, log, known));
    },

    tenants: async () => {
      const { rows } = await pool.query<{ tenant_id: string }>(`
        select tenant_id from ledger_entry union select tenant_id from ledger_tile union select tenant_id from ledger_checkpoint`);
      const stored = rows.flatMap(({ tenant_id: text }) => {
        const tenant = parseName<TenantId>(text);
        return tenant.ok ? [tenant.value] : [];
      });
      return [...new Set([...stored, ...(await keys.tenants())])].toSorted();
    },
  };
};

const headOf = (note: string, key: NoteVerifier): TreeHead => {
  const opened = openCheckpoint(sha256, ed25519Verify, note, key);
  if (!opened.ok) throw new LedgerFault(`the earlier checkpoint is not one of ${key.name} (${opened.fault})`);
  return opened.head;
};

/** Both in one question: the last signed head, and the entry. */
const entryUnderHead = async (
  pool: pg.Pool, tenant: TenantId, index: number,
): Promise<{ readonly checkpoint: StoredCheckpoint | undefined; readonly entry: Uint8Array | undefined }> => {
  const { rows } = await pool.query<{ number: string; size: string; root: Buffer; note: string; entry: Buffer | null }>({
    name: 'ledger-entry-under-head', values: [tenant, index],
    text: `
      select number, size, root, note, (select entry from ledger_entry where tenant_id = $1 and index = $2) as entry
      from ledger_checkpoint where tenant_id = $1 order by number desc limit 1`,
  });
  const [row] = rows;
  return {
    checkpoint: row && { number: Number(row.number), size: Number(row.size), root: row.root, note: row.note },
    entry: row?.entry ?? undefined,
  };
};
