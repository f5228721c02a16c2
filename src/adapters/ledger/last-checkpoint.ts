import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { StoredCheckpoint } from '../../core/ledger/verify-log.ts';
import type { Queryable } from './stored-tiles.ts';

/** Undefined where nothing was logged yet. */
export const lastCheckpoint = async (database: Queryable, tenant: TenantId): Promise<StoredCheckpoint | undefined> => {
  const { rows } = await database.query<{ number: string; size: string; root: Buffer; note: string }>({
    name: 'ledger-last-checkpoint',
    text: 'select number, size, root, note from ledger_checkpoint where tenant_id = $1 order by number desc limit 1',
    values: [tenant],
  });
  return rows[0] && { number: Number(rows[0].number), size: Number(rows[0].size), root: rows[0].root, note: rows[0].note };
};
