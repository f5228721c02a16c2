import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  // --- who submitted; one approved text a day --------------------------------------------------------------------------
  sql`alter table policy_version add column submitted_by text`,
  sql`comment on column policy_version.submitted_by is 'null for versions from before this was recorded'`,
  sql`create or replace function policy_version_only_gains_approval() returns trigger language plpgsql as $$
    begin
      if old.approved_at is not null
        or (new.tenant_id, new.hash, new.policy_id, new.version, new.source, new.submitted_at, new.submitted_by)
          is distinct from (old.tenant_id, old.hash, old.policy_id, old.version, old.source, old.submitted_at, old.submitted_by)
      then
        raise exception 'a policy version is never edited' using errcode = 'restrict_violation';
      end if;
      -- People know a version by its day. Two approvals at once wait for each other here.
      perform pg_advisory_xact_lock(hashtextextended(format('%s/%s/%s', new.tenant_id, new.policy_id, new.version), 0));
      perform from policy_version
        where tenant_id = new.tenant_id and policy_id = new.policy_id and version = new.version and hash <> new.hash and approved_at is not null;
      if found then
        raise exception 'another text was approved under this day' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$`,

  // --- what a version stands on ----------------------------------------------------------------------------------------
  sql`create table policy_parent (
    tenant_id text not null,
    hash text not null,
    parent_policy text not null,
    parent_hash text not null,
    primary key (tenant_id, hash, parent_policy),
    foreign key (tenant_id, hash) references policy_version,
    foreign key (tenant_id, parent_hash) references policy_version
  )`,
  sql`create trigger never_changed before update or delete or truncate on policy_parent for each statement execute function refuse_change()`,
  sql`alter table policy_version drop constraint hash_is_of_source`,
  // At the end of the transaction, when the parents are there too. src/core/policy/versions/identity.ts says the same.
  sql`create function policy_version_hash_is_its_identity() returns trigger language plpgsql as $$
    declare
      own text;
      pinned text;
    begin
      select encode(sha256(source), 'hex') into own from policy_version where tenant_id = new.tenant_id and hash = new.hash;
      select string_agg(format(E'%s %s\\n', parent_policy, parent_hash), '' order by parent_policy collate "C") into pinned
        from policy_parent where tenant_id = new.tenant_id and hash = new.hash;
      if pinned is not null then
        own := encode(sha256(convert_to(format(E'yakusoku-policy-v1\\n%s\\n%s', own, pinned), 'UTF8')), 'hex');
      end if;
      if new.hash is distinct from own then
        raise exception 'the hash is not the identity of this version' using errcode = 'check_violation';
      end if;
      perform from policy_parent
        where tenant_id = new.tenant_id and hash = new.hash and not exists (
          select from policy_version parent where parent.tenant_id = policy_parent.tenant_id and parent.hash = policy_parent.parent_hash
            and parent.policy_id = policy_parent.parent_policy and parent.approved_at is not null);
      if found then
        raise exception 'a parent is an approved version of the policy that it is named for' using errcode = 'check_violation';
      end if;
      return null;
    end $$`,
  sql`create constraint trigger hash_is_its_identity after insert on policy_version deferrable initially deferred
    for each row execute function policy_version_hash_is_its_identity()`,
  sql`create constraint trigger hash_is_its_identity after insert on policy_parent deferrable initially deferred
    for each row execute function policy_version_hash_is_its_identity()`,

  // --- every format is kept, each with its own hash --------------------------------------------------------------------
  sql`alter table policy_rendering
    add column format text not null default 'html',
    add column media_type text not null default 'text/html; charset=utf-8'`,
  sql`alter table policy_rendering
    alter column format drop default,
    alter column media_type drop default,
    drop constraint policy_rendering_pkey,
    add primary key (tenant_id, hash, format, language),
    add constraint language_is_one_or_all check (case when format = 'json' then language = 'mul' else language in ('ja', 'en') end)`,
  sql`comment on column policy_rendering.language is 'mul (ISO 639-2): every language at once, as in the model'`,

  // --- which version a person saw and accepted -------------------------------------------------------------------------
  sql`create table policy_acceptance (
    tenant_id text not null,
    person_id uuid not null,
    sequence bigint not null generated always as identity,
    hash text not null,
    language text not null check (language in ('ja', 'en')),
    kind text not null check (kind in ('saw', 'accepted')),
    place text not null,
    case_id uuid,
    at timestamptz not null,
    primary key (tenant_id, person_id, sequence),
    foreign key (tenant_id, person_id) references person,
    foreign key (tenant_id, hash) references policy_version,
    foreign key (tenant_id, case_id) references request_case on delete cascade
  )`,
  sql`create index policy_acceptance_of_case on policy_acceptance (tenant_id, case_id)`,
  sql`create trigger never_rewritten before update or truncate on policy_acceptance for each statement execute function refuse_change()`,
];

export const policyVersions: Migration = {
  up: async (database: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await statement.execute(database);
  },
};
