-- The shape of the own store, printed from PostgreSQL by test/store/schema.test.ts. Read it; change it by a migration.

create domain ledger_entry_bytes as bytea constraint entry_fits_its_length CHECK (((octet_length(VALUE) >= 1) AND (octet_length(VALUE) <= 65535)));

create table case_event (
  tenant_id text not null,
  case_id uuid not null,
  sequence integer not null,
  at timestamp with time zone not null,
  by jsonb not null,
  event jsonb not null
);

create table clock_offset (
  tenant_id text not null,
  days integer not null
);

create table contact_code (
  tenant_id text not null,
  code_id uuid not null default gen_random_uuid(),
  contact_index bytea not null,
  code_hash text not null,
  issued_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  tries integer not null default 0,
  live boolean not null default true
);

create table contact_proof (
  tenant_id text not null,
  token_hash text not null,
  email_sealed bytea not null,
  expires_at timestamp with time zone not null
);

create table decision_record (
  tenant_id text not null,
  decision_id uuid not null,
  person_id uuid not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  recorded_by text not null,
  question jsonb not null,
  answer jsonb not null,
  provided_to text
);

create table ledger_checkpoint (
  tenant_id text not null,
  number bigint not null,
  size bigint not null,
  root bytea not null,
  note text not null
);

create table ledger_entry (
  tenant_id text not null,
  index bigint not null,
  leaf_hash bytea not null,
  entry bytea not null
);

create table ledger_intake (
  tenant_id text not null,
  intake_id bigint not null generated always as identity,
  entry ledger_entry_bytes not null
);

create table ledger_tile (
  tenant_id text not null,
  level integer not null,
  index bigint not null,
  nodes bytea not null,
  root bytea not null
);

create table mail_outbox (
  tenant_id text not null,
  message_id text not null,
  sent_at timestamp with time zone not null,
  recipient text not null,
  subject text not null,
  body text not null
);

create table officer (
  tenant_id text not null,
  user_id text not null,
  added_at timestamp with time zone not null default now()
);

create table person (
  tenant_id text not null,
  person_id uuid not null,
  contact_index bytea,
  ledger_key_wrapped bytea,
  ledger_counter integer not null default 0
);

create table person_account (
  tenant_id text not null,
  account_index bytea not null,
  person_id uuid not null,
  registered_at timestamp with time zone not null
);

create table person_record (
  tenant_id text not null,
  person_id uuid not null,
  sequence bigint not null generated always as identity,
  record_id uuid not null,
  kind text not null,
  record jsonb not null,
  recorded_at timestamp with time zone not null,
  recorded_by text not null
);

create table policy_acceptance (
  tenant_id text not null,
  person_id uuid not null,
  sequence bigint not null generated always as identity,
  hash text not null,
  language text not null,
  kind text not null,
  place text not null,
  case_id uuid,
  at timestamp with time zone not null
);

create table policy_activation (
  tenant_id text not null,
  policy_id text not null,
  sequence bigint not null generated always as identity,
  hash text not null,
  version date not null,
  effective_from timestamp with time zone not null,
  activated_by text not null,
  activated_at timestamp with time zone not null default now()
);

create table policy_judgement (
  tenant_id text not null,
  newer_hash text not null,
  sequence bigint not null generated always as identity,
  older_hash text not null,
  change text not null,
  judged text not null,
  reason text not null,
  judged_at timestamp with time zone not null,
  judged_by text not null,
  salt bytea not null
);

create table policy_parent (
  tenant_id text not null,
  hash text not null,
  parent_policy text not null,
  parent_hash text not null
);

create table policy_rendering (
  tenant_id text not null,
  hash text not null,
  language text not null,
  sha256 text not null,
  bytes bytea not null,
  format text not null,
  media_type text not null
);

create table policy_version (
  tenant_id text not null,
  hash text not null,
  policy_id text not null,
  version date not null,
  source bytea not null,
  submitted_at timestamp with time zone not null default now(),
  approved_at timestamp with time zone,
  approved_by text,
  submitted_by text
);

