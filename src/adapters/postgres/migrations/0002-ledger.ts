import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

// No trigger guards the log's rows: whoever may change them by hand could drop it too. What guards them is the signature
// over their root, and that `yakusoku ledger verify` recomputes everything.
const statements = [
  sql`create table ledger_intake (
    tenant_id text not null,
    intake_id bigint not null generated always as identity,
    entry bytea not null constraint entry_fits_its_length check (octet_length(entry) between 1 and 65535),
    primary key (tenant_id, intake_id)
  )`,
  sql`comment on table ledger_intake is 'what happened and is not in the log yet; a row leaves in the statement that puts it there'`,
  sql`create table ledger_entry (
    tenant_id text not null,
    index bigint not null check (index >= 0),
    leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
    entry bytea not null,
    primary key (tenant_id, index)
  )`,
  sql`create table ledger_tile (
    tenant_id text not null,
    level integer not null check (level >= 0),
    index bigint not null check (index >= 0),
    nodes bytea not null constraint tile_is_full check (octet_length(nodes) = 16320),
    root bytea not null check (octet_length(root) = 32),
    primary key (tenant_id, level, index)
  )`,
  sql`comment on column ledger_tile.nodes is 'the 256 hashes of the tile, then the 128 above them, ... the last 2'`,
  // Hashes do not compress: keep them out of line as they are, so that one of them, or a root, is read without the rest.
  sql`alter table ledger_tile alter column nodes set storage external`,
  sql`create table ledger_checkpoint (
    tenant_id text not null,
    number bigint not null check (number > 0),
    size bigint not null check (size > 0),
    root bytea not null check (octet_length(root) = 32),
    note text not null,
    primary key (tenant_id, number),
    constraint one_checkpoint_per_size unique (tenant_id, size)
  )`,
];

export const ledger: Migration = {
  up: async (database: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await statement.execute(database);
  },
};
