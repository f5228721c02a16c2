import type pg from 'pg';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { FullTile } from '../../core/ledger/growing-tree.ts';
import type { LogReader, StoredCheckpoint, StoredEntry } from '../../core/ledger/verify-log.ts';

/** Rows are fetched in these portions: memory stays flat for a log of any length. */
const entriesAtOnce = 2000;
const tilesAtOnce = 50;
const checkpointsAtOnce = 1000;

const entries = 'select index, leaf_hash, entry from ledger_entry where tenant_id = $1 order by index';
// In the order in which they became full: by the last entry under them. Tiles of any level, so in numeric.
const tiles = `
  select level, index, nodes, root from ledger_tile where tenant_id = $1
  order by (index + 1) * 256::numeric ^ level, level, index`;
const checkpoints = 'select number, size, root, note from ledger_checkpoint where tenant_id = $1 order by size';

/**
 * A tenant's whole log as one moment saw it. `work` runs inside a read-only transaction on a connection of its own, so a
 * log that grows meanwhile is not mistaken for one that was changed.
 */
export const withStoredLog = async <T>(pool: pg.Pool, tenant: TenantId, work: (log: LogReader) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('begin transaction isolation level repeatable read read only');
    const result = await work(logOf(client, tenant));
    await client.query('commit');
    return result;
  } catch (fault) {
    broken = true;
    throw fault;
  } finally {
    client.release(broken);
  }
};

const logOf = (client: pg.PoolClient, tenant: TenantId): LogReader => ({
  entries: () => rowsOf(client, 'entries', entries, tenant, entriesAtOnce, entryOf),
  fullTiles: () => rowsOf(client, 'tiles', tiles, tenant, tilesAtOnce, tileOf),
  checkpoints: () => rowsOf(client, 'checkpoints', checkpoints, tenant, checkpointsAtOnce, checkpointOf),
});

const entryOf = (row: { index: string; leaf_hash: Buffer; entry: Buffer }): StoredEntry =>
  ({ index: Number(row.index), leafHash: row.leaf_hash, entry: row.entry });
const tileOf = (row: { level: number; index: string; nodes: Buffer; root: Buffer }): FullTile =>
  ({ level: row.level, index: Number(row.index), nodes: row.nodes, root: row.root });
const checkpointOf = (row: { number: string; size: string; root: Buffer; note: string }): StoredCheckpoint =>
  ({ number: Number(row.number), size: Number(row.size), root: row.root, note: row.note });

// Cursors of SQL, not of the driver: three of them are read in turns on one connection.
async function* rowsOf<Row extends object, Item>(
  client: pg.PoolClient, cursor: string, text: string, tenant: TenantId, atOnce: number, itemOf: (row: Row) => Item,
): AsyncGenerator<Item> {
  await client.query(`declare ${cursor} no scroll cursor for ${text.replace('$1', client.escapeLiteral(tenant))}`);
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${atOnce} from ${cursor}`);
    for (const row of rows) yield itemOf(row);
    if (rows.length < atOnce) break;
  }
  await client.query(`close ${cursor}`);
}