create table rate_limit (
  tenant_id text not null,
  what text not null,
  who bytea not null,
  window_start timestamp with time zone not null,
  taken integer not null
);

create table register_record (
  tenant_id text not null,
  kind text not null,
  entry_id text not null,
  sequence bigint not null generated always as identity,
  record jsonb not null,
  recorded_at timestamp with time zone not null,
  recorded_by text not null
);

create table reply_access (
  tenant_id text not null,
  case_id uuid not null,
  word_hash text not null,
  word_tries integer not null default 0,
  token_hash text,
  expires_at timestamp with time zone
);

create table reply_session (
  tenant_id text not null,
  session_hash text not null,
  case_id uuid not null,
  expires_at timestamp with time zone not null
);

create table request_case (
  tenant_id text not null,
  case_id uuid not null,
  number text not null,
  person_id uuid not null,
  last_sequence integer not null default 0,
  arrival bigint not null generated always as identity
);

create table service_key (
  tenant_id text not null,
  key_id text not null,
  name text not null,
  secret_hash bytea not null,
  scopes text[] not null,
  made_at timestamp with time zone not null,
  revoked_at timestamp with time zone
);

create table tenant (
  tenant_id text not null,
  created_at timestamp with time zone not null default now()
);

alter table case_event add constraint case_event_pkey PRIMARY KEY (tenant_id, case_id, sequence);
alter table case_event add constraint case_event_tenant_id_case_id_fkey FOREIGN KEY (tenant_id, case_id) REFERENCES request_case(tenant_id, case_id) ON DELETE CASCADE;
alter table case_event add constraint case_event_sequence_check CHECK ((sequence > 0));
alter table clock_offset add constraint clock_offset_pkey PRIMARY KEY (tenant_id);
alter table clock_offset add constraint clock_offset_days_check CHECK (((days >= 0) AND (days <= 3650)));
alter table contact_code add constraint contact_code_pkey PRIMARY KEY (tenant_id, code_id);
alter table contact_proof add constraint contact_proof_pkey PRIMARY KEY (tenant_id, token_hash);
alter table decision_record add constraint decision_record_pkey PRIMARY KEY (tenant_id, decision_id);
alter table decision_record add constraint decision_record_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, person_id);
alter table ledger_checkpoint add constraint one_checkpoint_per_size UNIQUE (tenant_id, size);
alter table ledger_checkpoint add constraint ledger_checkpoint_pkey PRIMARY KEY (tenant_id, number);
alter table ledger_checkpoint add constraint ledger_checkpoint_number_check CHECK ((number > 0));
alter table ledger_checkpoint add constraint ledger_checkpoint_root_check CHECK ((octet_length(root) = 32));
alter table ledger_checkpoint add constraint ledger_checkpoint_size_check CHECK ((size > 0));
alter table ledger_entry add constraint ledger_entry_pkey PRIMARY KEY (tenant_id, index);
alter table ledger_entry add constraint ledger_entry_index_check CHECK ((index >= 0));
alter table ledger_entry add constraint ledger_entry_leaf_hash_check CHECK ((octet_length(leaf_hash) = 32));
alter table ledger_intake add constraint ledger_intake_pkey PRIMARY KEY (tenant_id, intake_id);
alter table ledger_tile add constraint ledger_tile_pkey PRIMARY KEY (tenant_id, level, index);
alter table ledger_tile add constraint ledger_tile_index_check CHECK ((index >= 0));
alter table ledger_tile add constraint ledger_tile_level_check CHECK ((level >= 0));
alter table ledger_tile add constraint ledger_tile_root_check CHECK ((octet_length(root) = 32));
alter table ledger_tile add constraint tile_is_full CHECK ((octet_length(nodes) = 16320));
alter table mail_outbox add constraint mail_outbox_pkey PRIMARY KEY (tenant_id, message_id);
alter table officer add constraint officer_pkey PRIMARY KEY (tenant_id, user_id);
alter table person add constraint one_person_per_contact UNIQUE (tenant_id, contact_index);
alter table person add constraint person_pkey PRIMARY KEY (tenant_id, person_id);
alter table person_account add constraint person_account_pkey PRIMARY KEY (tenant_id, account_index);
alter table person_account add constraint person_account_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, person_id);
alter table person_account add constraint account_index_is_a_keyed_hash CHECK ((octet_length(account_index) = 32));
alter table person_record add constraint record_is_taken_once UNIQUE (tenant_id, record_id);
alter table person_record add constraint person_record_pkey PRIMARY KEY (tenant_id, person_id, sequence);
alter table person_record add constraint person_record_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, person_id);
alter table person_record add constraint person_record_kind_check CHECK ((kind = ANY (ARRAY['detail'::text, 'collection'::text, 'membership'::text, 'choice'::text, 'happening'::text])));
alter table policy_acceptance add constraint policy_acceptance_pkey PRIMARY KEY (tenant_id, person_id, sequence);
alter table policy_acceptance add constraint policy_acceptance_tenant_id_case_id_fkey FOREIGN KEY (tenant_id, case_id) REFERENCES request_case(tenant_id, case_id) ON DELETE CASCADE;
alter table policy_acceptance add constraint policy_acceptance_tenant_id_hash_fkey FOREIGN KEY (tenant_id, hash) REFERENCES policy_version(tenant_id, hash);
alter table policy_acceptance add constraint policy_acceptance_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, person_id);
alter table policy_acceptance add constraint policy_acceptance_kind_check CHECK ((kind = ANY (ARRAY['saw'::text, 'accepted'::text])));
alter table policy_acceptance add constraint policy_acceptance_language_check CHECK ((language = ANY (ARRAY['ja'::text, 'en'::text])));
alter table policy_activation add constraint policy_activation_pkey PRIMARY KEY (tenant_id, policy_id, sequence);
alter table policy_activation add constraint policy_activation_tenant_id_hash_fkey FOREIGN KEY (tenant_id, hash) REFERENCES policy_version(tenant_id, hash);
alter table policy_judgement add constraint policy_judgement_pkey PRIMARY KEY (tenant_id, newer_hash, sequence);
alter table policy_judgement add constraint policy_judgement_tenant_id_newer_hash_fkey FOREIGN KEY (tenant_id, newer_hash) REFERENCES policy_version(tenant_id, hash);
alter table policy_judgement add constraint policy_judgement_tenant_id_older_hash_fkey FOREIGN KEY (tenant_id, older_hash) REFERENCES policy_version(tenant_id, hash);
alter table policy_judgement add constraint policy_judgement_judged_check CHECK ((judged = ANY (ARRAY['related'::text, 'reworded'::text, 'neither'::text])));
alter table policy_judgement add constraint policy_judgement_reason_check CHECK ((btrim(reason) <> ''::text));
alter table policy_judgement add constraint policy_judgement_salt_check CHECK ((octet_length(salt) = 32));
alter table policy_parent add constraint hash_is_its_identity TRIGGER DEFERRABLE INITIALLY DEFERRED;
alter table policy_parent add constraint policy_parent_pkey PRIMARY KEY (tenant_id, hash, parent_policy);
alter table policy_parent add constraint policy_parent_tenant_id_hash_fkey FOREIGN KEY (tenant_id, hash) REFERENCES policy_version(tenant_id, hash);
alter table policy_parent add constraint policy_parent_tenant_id_parent_hash_fkey FOREIGN KEY (tenant_id, parent_hash) REFERENCES policy_version(tenant_id, hash);
alter table policy_rendering add constraint policy_rendering_pkey PRIMARY KEY (tenant_id, hash, format, language);
alter table policy_rendering add constraint policy_rendering_tenant_id_hash_fkey FOREIGN KEY (tenant_id, hash) REFERENCES policy_version(tenant_id, hash);
alter table policy_rendering add constraint language_is_one_or_all CHECK (
CASE
    WHEN (format = 'json'::text) THEN (language = 'mul'::text)
    ELSE (language = ANY (ARRAY['ja'::text, 'en'::text]))
END);
alter table policy_rendering add constraint sha256_is_of_bytes CHECK ((sha256 = encode(sha256(bytes), 'hex'::text)));
alter table policy_version add constraint hash_is_its_identity TRIGGER DEFERRABLE INITIALLY DEFERRED;
alter table policy_version add constraint policy_version_pkey PRIMARY KEY (tenant_id, hash);
alter table policy_version add constraint approval_is_whole CHECK (((approved_at IS NULL) = (approved_by IS NULL)));
alter table rate_limit add constraint rate_limit_pkey PRIMARY KEY (tenant_id, what, who, window_start);
alter table register_record add constraint register_record_pkey PRIMARY KEY (tenant_id, kind, entry_id, sequence);
alter table register_record add constraint register_record_kind_check CHECK ((kind = ANY (ARRAY['party'::text, 'service'::text])));
alter table reply_access add constraint one_reply_per_link UNIQUE (tenant_id, token_hash);
alter table reply_access add constraint reply_access_pkey PRIMARY KEY (tenant_id, case_id);
alter table reply_access add constraint reply_access_tenant_id_case_id_fkey FOREIGN KEY (tenant_id, case_id) REFERENCES request_case(tenant_id, case_id) ON DELETE CASCADE;
alter table reply_access add constraint offer_is_whole CHECK (((token_hash IS NULL) = (expires_at IS NULL)));
alter table reply_session add constraint reply_session_pkey PRIMARY KEY (tenant_id, session_hash);
alter table reply_session add constraint reply_session_tenant_id_case_id_fkey FOREIGN KEY (tenant_id, case_id) REFERENCES request_case(tenant_id, case_id) ON DELETE CASCADE;
alter table request_case add constraint one_case_per_number UNIQUE (tenant_id, number);
alter table request_case add constraint request_case_pkey PRIMARY KEY (tenant_id, case_id);
alter table request_case add constraint request_case_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, person_id);
alter table service_key add constraint service_key_pkey PRIMARY KEY (tenant_id, key_id);
alter table service_key add constraint service_key_secret_hash_check CHECK ((octet_length(secret_hash) = 32));
alter table tenant add constraint tenant_pkey PRIMARY KEY (tenant_id);

