import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { PersonId } from '../../core/identifiers/case-ids.ts';
import type { People } from '../../operations/ports/people.ts';
import type { Store } from './connection.ts';
import type { PersonalColumns } from './personal-columns.ts';
import { within } from './transaction.ts';

export const postgresPeople = ({ database }: Store, columns: PersonalColumns): People => ({
  personOf: async (transaction, tenant, email) => {
    const contactIndex = columns.contactIndex(tenant, email);
    const fresh = randomUUID();
    // An update that changes nothing instead of `do nothing`: the row comes back also when another transaction was faster.
    const row = await within(transaction).insertInto('person')
      .values({
        tenant_id: tenant, person_id: fresh, contact_index: contactIndex,
        ledger_key_wrapped: columns.seal(randomBytes(32), ['person', tenant, fresh, 'ledger-key']),
      })
      .onConflict((conflict) => conflict.constraint('one_person_per_contact').doUpdateSet({ ledger_counter: sql`person.ledger_counter` }))
      .returning('person_id').executeTakeFirstOrThrow();
    return row.person_id as PersonId;
  },

  find: async (tenant, email) => {
    const row = await database.selectFrom('person').select('person_id')
      .where('tenant_id', '=', tenant).where('contact_index', '=', columns.contactIndex(tenant, email)).executeTakeFirst();
    return row && row.person_id as PersonId;
  },

  nextLedgerNumber: async (transaction, tenant, person) => {
    const row = await within(transaction).updateTable('person')
      .set({ ledger_counter: sql`ledger_counter + 1` })
      .where('tenant_id', '=', tenant).where('person_id', '=', person).where('ledger_key_wrapped', 'is not', null)
      .returning(['ledger_key_wrapped', 'ledger_counter']).executeTakeFirst();
    if (!row?.ledger_key_wrapped) return undefined;
    const key = columns.open(row.ledger_key_wrapped, ['person', tenant, person, 'ledger-key']);
    // From 0: an auditor with the key walks 0, 1, 2 ... until nothing is found.
    return { key, number: row.ledger_counter - 1 };
  },

  nextLedgerNumbers: async (transaction, tenant, counts) => {
    if (counts.size === 0) return new Map();
    const inside = within(transaction);
    const people = [...counts.keys()];
    await inside.selectFrom('person').select('person_id').where('tenant_id', '=', tenant).where('person_id', 'in', people)
      .orderBy('person_id').forNoKeyUpdate().execute();
    const { rows } = await sql<{ readonly person_id: PersonId; readonly ledger_key_wrapped: Buffer; readonly first: number }>`
      update person set ledger_counter = ledger_counter + wished.count
      from unnest(${people}::uuid[], ${[...counts.values()]}::integer[]) as wished (id, count)
      where tenant_id = ${tenant} and person_id = wished.id and ledger_key_wrapped is not null
      returning person_id, ledger_key_wrapped, ledger_counter - wished.count as first`.execute(inside);
    return new Map(rows.map(({ person_id: person, ledger_key_wrapped, first }) =>
      [person, { key: columns.open(ledger_key_wrapped, ['person', tenant, person, 'ledger-key']), number: first }]));
  },
});
