import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

// No personal values: names of classes, items, purposes and the like alone. A birth date is sealed, an account's own id is a keyed hash.
const statements = [
  sql`alter table person alter column contact_index drop not null`,
  sql`comment on column person.contact_index is 'null for who was registered by a service and never wrote to the desk'`,
  sql`create table person_account (
    tenant_id text not null,
    account_index bytea not null,
    person_id uuid not null,
    registered_at timestamptz not null,
    primary key (tenant_id, account_index),
    constraint account_index_is_a_keyed_hash check (octet_length(account_index) = 32),
    foreign key (tenant_id, person_id) references person
  )`,
  sql`create trigger never_changed before update or truncate on person_account for each statement execute function refuse_change()`,

  // --- what is known of a person, as it came to be known -----------------------------------------------------------------
  sql`create table person_record (
    tenant_id text not null,
    person_id uuid not null,
    sequence bigint not null generated always as identity,
    record_id uuid not null,
    kind text not null check (kind in ('detail', 'collection', 'membership', 'choice', 'happening')),
    record jsonb not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (tenant_id, person_id, sequence),
    constraint record_is_taken_once unique (tenant_id, record_id),
    foreign key (tenant_id, person_id) references person
  )`,
  sql`comment on column person_record.record is 'names and moments; record_id is the caller''s, so that what is sent twice counts once'`,
  sql`create trigger never_rewritten before update or truncate on person_record for each statement execute function refuse_change()`,

  // --- what is known of others: parties, services -------------------------------------------------------------------------
  sql`create table register_record (
    tenant_id text not null,
    kind text not null check (kind in ('party', 'service')),
    entry_id text not null,
    sequence bigint not null generated always as identity,
    record jsonb not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (tenant_id, kind, entry_id, sequence)
  )`,
  sql`comment on table register_record is 'each row says all of its entry; the newest counts'`,
  sql`create trigger never_changed before update or delete or truncate on register_record for each statement execute function refuse_change()`,

  // --- decisions with a duty to record ------------------------------------------------------------------------------------
  sql`create table decision_record (
    tenant_id text not null,
    decision_id uuid not null,
    person_id uuid not null,
    at timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    question jsonb not null,
    answer jsonb not null,
    provided_to text,
    primary key (tenant_id, decision_id),
    foreign key (tenant_id, person_id) references person
  )`,
  sql`comment on column decision_record.provided_to is 'the party (or recipient) that the data went to, where it went to one'`,
  sql`create index decision_record_of_person on decision_record (tenant_id, person_id) include (provided_to)`,
  sql`create trigger never_changed before update or truncate on decision_record for each statement execute function refuse_change()`,

  // --- services that ask ---------------------------------------------------------------------------------------------------
  sql`create table service_key (
    tenant_id text not null,
    key_id text not null,
    name text not null,
    secret_hash bytea not null check (octet_length(secret_hash) = 32),
    scopes text[] not null,
    made_at timestamptz not null,
    revoked_at timestamptz,
    primary key (tenant_id, key_id)
  )`,
  sql`comment on column service_key.secret_hash is 'SHA-256 of 256 random bits'`,
];

export const peopleAndDecisions: Migration = {
  up: async (database: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await statement.execute(database);
  },
};