CREATE INDEX contact_code_issued ON public.contact_code USING btree (tenant_id, contact_index, issued_at);
CREATE INDEX decision_record_newest ON public.decision_record USING btree (tenant_id, recorded_at DESC, decision_id DESC);
CREATE INDEX decision_record_of_person ON public.decision_record USING btree (tenant_id, person_id) INCLUDE (provided_to);
CREATE INDEX policy_acceptance_of_case ON public.policy_acceptance USING btree (tenant_id, case_id);
CREATE INDEX policy_activation_in_force ON public.policy_activation USING btree (tenant_id, policy_id, effective_from DESC, sequence DESC);
CREATE INDEX request_case_arrival ON public.request_case USING btree (tenant_id, arrival);
CREATE UNIQUE INDEX contact_code_live ON public.contact_code USING btree (tenant_id, contact_index) WHERE live;

CREATE OR REPLACE FUNCTION public.policy_activation_is_of_approved()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
    end $function$
;

CREATE OR REPLACE FUNCTION public.policy_judgement_is_before_approval()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      perform from policy_version newer join policy_version older on older.tenant_id = newer.tenant_id and older.policy_id = newer.policy_id
        where newer.tenant_id = new.tenant_id and newer.hash = new.newer_hash and newer.approved_at is null
          and older.hash = new.older_hash and older.approved_at is not null and older.version < newer.version
        for share of newer;
      if not found then
        raise exception 'judged is a draft that follows an approved version, until it is approved' using errcode = 'restrict_violation';
      end if;
      return new;
    end $function$
