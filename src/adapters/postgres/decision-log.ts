import { sql } from 'kysely';
import type { Answer } from '../../core/decide/answer.ts';
import type { PersonId } from '../../core/identifiers/case-ids.ts';
import type { AskedOf } from '../../operations/ports/decision-store.ts';
import type { DecisionLog, LoggedDecision } from '../../operations/ports/decision-log.ts';
import type { Store } from './connection.ts';
import { instantOf } from './instant-column.ts';

interface Row {
  readonly decision_id: string;
  readonly person_id: string;
  readonly at: Date;
  readonly recorded_at: Date;
  readonly recorded_by: string;
  readonly question: unknown;
  readonly answer: unknown;
}

export const postgresDecisionLog = ({ database }: Store): DecisionLog => {
  const rows = database.selectFrom('decision_record').select(['decision_id', 'person_id', 'at', 'recorded_at', 'recorded_by', 'question', 'answer']);
  return {
    latest: async (tenant, before, count) => {
      // Many are recorded at one moment: those asked together.
      const after = sql<boolean>`(recorded_at, decision_id) < (select recorded_at, decision_id from decision_record where tenant_id = ${tenant} and decision_id = ${before ?? null})`;
      const found = await rows.where('tenant_id', '=', tenant).$if(before !== undefined, (query) => query.where(after))
        .orderBy('recorded_at', 'desc').orderBy('decision_id', 'desc').limit(count).execute();
      return found.map(loggedOf);
    },
    find: async (tenant, id) => {
      const row = await rows.where('tenant_id', '=', tenant).where('decision_id', '=', id).executeTakeFirst();
      return row && loggedOf(row);
    },
  };
};

const loggedOf = (row: Row): LoggedDecision => ({
  id: row.decision_id, person: row.person_id as PersonId, at: instantOf(row.at), recordedAt: instantOf(row.recorded_at), recordedBy: row.recorded_by,
  question: row.question as AskedOf, answer: row.answer as Answer,
});
