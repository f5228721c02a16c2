import type pg from 'pg';
import { signCheckpoint } from '../../core/ledger/checkpoint.ts';
import type { FullTile, GrowingTree } from '../../core/ledger/growing-tree.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { NoteSigner } from '../../core/ledger/signed-note.ts';
import { hashesOf } from '../../core/ledger/tiles.ts';
import { sha256 } from './ed25519.ts';

/** At most this many entries go into the log at once: a second's worth, in bounded memory. */
const batchMax = 5000;

// One look into the intake, and the rows move inside the database: only their hashes travel. RFC 6962 2.1: a leaf is hashed behind 0x00.
const moveIntoLog = `
  with next as materialized (
    select ctid as place, intake_id, entry from ledger_intake where tenant_id = $1 order by intake_id limit $2
  ), gone as (
    delete from ledger_intake where ctid = any(array(select place from next)) returning 1
  ), logged as (
    insert into ledger_entry (tenant_id, index, leaf_hash, entry)
    select $1, $3::bigint - 1 + row_number() over (order by intake_id), sha256('\\x00'::bytea || entry), entry from next
    returning index, leaf_hash
  )
  select string_agg(leaf_hash, ''::bytea order by index) as leaves, (select count(*) from gone)::integer as gone from logged`;

// All tiles are packed one after the other.
const sign = `
  with tiled as (
    insert into ledger_tile (tenant_id, level, index, nodes, root)
    select $1, level, index, substring($4::bytea from (position::integer - 1) * 16320 + 1 for 16320),
      substring($5::bytea from (position::integer - 1) * 32 + 1 for 32)
    from unnest($2::integer[], $3::bigint[]) with ordinality as tile (level, index, position)
  )
  insert into ledger_checkpoint (tenant_id, number, size, root, note)
  select $1, coalesce((select max(number) from ledger_checkpoint where tenant_id = $1), 0) + 1, $6::bigint, $7::bytea, $8::text`;

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
  const from = tree.size;
  await client.query('begin');
  const { rows: [moved] } = await client.query<{ leaves: Buffer | null; gone: number }>({
    name: 'ledger-move', text: moveIntoLog, values: [tenant, batchMax, from],
  });
  if (!moved?.leaves) {
    await client.query('rollback');
    return { entries: 0, note: undefined, more: false };
  }
  const leaves = hashesOf(moved.leaves);
  if (moved.gone !== leaves.length) throw new Error('rows left the intake while they were put into the log');
  const tiles: FullTile[] = leaves.flatMap((leaf) => tree.append(leaf));
  const root = tree.root();
  const note = signCheckpoint(sha256, { size: tree.size, root }, signer);
  await client.query({
    name: 'ledger-sign', text: sign,
    values: [
      tenant, tiles.map(({ level }) => level), tiles.map(({ index }) => index),
      Buffer.concat(tiles.map(({ nodes }) => nodes)), Buffer.concat(tiles.map((tile) => tile.root)), tree.size, root, note,
    ],
  });
  await client.query('commit');
  return { entries: leaves.length, note, more: leaves.length === batchMax };
};
