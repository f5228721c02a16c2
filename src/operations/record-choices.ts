import { choicesAt, type ChoiceEvent } from '../core/choices/choice-events.ts';
import type { PersonId } from '../core/identifiers/case-ids.ts';
import type { Instant } from '../core/identifiers/instant.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import { appendRecords, type Appended, type AppendRecordsPorts } from './decision-work/append-records.ts';
import { appendAboutPeople, type PersonLedgerPorts } from './decision-work/person-ledger.ts';
import type { NewPersonRecord } from './ports/people-register.ts';
import type { Transaction } from './ports/transaction.ts';

export interface RecordChoicesPorts extends AppendRecordsPorts, PersonLedgerPorts {}

type WithoutMoment<T> = T extends unknown ? Omit<T, 'at'> : never;

export interface ChoicesToRecord {
  readonly tenant: TenantId;
  readonly by: string;
  readonly person: string;
  readonly choices: readonly { readonly at: Instant | undefined; readonly choice: WithoutMoment<ChoiceEvent> }[];
}

/**
 * What a person chose, with how and by what it is shown. The very next decision obeys. Each is an entry of the ledger, in the same
 * transaction. A browser sends its signal with every page: one that stands already is not recorded again.
 */
export const recordChoices = async (ports: RecordChoicesPorts, { choices, ...rest }: ChoicesToRecord): Promise<Appended> => {
  const wanted = async (transaction: Transaction, person: PersonId, records: readonly NewPersonRecord[]): Promise<readonly NewPersonRecord[]> => {
    if (!records.some(isSignal)) return records;
    const events = await ports.register.choicesOf(transaction, rest.tenant, person);
    return records.filter((one) => !isSignal(one) || !choicesAt(events, one.record.at).optOuts.some(({ kind }) => kind === 'signal'));
  };
  const after = async (transaction: Transaction, person: PersonId, taken: readonly NewPersonRecord[], now: Instant): Promise<void> => {
    const entries = taken.flatMap((one) => (one.kind === 'choice' ? [{ person, what: `choice.${one.record.kind}`, record: one.record }] : []));
    await appendAboutPeople(ports, transaction, rest.tenant, now, entries);
  };
  return await appendRecords(ports, {
    ...rest, wanted, after,
    records: choices.map(({ at, choice }) => ({ at, make: (moment) => ({ id: choice.id, kind: 'choice', record: { ...choice, at: moment } }) })),
  });
};

const isSignal = (one: NewPersonRecord): boolean => one.kind === 'choice' && one.record.kind === 'signal';
