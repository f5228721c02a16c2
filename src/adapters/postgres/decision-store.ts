import type { Answer } from '../../core/decide/answer.ts';
import type { PersonId } from '../../core/identifiers/case-ids.ts';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { Instant } from '../../core/identifiers/instant.ts';
import type { PolicyId, TenantId } from '../../core/identifiers/name-ids.ts';
import type { AskedOf, DecisionOnRecord, DecisionStore, Ground, PersonGround } from '../../operations/ports/decision-store.ts';
import type { PersonRecord, RegisterRecord } from '../../operations/ports/people-register.ts';
import type { Store } from './connection.ts';
import { openedDetail } from './person-detail.ts';
import type { PersonalColumns } from './personal-columns.ts';
import { within } from './transaction.ts';

/** All in one statement: PostgreSQL answers it from one snapshot. @param such a further condition on what is recorded of people and others. */
const groundStatement = (such: '' | 'and recorded_at <= $5'): string => `
  select 'activation' as kind, policy_id as key, sequence::float8 as sequence, json_build_object('from', effective_from, 'hash', hash) as body
    from policy_activation where tenant_id = $1
  union all
  select 'person', person_id::text, 0, null from person where tenant_id = $1 and person_id = any($2::uuid[])
  union all
  select kind, person_id::text, sequence::float8, record::json from person_record where tenant_id = $1 and person_id = any($2::uuid[]) ${such}
  union all
  select 'provided', person_id::text, 0, json_build_object('to', provided_to, 'entrusted', question->>'action' = 'entrust', 'at', min(at)) from decision_record
    where tenant_id = $1 and person_id = any($2::uuid[]) and provided_to is not null ${such} group by person_id, provided_to, question->>'action' = 'entrust'
  union all
  select 'register-' || kind, entry_id, sequence::float8, record::json from register_record
    where tenant_id = $1 and (kind = 'service' or kind = 'party' and entry_id = any($3::text[] || array(
      select coalesce(record->>'recipient', record->'of'->>'recipient') from person_record
        where tenant_id = $1 and person_id = any($2::uuid[]) and kind = 'choice' and (record ? 'recipient' or record->'of' ? 'recipient')))) ${such}
  union all
  select 'decided', decision_id::text, 0, json_build_object('person', person_id, 'at', at, 'recordedAt', recorded_at, 'question', question, 'answer', answer)
    from decision_record where tenant_id = $1 and decision_id = any($4::uuid[])`;

const statements = { whole: { name: 'decision-ground', text: groundStatement('') }, until: { name: 'decision-ground-until', text: groundStatement('and recorded_at <= $5') } };

type Row =
  | { readonly kind: 'activation'; readonly key: PolicyId; readonly sequence: number; readonly body: { readonly from: string; readonly hash: Sha256 } }
  | { readonly kind: 'person'; readonly key: PersonId }
  | { readonly kind: 'provided'; readonly key: PersonId; readonly body: { readonly to: string; readonly entrusted: boolean; readonly at: string } }
  | { readonly kind: 'register-party' | 'register-service'; readonly key: string; readonly sequence: number; readonly body: object }
  | { readonly kind: 'decided'; readonly key: string; readonly body: { readonly person: PersonId; readonly at: string; readonly recordedAt: string; readonly question: AskedOf; readonly answer: Answer } }
  | { readonly kind: PersonRecord['kind']; readonly key: PersonId; readonly sequence: number; readonly body: object };

const moment = (text: string): Instant => new Date(text).toISOString() as Instant;

export const postgresDecisionStore = ({ pool }: Store, columns: PersonalColumns): DecisionStore => ({
  ground: async (tenant, { people, parties, ids, recordedBy }) => {
    const values = [tenant, people, parties, ids];
    const { rows } = await pool.query<Row>(recordedBy === undefined ? { ...statements.whole, values } : { ...statements.until, values: [...values, recordedBy] });
    return groundOf(columns, tenant, rows);
  },

  record: async (transaction, tenant, decisions, { at, by }) => {
    if (decisions.length === 0) return new Set();
    const rows = await within(transaction).insertInto('decision_record').values(decisions.map((one) => ({
      tenant_id: tenant, decision_id: one.id, person_id: one.person, at: one.at, recorded_at: at, recorded_by: by,
      question: JSON.stringify(one.question), answer: JSON.stringify(one.answer), provided_to: one.providedTo ?? null,
    }))).onConflict((conflict) => conflict.columns(['tenant_id', 'decision_id']).doNothing()).returning('decision_id').execute();
    return new Set(rows.map(({ decision_id }) => decision_id));
  },
});

const groundOf = (columns: PersonalColumns, tenant: TenantId, rows: readonly Row[]): Ground => {
  const activations: Ground['activations'][number][] = [];
  const people = new Map<PersonId, { records: (PersonRecord & { readonly sequence: number })[]; provided: PersonGround['provided'][number][] }>();
  const register: (RegisterRecord & { readonly sequence: number })[] = [];
  const decided = new Map<string, DecisionOnRecord>();
  const personOf = (id: PersonId) => people.get(id) ?? people.set(id, { records: [], provided: [] }).get(id);
  for (const row of rows) {
    switch (row.kind) {
      case 'activation': activations.push({ policy: row.key, hash: row.body.hash, from: moment(row.body.from), sequence: row.sequence }); break;
      case 'person': personOf(row.key); break;
      case 'provided': personOf(row.key)?.provided.push({ to: row.body.to, entrusted: row.body.entrusted, at: moment(row.body.at) }); break;
      case 'register-party': register.push({ kind: 'party', record: row.body, sequence: row.sequence } as RegisterRecord & { readonly sequence: number }); break;
      case 'register-service': register.push({ kind: 'service', record: row.body, sequence: row.sequence } as RegisterRecord & { readonly sequence: number }); break;
      case 'decided': decided.set(row.key, { id: row.key, ...row.body, at: moment(row.body.at), recordedAt: moment(row.body.recordedAt) }); break;
      case 'detail': case 'collection': case 'membership': case 'choice': case 'happening': personOf(row.key)?.records.push({ ...recordOf(columns, tenant, row), sequence: row.sequence });
    }
  }
  // The parts of a union come in no order that is promised.
  register.sort((a, b) => a.sequence - b.sequence);
  for (const { records } of people.values()) records.sort((a, b) => a.sequence - b.sequence);
  return { activations, people, register, decided };
};

const recordOf = (columns: PersonalColumns, tenant: TenantId, { kind, key, body }: Row & { readonly kind: PersonRecord['kind'] }): PersonRecord =>
  ({ kind, record: kind === 'detail' ? openedDetail(columns, tenant, key, body as Parameters<typeof openedDetail>[3]) : body }) as PersonRecord;
