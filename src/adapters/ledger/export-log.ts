import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import { entriesPath, tilePath, tilesOf, tileWidth } from '../../core/ledger/tiles.ts';
import { lastCheckpoint } from './last-checkpoint.ts';
import { LedgerFault } from './ledger-fault.ts';
import type { PublicLogKeys } from './log-keys.ts';
import { storedTiles } from './stored-tiles.ts';

export interface ExportedLog {
  readonly size: number;
  readonly files: number;
}

/** Tiles are read in these portions (8 KiB each). */
const tilesAtOnce = 100;

/**
 * Writes a tenant's log as the static files of C2SP tlog-tiles (`checkpoint`, `tile/...`, `tile/entries/...`) and its
 * verifier key as `vkey`: what someone else's tool reads, from any web server or a folder. The log that the last
 * checkpoint signed is written, whatever is appended meanwhile. Throws LedgerFault where nothing was logged.
 */
export const exportLog = async (pool: pg.Pool, keys: PublicLogKeys, tenant: TenantId, folder: string): Promise<ExportedLog> => {
  const [checkpoint, key] = [await lastCheckpoint(pool, tenant), await keys.verifierText(tenant)];
  if (!checkpoint || key === undefined) throw new LedgerFault(`the log of ${tenant} has no signed entries yet`);
  const { size } = checkpoint;
  await writeInto(folder, 'vkey', `${key}\n`);
  const tiles = tilesOf(size);
  const read = storedTiles(pool, tenant);
  for (let at = 0; at < tiles.length; at += tilesAtOnce) {
    const some = tiles.slice(at, at + tilesAtOnce);
    const hashes = await read(some);
    for (const [position, tile] of some.entries()) await writeInto(folder, tilePath(tile), hashes[position] ?? new Uint8Array(0));
  }
  const bundles = tiles.filter(({ level }) => level === 0);
  for (const bundle of bundles) await writeInto(folder, entriesPath(bundle), await entriesUnder(pool, tenant, bundle.index, bundle.width));
  // Last, so that a checkpoint never promises files that are not there yet.
  await writeInto(folder, 'checkpoint', checkpoint.note);
  return { size, files: tiles.length + bundles.length + 2 };
};

const writeInto = async (folder: string, name: string, content: string | Uint8Array): Promise<void> => {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
};

const entriesUnder = async (pool: pg.Pool, tenant: TenantId, tile: number, width: number): Promise<Uint8Array> => {
  const { rows } = await pool.query<{ entry: Buffer }>({
    name: 'ledger-bundle', text: 'select entry from ledger_entry where tenant_id = $1 and index >= $2 and index < $3 order by index',
    values: [tenant, tile * tileWidth, tile * tileWidth + width],
  });
  return Buffer.concat(rows.flatMap(({ entry }) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(entry.length);
    return [length, entry];
  }));
};
