import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { NodeReader } from '../../core/ledger/prove.ts';
import { hashesOf, placeOf, tileHeight, tileWidth, under } from '../../core/ledger/tiles.ts';
import { foldComplete, hashLength } from '../../core/ledger/tree-hash.ts';
import type { Subtree } from '../../core/ledger/tree-shape.ts';
import { sha256 } from './ed25519.ts';
import { LedgerFault } from './ledger-fault.ts';
import type { Queryable } from './stored-tiles.ts';

// One hash out of a full tile; where the tile is not full yet, what lies below the subtree: leaf hashes, or roots of the
// full tiles below. The base of a tile (position < 256) is a leaf hash or such a root itself.
const text = `
  select case
    when position < 256 and level = 0 then (select leaf_hash from ledger_entry where tenant_id = $1 and index = first)
    when position < 256 then (select root from ledger_tile where tenant_id = $1 and ledger_tile.level = wanted.level - 1 and index = first)
    else coalesce(
      (select substring(nodes from position * 32 + 1 for 32) from ledger_tile
        where tenant_id = $1 and ledger_tile.level = wanted.level and index = wanted.first / 256),
      case when level = 0
        then (select string_agg(leaf_hash, ''::bytea order by index) from ledger_entry
          where tenant_id = $1 and index between first and last)
        else (select string_agg(root, ''::bytea order by index) from ledger_tile
          where tenant_id = $1 and ledger_tile.level = wanted.level - 1 and index between first and last)
      end)
    end as hashes
  from unnest($2::integer[], $3::integer[], $4::bigint[], $5::bigint[]) with ordinality as wanted (level, position, first, last, ordinal)
  order by ordinal`;

/** So many folded hashes are remembered at most: those at the right edges of a thousand logs. */
const rememberedMax = 20_000;

/** The hashes of complete subtrees of a log, which never change. Remembers those that it had to fold. */
export class StoredNodes {
  readonly #database: Queryable;
  readonly #remembered = new Map<string, Uint8Array>();

  constructor(database: Queryable) {
    this.#database = database;
  }

  /** Throws LedgerFault where what the subtrees stand on is not there. */
  reader(tenant: TenantId): NodeReader {
    return async (subtrees) => {
      const keys = subtrees.map(({ level, index }) => `${tenant} ${level} ${index}`);
      const known = keys.map((key) => this.#remembered.get(key));
      const missing = subtrees.filter((_, at) => !known[at]);
      const read = missing.length === 0 ? [] : await this.#read(tenant, missing);
      let next = 0;
      return known.map((hash, at) => {
        if (hash) return hash;
        const { folded, value } = hashFrom(subtrees[at] as Subtree, read[next] ?? new Uint8Array(0));
        next += 1;
        if (folded) this.#remember(keys[at] ?? '', value);
        return value;
      });
    };
  }

  forget(): void {
    this.#remembered.clear();
  }

  #remember(key: string, hash: Uint8Array): void {
    const oldest = this.#remembered.size >= rememberedMax ? this.#remembered.keys().next().value : undefined;
    if (oldest !== undefined) this.#remembered.delete(oldest);
    this.#remembered.set(key, hash);
  }

  async #read(tenant: TenantId, subtrees: readonly Subtree[]): Promise<readonly Uint8Array[]> {
    const wanted = subtrees.map((subtree) => {
      const { level, index, position } = placeOf(subtree);
      const { from, to } = under(position);
      return { level, position, first: index * tileWidth + from, last: index * tileWidth + to };
    });
    const { rows } = await this.#database.query<{ hashes: Buffer | null }>({
      name: 'ledger-nodes', text,
      values: [
        tenant, wanted.map(({ level }) => level), wanted.map(({ position }) => position),
        wanted.map(({ first }) => first), wanted.map(({ last }) => last),
      ],
    });
    return rows.map(({ hashes }) => hashes ?? new Uint8Array(0));
  }
}

const hashFrom = ({ level }: Subtree, bytes: Uint8Array): { readonly folded: boolean; readonly value: Uint8Array } => {
  if (bytes.length === hashLength) return { folded: false, value: bytes };
  const whole = bytes.length === hashLength * 2 ** (level % tileHeight);
  if (!whole) throw new LedgerFault('hashes of the log are missing: run `yakusoku ledger verify`');
  return { folded: true, value: foldComplete(sha256, hashesOf(bytes)) };
};
