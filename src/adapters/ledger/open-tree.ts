import { sameBytes } from '../../core/ledger/byte-text.ts';
import { openCheckpoint } from '../../core/ledger/checkpoint.ts';
import { GrowingTree } from '../../core/ledger/growing-tree.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import { proveConsistency } from '../../core/ledger/prove.ts';
import type { NoteVerifier } from '../../core/ledger/signed-note.ts';
import { fullTiles, type TileAddress, tileWidth } from '../../core/ledger/tiles.ts';
import { continues, type TreeHead } from '../../core/ledger/verify-proof.ts';
import { ed25519Verify, sha256 } from './ed25519.ts';
import { lastCheckpoint } from './last-checkpoint.ts';
import { LedgerFault } from './ledger-fault.ts';
import { StoredNodes } from './stored-nodes.ts';
import { type Queryable, storedTiles } from './stored-tiles.ts';

/**
 * The right edge of a tenant's log, ready to be appended to. Throws LedgerFault unless it hashes to the last signed root,
 * nothing stands behind it, and it continues the head that was kept elsewhere: nothing is ever signed on top of a change.
 */
export const openTree = async (
  database: Queryable, tenant: TenantId, key: NoteVerifier, known: TreeHead | undefined,
): Promise<GrowingTree> => {
  const signed = await lastCheckpoint(database, tenant);
  const size = signed?.size ?? 0;
  if (signed) {
    const opened = openCheckpoint(sha256, ed25519Verify, signed.note, key);
    const agrees = opened.ok && opened.head.size === size && sameBytes(opened.head.root, signed.root);
    if (!agrees) throw changed(tenant, 'its last checkpoint does not carry its signature');
  }
  if (await hasEntriesFrom(database, tenant, size)) throw changed(tenant, 'it holds entries that were never signed');
  if (known && known.size > size) throw changed(tenant, `it ends at ${size} entries, ${known.size} were signed`);
  const tree = await treeAt(database, tenant, size);
  const agrees = tree && (!signed || sameBytes(tree.root(), signed.root));
  if (!agrees) throw changed(tenant, 'its entries do not agree with its last signed root');
  if (signed && known) await requireContinues(database, tenant, known, signed);
  return tree;
};

const changed = (tenant: TenantId, how: string): LedgerFault =>
  new LedgerFault(`the log of ${tenant} was changed: ${how}; nothing is signed until \`yakusoku ledger verify\` passes`);

const hasEntriesFrom = async (database: Queryable, tenant: TenantId, size: number): Promise<boolean> => {
  const { rows } = await database.query({
    text: 'select from ledger_entry where tenant_id = $1 and index >= $2 limit 1', values: [tenant, size],
  });
  return rows.length > 0;
};

const treeAt = async (database: Queryable, tenant: TenantId, size: number): Promise<GrowingTree | undefined> => {
  const edges: TileAddress[] = [];
  for (let level = 0; size >= tileWidth ** level; level += 1) {
    const index = fullTiles(level, size);
    edges.push({ level, index, width: Math.floor(size / tileWidth ** level) - index * tileWidth });
  }
  const read = await storedTiles(database, tenant)(edges);
  const whole = read.every((hashes, level) => hashes.length === (edges[level]?.width ?? 0) * 32);
  return whole ? GrowingTree.fromEdges(sha256, size, read) : undefined;
};

const requireContinues = async (database: Queryable, tenant: TenantId, known: TreeHead, signed: TreeHead): Promise<void> => {
  const refusal = changed(tenant, 'it does not continue the head that was kept outside the database');
  if (known.size === 0) return;
  const path = await proveConsistency(sha256, new StoredNodes(database).reader(tenant), known.size, signed.size);
  if (!continues(sha256, path, known, signed)) throw refusal;
};
