import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { Actor, CaseEvent } from '../../core/requests/events.ts';

type Moment = ColumnType<Date, string, string>;
type MaybeMoment = ColumnType<Date | null, string | null, string | null>;
/** Read parsed, written as text: the driver would turn a JavaScript array into a PostgreSQL array. */
type Json<T> = ColumnType<T, string, string>;
/** A column that a row gets once. */
type Fixed<T> = ColumnType<T, T, never>;
/** Every own table belongs to a tenant. */
type Own<Columns> = Readonly<Columns> & { readonly tenant_id: Fixed<string> };

/** The shape of the own tables as the queries see it; schema.sql is the shape as PostgreSQL tells it. */
export interface Tables {
  readonly tenant: Own<{ created_at: GeneratedAlways<Date> }>;
  readonly policy_version: Own<PolicyVersion>;
  readonly policy_parent: Own<{ hash: Fixed<string>; parent_policy: Fixed<string>; parent_hash: Fixed<string> }>;
  readonly policy_rendering: Own<PolicyRendering>;
  readonly policy_activation: Own<PolicyActivation>;
  readonly policy_judgement: Own<PolicyJudgementRow>;
  readonly policy_acceptance: Own<PolicyAcceptance>;
  readonly person: Own<Person>;
  readonly person_account: Own<{ account_index: Fixed<Buffer>; person_id: Fixed<string>; registered_at: Moment }>;
  readonly person_record: Own<PersonRecordRow>;
  readonly register_record: Own<{ kind: Fixed<string>; entry_id: Fixed<string>; sequence: GeneratedAlways<string>; record: Json<object>; recorded_at: Moment; recorded_by: Fixed<string> }>;
  readonly decision_record: Own<DecisionRecordRow>;
  readonly service_key: Own<ServiceKeyRow>;
  readonly request_case: Own<RequestCase>;
  readonly case_event: Own<{ case_id: Fixed<string>; sequence: Fixed<number>; at: Moment; by: Json<Actor>; event: Json<CaseEvent> }>;
  readonly contact_code: Own<ContactCode>;
  readonly contact_proof: Own<{ token_hash: Fixed<string>; email_sealed: Fixed<Buffer>; expires_at: Moment }>;
  readonly rate_limit: Own<{ what: Fixed<string>; who: Fixed<Buffer>; window_start: Moment; taken: number }>;
  readonly reply_access: Own<ReplyAccess>;
  readonly reply_session: Own<{ session_hash: Fixed<string>; case_id: Fixed<string>; expires_at: Moment }>;
  readonly officer: Own<{ user_id: Fixed<string>; added_at: GeneratedAlways<Date> }>;
  readonly mail_outbox: Own<OutboxMail>;
  readonly clock_offset: Own<{ days: number }>;
}

interface PolicyVersion {
  hash: Fixed<string>;
  policy_id: Fixed<string>;
  /** Read as text by casting: the driver would make it a moment in the machine's own zone. */
  version: ColumnType<Date, string, never>;
  source: Fixed<Buffer>;
  submitted_at: ColumnType<Date, string, never>;
  submitted_by: ColumnType<string | null, string, never>;
  approved_at: MaybeMoment;
  approved_by: string | null;
}

interface PolicyRendering {
  hash: Fixed<string>;
  format: Fixed<string>;
  language: Fixed<string>;
  media_type: Fixed<string>;
  sha256: Fixed<string>;
  bytes: Fixed<Buffer>;
}

interface PolicyJudgementRow {
  newer_hash: Fixed<string>;
  sequence: GeneratedAlways<string>;
  older_hash: Fixed<string>;
  change: Fixed<string>;
  judged: Fixed<string>;
  reason: Fixed<string>;
  judged_at: Moment;
  judged_by: Fixed<string>;
  salt: Fixed<Buffer>;
}

interface PolicyAcceptance {
  person_id: Fixed<string>;
  sequence: GeneratedAlways<string>;
  hash: Fixed<string>;
  language: Fixed<string>;
  kind: Fixed<string>;
  place: Fixed<string>;
  case_id: Fixed<string | null>;
  at: Moment;
}

interface PolicyActivation {
  policy_id: Fixed<string>;
  sequence: GeneratedAlways<string>;
  hash: Fixed<string>;
  version: ColumnType<Date, string | Date, never>;
  effective_from: Moment;
  activated_by: Fixed<string>;
  activated_at: Moment;
}

interface Person {
  person_id: Fixed<string>;
  contact_index: Fixed<Buffer | null>;
  ledger_key_wrapped: Buffer | null;
  ledger_counter: Generated<number>;
}

interface PersonRecordRow {
  person_id: Fixed<string>;
  sequence: GeneratedAlways<string>;
  record_id: Fixed<string>;
  kind: Fixed<string>;
  record: Json<object>;
  recorded_at: Moment;
  recorded_by: Fixed<string>;
}

interface DecisionRecordRow {
  decision_id: Fixed<string>;
  person_id: Fixed<string>;
  at: Moment;
  recorded_at: Moment;
  recorded_by: Fixed<string>;
  question: Json<object>;
  answer: Json<object>;
  provided_to: Fixed<string | null>;
}

interface ServiceKeyRow {
  key_id: Fixed<string>;
  name: Fixed<string>;
  secret_hash: Fixed<Buffer>;
  scopes: Fixed<string[]>;
  made_at: Moment;
  revoked_at: MaybeMoment;
}

interface RequestCase {
  case_id: Fixed<string>;
  number: Fixed<string>;
  person_id: Fixed<string>;
  last_sequence: Generated<number>;
  arrival: GeneratedAlways<string>;
}

interface ContactCode {
  code_id: GeneratedAlways<string>;
  contact_index: Fixed<Buffer>;
  code_hash: Fixed<string>;
  issued_at: Moment;
  expires_at: Moment;
  tries: Generated<number>;
  live: Generated<boolean>;
}

interface ReplyAccess {
  case_id: Fixed<string>;
  word_hash: Fixed<string>;
  word_tries: Generated<number>;
  token_hash: string | null;
  expires_at: MaybeMoment;
}

interface OutboxMail {
  message_id: Fixed<string>;
  sent_at: Moment;
  recipient: Fixed<string>;
  subject: Fixed<string>;
  body: Fixed<string>;
}
