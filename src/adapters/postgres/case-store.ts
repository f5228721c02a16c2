import type { CaseId, CaseNumber, PersonId } from '../../core/identifiers/case-ids.ts';
import type { CaseHeader, CaseStore } from '../../operations/ports/case-store.ts';
import { instantOf } from './instant-column.ts';
import type { Store } from './connection.ts';
import { within } from './transaction.ts';

const headerOf = (row: { readonly case_id: string; readonly number: string; readonly person_id: string }): CaseHeader => ({
  id: row.case_id as CaseId, number: row.number as CaseNumber, person: row.person_id as PersonId,
});
const headerColumns = ['case_id', 'number', 'person_id'] as const;

/** Cases in PostgreSQL. `list` is in order of arrival. */
export const postgresCaseStore = ({ database }: Store): CaseStore => ({
  open: async (transaction, tenant, header) => {
    await within(transaction).insertInto('request_case')
      .values({ tenant_id: tenant, case_id: header.id, number: header.number, person_id: header.person }).execute();
  },

  append: async (transaction, tenant, id, expectedSequence, at, by, events) => {
    const inside = within(transaction);
    // One statement decides who is first: the other waits on the row, then finds another number there.
    const moved = await inside.updateTable('request_case')
      .set({ last_sequence: expectedSequence + events.length })
      .where('tenant_id', '=', tenant).where('case_id', '=', id).where('last_sequence', '=', expectedSequence)
      .executeTakeFirst();
    if (moved.numUpdatedRows !== 1n) return false;
    if (events.length === 0) return true;
    await inside.insertInto('case_event').values(events.map((event, index) => ({
      tenant_id: tenant, case_id: id, sequence: expectedSequence + index + 1, at, by: JSON.stringify(by), event: JSON.stringify(event),
    }))).execute();
    return true;
  },

  header: async (tenant, id) => {
    const row = await database.selectFrom('request_case').select(headerColumns)
      .where('tenant_id', '=', tenant).where('case_id', '=', id).executeTakeFirst();
    return row && headerOf(row);
  },

  byNumber: async (tenant, number) => {
    const row = await database.selectFrom('request_case').select(headerColumns)
      .where('tenant_id', '=', tenant).where('number', '=', number).executeTakeFirst();
    return row && headerOf(row);
  },

  events: async (tenant, id) => {
    const rows = await database.selectFrom('case_event').select(['sequence', 'at', 'by', 'event'])
      .where('tenant_id', '=', tenant).where('case_id', '=', id).orderBy('sequence').execute();
    return rows.map((row) => ({ sequence: row.sequence, at: instantOf(row.at), by: row.by, event: row.event }));
  },

  list: async (tenant) => {
    const rows = await database.selectFrom('request_case').select(headerColumns).where('tenant_id', '=', tenant)
      .orderBy('arrival').execute();
    return rows.map(headerOf);
  },
});
