import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  sql`create table tenant (
    tenant_id text primary key,
    created_at timestamptz not null default now()
  )`,

  // --- policies: rows are added, never changed -------------------------------------------------------------------------
  sql`create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'rows of % are never changed', tg_table_name using errcode = 'restrict_violation';
    end $$`,
  sql`create table policy_version (
    tenant_id text not null,
    hash text not null,
    policy_id text not null,
    version date not null,
    source bytea not null,
    submitted_at timestamptz not null default now(),
    approved_at timestamptz,
    approved_by text,
    primary key (tenant_id, hash),
    constraint hash_is_of_source check (hash = encode(sha256(source), 'hex')),
    constraint approval_is_whole check ((approved_at is null) = (approved_by is null))
  )`,
  sql`create function policy_version_only_gains_approval() returns trigger language plpgsql as $$
    begin
      if old.approved_at is null
        and (new.tenant_id, new.hash, new.policy_id, new.version, new.source, new.submitted_at)
          is not distinct from (old.tenant_id, old.hash, old.policy_id, old.version, old.source, old.submitted_at)
      then
        return new;
      end if;
      raise exception 'a policy version is never edited' using errcode = 'restrict_violation';
    end $$`,
  sql`create trigger only_gains_approval before update on policy_version for each row execute function policy_version_only_gains_approval()`,
  sql`create trigger never_removed before delete or truncate on policy_version for each statement execute function refuse_change()`,
  sql`create table policy_rendering (
    tenant_id text not null,
    hash text not null,
    language text not null,
    sha256 text not null,
    bytes bytea not null,
    primary key (tenant_id, hash, language),
    foreign key (tenant_id, hash) references policy_version,
    constraint sha256_is_of_bytes check (sha256 = encode(sha256(bytes), 'hex'))
  )`,
  sql`create trigger never_changed before update or delete or truncate on policy_rendering for each statement execute function refuse_change()`,
  sql`create table policy_activation (
    tenant_id text not null,
    policy_id text not null,
    sequence bigint not null generated always as identity,
    hash text not null,
    version date not null,
    effective_from timestamptz not null,
    activated_by text not null,
    activated_at timestamptz not null default now(),
    primary key (tenant_id, policy_id, sequence),
    foreign key (tenant_id, hash) references policy_version
  )`,
  sql`create index policy_activation_in_force on policy_activation (tenant_id, policy_id, effective_from desc, sequence desc)`,
  sql`create trigger never_changed before update or delete or truncate on policy_activation for each statement execute function refuse_change()`,
  sql`create function policy_activation_is_of_approved() returns trigger language plpgsql as $$
    begin
      perform from policy_version
        where tenant_id = new.tenant_id and hash = new.hash and policy_id = new.policy_id and version = new.version and approved_at is not null;
      if not found then
        raise exception 'only an approved version comes into force' using errcode = 'restrict_violation';
      end if;
      -- People know a version by its day: other words under a day that was in force would be an edit of the past.
      perform from policy_activation
        where tenant_id = new.tenant_id and policy_id = new.policy_id and version = new.version and hash <> new.hash;
      if found then
        raise exception 'another text came into force under this day' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$`,
  sql`create trigger is_of_approved before insert on policy_activation for each row execute function policy_activation_is_of_approved()`,

  // --- people and cases ------------------------------------------------------------------------------------------------
  sql`create table person (
    tenant_id text not null,
    person_id uuid not null,
    contact_index bytea not null,
    ledger_key_wrapped bytea,
    ledger_counter integer not null default 0,
    primary key (tenant_id, person_id),
    constraint one_person_per_contact unique (tenant_id, contact_index)
  )`,
  sql`comment on column person.contact_index is 'HMAC of the proven e-mail address under the instance key'`,
  sql`comment on column person.ledger_key_wrapped is 'null once erased: the ledger then says nothing about anybody'`,
  sql`create table request_case (
    tenant_id text not null,
    case_id uuid not null,
    number text not null,
    person_id uuid not null,
    last_sequence integer not null default 0,
    arrival bigint not null generated always as identity,
    primary key (tenant_id, case_id),
    constraint one_case_per_number unique (tenant_id, number),
    foreign key (tenant_id, person_id) references person
  )`,
  sql`create index request_case_arrival on request_case (tenant_id, arrival)`,
  sql`create table case_event (
    tenant_id text not null,
    case_id uuid not null,
    sequence integer not null check (sequence > 0),
    at timestamptz not null,
    by jsonb not null,
    event jsonb not null,
    primary key (tenant_id, case_id, sequence),
    foreign key (tenant_id, case_id) references request_case on delete cascade
  )`,
  sql`create trigger never_rewritten before update on case_event for each statement execute function refuse_change()`,

  // --- contact, reply --------------------------------------------------------------------------------------------------
  sql`create table contact_code (
    tenant_id text not null,
    code_id uuid not null default gen_random_uuid(),
    contact_index bytea not null,
    code_hash text not null,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    tries integer not null default 0,
    live boolean not null default true,
    primary key (tenant_id, code_id)
  )`,
  sql`create unique index contact_code_live on contact_code (tenant_id, contact_index) where live`,
  sql`create index contact_code_issued on contact_code (tenant_id, contact_index, issued_at)`,
  sql`create table contact_proof (
    tenant_id text not null,
    token_hash text not null,
    email_sealed bytea not null,
    expires_at timestamptz not null,
    primary key (tenant_id, token_hash)
  )`,
  sql`create table rate_limit (
    tenant_id text not null,
    what text not null,
    who bytea not null,
    window_start timestamptz not null,
    taken integer not null,
    primary key (tenant_id, what, who, window_start)
  )`,
  sql`create table reply_access (
    tenant_id text not null,
    case_id uuid not null,
    word_hash text not null,
    word_tries integer not null default 0,
    token_hash text,
    expires_at timestamptz,
    primary key (tenant_id, case_id),
    constraint one_reply_per_link unique (tenant_id, token_hash),
    foreign key (tenant_id, case_id) references request_case on delete cascade,
    constraint offer_is_whole check ((token_hash is null) = (expires_at is null))
  )`,
  sql`create table reply_session (
    tenant_id text not null,
    session_hash text not null,
    case_id uuid not null,
    expires_at timestamptz not null,
    primary key (tenant_id, session_hash),
    foreign key (tenant_id, case_id) references request_case on delete cascade
  )`,

  // --- officers, development -------------------------------------------------------------------------------------------
  sql`create table officer (
    tenant_id text not null,
    user_id text not null,
    added_at timestamptz not null default now(),
    primary key (tenant_id, user_id)
  )`,
  sql`create table mail_outbox (
    tenant_id text not null,
    message_id text not null,
    sent_at timestamptz not null,
    recipient text not null,
    subject text not null,
    body text not null,
    primary key (tenant_id, message_id)
  )`,
  sql`create table clock_offset (
    tenant_id text primary key,
    days integer not null check (days between 0 and 3650)
  )`,
];

export const store: Migration = {
  up: async (database: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await statement.execute(database);
  },
};
