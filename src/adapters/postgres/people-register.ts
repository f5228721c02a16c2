import { randomBytes, randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { ChoiceEvent } from '../../core/choices/choice-events.ts';
import type { PersonId } from '../../core/identifiers/case-ids.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { NewPersonRecord, PeopleRegister } from '../../operations/ports/people-register.ts';
import { openedDetail, type StoredDetail, storedDetail } from './person-detail.ts';
import type { PersonalColumns } from './personal-columns.ts';
import type { Tables } from './tables.ts';
import { within } from './transaction.ts';

export const postgresPeopleRegister = (columns: PersonalColumns): PeopleRegister => ({
  registration: async (transaction, tenant, id) => {
    const inside = within(transaction);
    await waitInLine(inside, `${tenant} ${id}`);
    const row = await inside.selectFrom('person_record').select(['person_id', 'kind', 'record']).where('tenant_id', '=', tenant).where('record_id', '=', id).executeTakeFirst();
    if (row?.kind !== 'detail') return row && 'other';
    const person = row.person_id as PersonId;
    return { person, detail: openedDetail(columns, tenant, person, row.record as StoredDetail) };
  },

  personWith: async (transaction, tenant, account) => await personOfAccount(within(transaction), tenant, columns.accountIndex(tenant, account)),

  register: async (transaction, tenant, account, at) => {
    const inside = within(transaction);
    const person = randomUUID() as PersonId;
    const index = account && columns.accountIndex(tenant, account);
    // Two that register one account at once wait for each other; the second finds the first's person.
    if (index) await waitInLine(inside, index.toString('hex'));
    const known = index && await personOfAccount(inside, tenant, index);
    if (known) return { person: known, isNew: false };
    await inside.insertInto('person').values({
      tenant_id: tenant, person_id: person, contact_index: null, ledger_key_wrapped: columns.seal(randomBytes(32), ['person', tenant, person, 'ledger-key']),
    }).execute();
    if (index) await inside.insertInto('person_account').values({ tenant_id: tenant, account_index: index, person_id: person, registered_at: at }).execute();
    return { person, isNew: true };
  },

  lock: async (transaction, tenant, person) =>
    await within(transaction).selectFrom('person').select('person_id').where('tenant_id', '=', tenant).where('person_id', '=', person)
      .forNoKeyUpdate().executeTakeFirst() !== undefined,

  append: async (transaction, tenant, person, records, { at, by }) => {
    if (records.length === 0) return new Set();
    const rows = await within(transaction).insertInto('person_record').values(records.map((one) => ({
      tenant_id: tenant, person_id: person, record_id: one.id, kind: one.kind, record: storedText(columns, tenant, person, one), recorded_at: at, recorded_by: by,
    }))).onConflict((conflict) => conflict.constraint('record_is_taken_once').doNothing()).returning('record_id').execute();
    return new Set(rows.map(({ record_id }) => record_id));
  },

  choicesOf: async (transaction, tenant, person) => {
    const rows = await within(transaction).selectFrom('person_record').select('record')
      .where('tenant_id', '=', tenant).where('person_id', '=', person).where('kind', '=', 'choice').orderBy('sequence').execute();
    return rows.map(({ record }) => record as ChoiceEvent);
  },

  isTakenOtherwise: async (transaction, tenant, person, one) => {
    const row = await within(transaction).selectFrom('person_record')
      .select(['person_id', 'kind', sql<boolean>`record - 'at' is distinct from ${storedText(columns, tenant, person, one)}::jsonb - 'at'`.as('other')])
      .where('tenant_id', '=', tenant).where('record_id', '=', one.id).executeTakeFirst();
    return row !== undefined && (row.person_id !== person || row.kind !== one.kind || (row.other && one.kind !== 'detail'));
  },

  put: async (transaction, tenant, { kind, record }, { at, by }) => {
    await within(transaction).insertInto('register_record').values({
      tenant_id: tenant, kind, entry_id: 'party' in record ? record.party.id : record.service, record: JSON.stringify(record), recorded_at: at, recorded_by: by,
    }).execute();
  },
});

const storedText = (columns: PersonalColumns, tenant: TenantId, person: PersonId, one: NewPersonRecord): string =>
  JSON.stringify(one.kind === 'detail' ? storedDetail(columns, tenant, person, one.record) : one.record);

const waitInLine = async (inside: Kysely<Tables>, name: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(inside);
};

const personOfAccount = async (inside: Kysely<Tables>, tenant: TenantId, index: Buffer): Promise<PersonId | undefined> =>
  (await inside.selectFrom('person_account').select('person_id').where('tenant_id', '=', tenant).where('account_index', '=', index).executeTakeFirst())?.person_id as PersonId | undefined;
