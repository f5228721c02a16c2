import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { TileAddress } from '../../core/ledger/tiles.ts';

/** A pool, or one connection of it. */
export interface Queryable {
  query<Row extends object>(question: Question): Promise<{ readonly rows: Row[] }>;
}

interface Question {
  readonly name?: string;
  readonly text: string;
  readonly values: unknown[];
}

type TileReader = (tiles: readonly TileAddress[]) => Promise<readonly Uint8Array[]>;

// Full tiles are stored. One at the right edge is put together from what it covers: leaf hashes, or the roots of the
// full tiles below, which lie in the row beside the tile.
const text = `
  select case
    when width = 256 then (
      select substring(nodes from 1 for 8192) from ledger_tile where tenant_id = $1 and level = tile.level and index = tile.index)
    when level = 0 then (
      select string_agg(leaf_hash, ''::bytea order by index) from ledger_entry
      where tenant_id = $1 and index >= tile.index * 256 and index < tile.index * 256 + tile.width)
    else (
      select string_agg(root, ''::bytea order by index) from ledger_tile
      where tenant_id = $1 and level = tile.level - 1 and index >= tile.index * 256 and index < tile.index * 256 + tile.width)
    end as hashes
  from unnest($2::integer[], $3::bigint[], $4::integer[]) with ordinality as tile (level, index, width, position)
  order by position`;

/** The tiles of a tenant's log, in one question. One that is missing or too narrow comes back as it is. */
export const storedTiles = (database: Queryable, tenant: TenantId): TileReader => async (tiles) => {
  if (tiles.length === 0) return [];
  const { rows } = await database.query<{ hashes: Buffer | null }>({
    name: 'ledger-tiles', text,
    values: [tenant, tiles.map(({ level }) => level), tiles.map(({ index }) => index), tiles.map(({ width }) => width)],
  });
  return rows.map(({ hashes }) => hashes ?? new Uint8Array(0));
};
