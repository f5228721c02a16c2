import { CompiledQuery } from 'kysely';
import { entryBytes } from '../../core/ledger/entry-bytes.ts';
import type { LedgerIntake } from '../../operations/ports/ledger.ts';
import { within } from '../postgres/transaction.ts';

/** For one entry. With the cast the domain of the column is checked by what the session has ready, not anew while the parameter is read. */
export const insertIntoIntake = 'insert into ledger_intake (tenant_id, entry) values ($1, $2::bytea)';

const insertMany = 'insert into ledger_intake (tenant_id, entry) select $1, entry from unnest($2::bytea[]) with ordinality as given (entry, place) order by place';

/** The entry becomes durable with the caller's own transaction, and with it alone. */
export const postgresLedgerIntake: LedgerIntake = {
  append: async (transaction, tenant, entry) => {
    await within(transaction).executeQuery(CompiledQuery.raw(insertIntoIntake, [tenant, Buffer.from(entryBytes(entry))]));
  },
  appendAll: async (transaction, tenant, entries) => {
    if (entries.length === 0) return;
    await within(transaction).executeQuery(CompiledQuery.raw(insertMany, [tenant, entries.map((entry) => Buffer.from(entryBytes(entry)))]));
  },
};