;

CREATE OR REPLACE FUNCTION public.policy_rendering_comes_with_approval()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      perform from policy_version
        where tenant_id = new.tenant_id and hash = new.hash and approved_at is not null
          and (xmin = pg_current_xact_id()::xid or new.format like 'changes.%');
      if not found then
        raise exception 'what is published is kept with the approval, and later only lists of changes' using errcode = 'restrict_violation';
      end if;
      return new;
    end $function$
;

CREATE OR REPLACE FUNCTION public.policy_version_hash_is_its_identity()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    declare
      own text;
      pinned text;
    begin
      select encode(sha256(source), 'hex') into own from policy_version where tenant_id = new.tenant_id and hash = new.hash;
      select string_agg(format(E'%s %s\n', parent_policy, parent_hash), '' order by parent_policy collate "C") into pinned
        from policy_parent where tenant_id = new.tenant_id and hash = new.hash;
      if pinned is not null then
        own := encode(sha256(convert_to(format(E'yakusoku-policy-v1\n%s\n%s', own, pinned), 'UTF8')), 'hex');
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
    end $function$
;

CREATE OR REPLACE FUNCTION public.policy_version_only_gains_approval()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
    end $function$
;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      raise exception 'rows of % are never changed', tg_table_name using errcode = 'restrict_violation';
    end $function$
