import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The log is read from the newest on, page by page. */
export const newestDecisions: Migration = {
  up: async (database: Kysely<unknown>): Promise<void> => {
    await sql`create index decision_record_newest on decision_record (tenant_id, recorded_at desc, decision_id desc)`.execute(database);
  },
};
