import { sql } from 'kysely';
import { entryBytes } from '../../core/ledger/entry-bytes.ts';
import type { LedgerIntake } from '../../operations/ports/ledger.ts';
import { within } from '../postgres/transaction.ts';

/** The entry becomes durable with the caller's own transaction, and with it alone. */
export const postgresLedgerIntake: LedgerIntake = {
  append: async (transaction, tenant, entry) => {
    const bytes = Buffer.from(entryBytes(entry));
    await sql`insert into ledger_intake (tenant_id, entry) values (${tenant}, ${bytes})`.execute(within(transaction));
  },
};