;

CREATE TRIGGER never_rewritten BEFORE UPDATE ON public.case_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_changed BEFORE UPDATE OR TRUNCATE ON public.decision_record FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_changed BEFORE UPDATE OR TRUNCATE ON public.person_account FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_rewritten BEFORE UPDATE OR TRUNCATE ON public.person_record FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_rewritten BEFORE UPDATE OR TRUNCATE ON public.policy_acceptance FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER is_of_approved BEFORE INSERT ON public.policy_activation FOR EACH ROW EXECUTE FUNCTION policy_activation_is_of_approved();
CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON public.policy_activation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER is_before_approval BEFORE INSERT ON public.policy_judgement FOR EACH ROW EXECUTE FUNCTION policy_judgement_is_before_approval();
CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON public.policy_judgement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER hash_is_its_identity AFTER INSERT ON public.policy_parent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION policy_version_hash_is_its_identity();
CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON public.policy_parent FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER comes_with_approval BEFORE INSERT ON public.policy_rendering FOR EACH ROW EXECUTE FUNCTION policy_rendering_comes_with_approval();
CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON public.policy_rendering FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER hash_is_its_identity AFTER INSERT ON public.policy_version DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION policy_version_hash_is_its_identity();
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON public.policy_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER only_gains_approval BEFORE UPDATE ON public.policy_version FOR EACH ROW EXECUTE FUNCTION policy_version_only_gains_approval();
CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON public.register_record FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

comment on column decision_record.provided_to is 'the party (or recipient) that the data went to, where it went to one';
comment on column ledger_tile.nodes is 'the 256 hashes of the tile, then the 128 above them, ... the last 2';
comment on column person.contact_index is 'null for who was registered by a service and never wrote to the desk';
comment on column person.ledger_key_wrapped is 'null once erased: the ledger then says nothing about anybody';
comment on column person_record.record is 'names and moments; record_id is the caller''s, so that what is sent twice counts once';
comment on column policy_judgement.salt is 'with it the ledger commits to the row, and says nothing of it (spec/ledger.md)';
comment on column policy_rendering.language is 'mul (ISO 639-2): every language at once, as in the model';
comment on column policy_version.submitted_by is 'null for versions from before this was recorded';
comment on column service_key.secret_hash is 'SHA-256 of 256 random bits';
