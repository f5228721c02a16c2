import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  // --- what an officer judged of a change between two versions ------------------------------------------------------------
  sql`create table policy_judgement (
    tenant_id text not null,
    newer_hash text not null,
    sequence bigint not null generated always as identity,
    older_hash text not null,
    change text not null,
    judged text not null check (judged in ('related', 'reworded', 'neither')),
    reason text not null check (btrim(reason) <> ''),
    judged_at timestamptz not null,
    judged_by text not null,
    salt bytea not null check (octet_length(salt) = 32),
    primary key (tenant_id, newer_hash, sequence),
    foreign key (tenant_id, newer_hash) references policy_version,
    foreign key (tenant_id, older_hash) references policy_version
  )`,
  sql`comment on table policy_judgement is 'of each change of the two versions the newest row counts'`,
  sql`comment on column policy_judgement.salt is 'with it the ledger commits to the row, and says nothing of it (spec/ledger.md)'`,
  sql`create trigger never_changed before update or delete or truncate on policy_judgement for each statement execute function refuse_change()`,
  // An approval that is under way holds the version: whoever judges then waits, and is refused.
  sql`create function policy_judgement_is_before_approval() returns trigger language plpgsql as $$
    begin
      perform from policy_version newer join policy_version older on older.tenant_id = newer.tenant_id and older.policy_id = newer.policy_id
        where newer.tenant_id = new.tenant_id and newer.hash = new.newer_hash and newer.approved_at is null
          and older.hash = new.older_hash and older.approved_at is not null and older.version < newer.version
        for share of newer;
      if not found then
        raise exception 'judged is a draft that follows an approved version, until it is approved' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$`,
  sql`create trigger is_before_approval before insert on policy_judgement for each row execute function policy_judgement_is_before_approval()`,
];

export const judgements: Migration = {
  up: async (database: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await statement.execute(database);
  },
};
