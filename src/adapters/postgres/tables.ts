import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { Actor, CaseEvent } from '../../core/requests/events.ts';
import type { RequestForm } from '../../core/requests/submission.ts';

type Moment = ColumnType<Date, string, string>;
type MaybeMoment = ColumnType<Date | null, string | null, string | null>;
/** Read parsed, written as text: the driver would turn a JavaScript array into a PostgreSQL array. */
type Json<T> = ColumnType<T, string, string>;
/** A column that a row gets once. */
type Fixed<T> = ColumnType<T, T, never>;

/** The shape of the own tables as the queries see it; schema.sql is the shape as PostgreSQL tells it. */
export interface Tables {
  readonly tenant: { readonly tenant_id: Fixed<string>; readonly created_at: GeneratedAlways<Date> };
  readonly policy_version: PolicyVersionTable;
  readonly policy_rendering: { readonly tenant_id: Fixed<string>; readonly hash: Fixed<string>; readonly language: Fixed<string>; readonly sha256: Fixed<string>; readonly bytes: Fixed<Buffer> };
  readonly policy_activation: PolicyActivationTable;
  readonly person: { readonly tenant_id: Fixed<string>; readonly person_id: Fixed<string>; readonly contact_index: Fixed<Buffer>; readonly ledger_key_wrapped: Buffer | null; readonly ledger_counter: Generated<number> };
  readonly request_case: { readonly tenant_id: Fixed<string>; readonly case_id: Fixed<string>; readonly number: Fixed<string>; readonly person_id: Fixed<string>; readonly last_sequence: Generated<number>; readonly arrival: GeneratedAlways<string> };
  readonly case_form: { readonly tenant_id: Fixed<string>; readonly case_id: Fixed<string>; readonly form: Json<RequestForm> };
  readonly case_event: { readonly tenant_id: Fixed<string>; readonly case_id: Fixed<string>; readonly sequence: Fixed<number>; readonly at: Moment; readonly by: Json<Actor>; readonly event: Json<CaseEvent> };
  readonly contact_code: ContactCodeTable;
  readonly contact_proof: { readonly tenant_id: Fixed<string>; readonly token_hash: Fixed<string>; readonly email_sealed: Fixed<Buffer>; readonly expires_at: Moment };
  readonly rate_limit: { readonly tenant_id: Fixed<string>; readonly what: Fixed<string>; readonly who: Fixed<Buffer>; readonly window_start: Moment; readonly taken: number };
  readonly reply_access: ReplyAccessTable;
  readonly reply_session: { readonly tenant_id: Fixed<string>; readonly session_hash: Fixed<string>; readonly case_id: Fixed<string>; readonly expires_at: Moment };
  readonly officer: { readonly tenant_id: Fixed<string>; readonly user_id: Fixed<string>; readonly added_at: GeneratedAlways<Date> };
  readonly mail_outbox: { readonly tenant_id: Fixed<string>; readonly message_id: Fixed<string>; readonly sent_at: Moment; readonly recipient: Fixed<string>; readonly subject: Fixed<string>; readonly body: Fixed<string> };
  readonly clock_offset: { readonly tenant_id: Fixed<string>; readonly days: number };
}

interface PolicyVersionTable {
  readonly tenant_id: Fixed<string>;
  readonly hash: Fixed<string>;
  readonly policy_id: Fixed<string>;
  /** Read as text by casting: the driver would make it a moment in the machine's own zone. */
  readonly version: ColumnType<Date, string, never>;
  readonly source: Fixed<Buffer>;
  readonly submitted_at: GeneratedAlways<Date>;
  readonly approved_at: MaybeMoment;
  readonly approved_by: string | null;
}

interface PolicyActivationTable {
  readonly tenant_id: Fixed<string>;
  readonly policy_id: Fixed<string>;
  readonly sequence: GeneratedAlways<string>;
  readonly hash: Fixed<string>;
  readonly version: ColumnType<Date, string | Date, never>;
  readonly effective_from: Moment;
  readonly activated_by: Fixed<string>;
  readonly activated_at: GeneratedAlways<Date>;
}

interface ContactCodeTable {
  readonly tenant_id: Fixed<string>;
  readonly code_id: GeneratedAlways<string>;
  readonly contact_index: Fixed<Buffer>;
  readonly code_hash: Fixed<string>;
  readonly issued_at: Moment;
  readonly expires_at: Moment;
  readonly tries: Generated<number>;
  readonly live: Generated<boolean>;
}

interface ReplyAccessTable {
  readonly tenant_id: Fixed<string>;
  readonly case_id: Fixed<string>;
  readonly word_hash: Fixed<string>;
  readonly word_tries: Generated<number>;
  readonly token_hash: string | null;
  readonly expires_at: MaybeMoment;
}
