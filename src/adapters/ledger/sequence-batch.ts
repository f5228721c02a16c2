import type pg from 'pg';
import { signCheckpoint } from '../../core/ledger/checkpoint.ts';
import type { FullTile, GrowingTree } from '../../core/ledger/growing-tree.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { NoteSigner } from '../../core/ledger/signed-note.ts';
import { sha256 } from './ed25519.ts';

/** At most this many entries go into the log at once: a second's worth, in bounded memory. */
const batchMax = 5000;

// RFC 6962 2.1: a leaf is hashed behind 0x00.
const waiting = `
  select intake_id, sha256('\\x00'::bytea || entry) as leaf from ledger_intake where tenant_id = $1 order by intake_id limit $2`;

// The rows move inside the database; only ids and hashes travel. All parameters are packed one after the other.
const moveIntoLog = `
  with taken as (
    delete from ledger_intake where tenant_id = $1 and intake_id = any($2::bigint[]) returning intake_id, entry
  ), logged as (
    insert into ledger_entry (tenant_id, index, leaf_hash, entry)
    select $1, $3::bigint + position - 1, substring($4::bytea from (position::integer - 1) * 32 + 1 for 32), taken.entry
    from unnest($2::bigint[]) with ordinality as ordered (intake_id, position) join taken using (intake_id)
    returning 1
  ), tiled as (
    insert into ledger_tile (tenant_id, level, index, nodes, root)
    select $1, level, index, substring($7::bytea from (position::integer - 1) * 16320 + 1 for 16320),
      substring($8::bytea from (position::integer - 1) * 32 + 1 for 32)
    from unnest($5::integer[], $6::bigint[]) with ordinality as tile (level, index, position)
  ), signed as (
    insert into ledger_checkpoint (tenant_id, number, size, root, note)
    select $1, coalesce((select max(number) from ledger_checkpoint where tenant_id = $1), 0) + 1, $9::bigint, $10::bytea, $11::text
  )
  select count(*)::integer as moved from logged`;

export interface Sequenced {
  readonly entries: number;
  /** The checkpoint that covers them; undefined where nothing waited. */
  readonly note: string | undefined;
  /** More was waiting than fits one batch. */
  readonly more: boolean;
}

/**
 * Takes what waits in a tenant's intake, in the order of its numbers, and puts it into the log with its tiles and a
 * signed checkpoint: all of it in one transaction. A row that is committed late, behind others with higher numbers, is
 * simply found the next time: rows leave the intake one by one, no position is remembered.
 *
 * The caller holds the sequencer's lock on this connection. After a fault `tree` is ahead of the database: drop it.
 */
export const sequenceBatch = async (client: pg.Client, tenant: TenantId, tree: GrowingTree, signer: NoteSigner): Promise<Sequenced> => {
  const { rows } = await client.query<{ intake_id: string; leaf: Buffer }>({
    name: 'ledger-waiting', text: waiting,
    values: [tenant, batchMax],
  });
  if (rows.length === 0) return { entries: 0, note: undefined, more: false };
  const from = tree.size;
  const leaves = rows.map(({ leaf }) => leaf);
  const tiles: FullTile[] = leaves.flatMap((leaf) => tree.append(leaf));
  const root = tree.root();
  const note = signCheckpoint(sha256, { size: tree.size, root }, signer);

  await client.query('begin');
  const moved = await client.query<{ moved: number }>({
    name: 'ledger-move', text: moveIntoLog,
    values: [
      tenant, rows.map(({ intake_id: id }) => id), from, Buffer.concat(leaves),
      tiles.map(({ level }) => level), tiles.map(({ index }) => index),
      Buffer.concat(tiles.map(({ nodes }) => nodes)), Buffer.concat(tiles.map((tile) => tile.root)), tree.size, root, note,
    ],
  });
  if (moved.rows[0]?.moved !== rows.length) throw new Error('rows left the intake while they were put into the log');
  await client.query('commit');
  return { entries: rows.length, note, more: rows.length === batchMax };
};
