import { type Instant, instantOf, millisecondsOf } from '../../core/identifiers/instant.ts';
import { parsePersonId, type PersonId } from '../../core/identifiers/case-ids.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { NewPersonRecord, PeopleRegister } from '../ports/people-register.ts';
import type { Transaction, Transactions } from '../ports/transaction.ts';

export interface AppendRecordsPorts {
  readonly clock: Clock;
  readonly transactions: Transactions;
  readonly register: PeopleRegister;
}

/** Nobody of that id in this tenant; a moment more than a minute ahead; the id is that of another record. */
export const recordRefusals = ['person-not-known', 'time-ahead', 'id-taken'] as const;
export type RecordRefusal = (typeof recordRefusals)[number];
export type Appended = { readonly ok: true; /** Ids of those that were not on record before. */ readonly taken: readonly string[] } | { readonly ok: false; readonly refusal: RecordRefusal };

/** A record as it is handed in: the moment is now where it says none. */
export type GivenRecord = (at: Instant) => NewPersonRecord;

/** Records of one person, handed in by `by`: the name of a service key. */
export interface RecordsToAppend {
  readonly tenant: TenantId;
  readonly by: string;
  readonly person: string;
  readonly records: readonly { readonly at: Instant | undefined; readonly make: GivenRecord }[];
  /** Leaves out what changes nothing. In the transaction of the records. */
  readonly wanted?: (transaction: Transaction, person: PersonId, records: readonly NewPersonRecord[]) => Promise<readonly NewPersonRecord[]>;
  /** Does what belongs to those that were taken, in the same transaction. */
  readonly after?: (transaction: Transaction, person: PersonId, taken: readonly NewPersonRecord[], now: Instant) => Promise<void>;
}

/** A caller's clock may be ahead by so much: what it says happened then happens now. */
const aheadMilliseconds = 60_000;

/** Puts records of one person in, all or none. One that was sent before, under the same id and alike, is not taken again. */
export const appendRecords = async (ports: AppendRecordsPorts, given: RecordsToAppend): Promise<Appended> => {
  const { tenant, by } = given;
  const now = await ports.clock.now();
  const limit = instantOf(millisecondsOf(now) + aheadMilliseconds);
  if (given.records.some(({ at }) => at !== undefined && at > limit)) return { ok: false, refusal: 'time-ahead' };
  const parsed = parsePersonId(given.person);
  if (!parsed.ok) return { ok: false, refusal: 'person-not-known' };
  const person = parsed.value;
  const all = given.records.map(({ at, make }) => make(at === undefined || at > now ? now : at));
  return await ports.transactions.run(async (transaction): Promise<Appended> => {
    if (!await ports.register.lock(transaction, tenant, person)) return { ok: false, refusal: 'person-not-known' };
    for (const one of all) if (await ports.register.isTakenOtherwise(transaction, tenant, person, one)) return { ok: false, refusal: 'id-taken' };
    const records = given.wanted ? await given.wanted(transaction, person, all) : all;
    const ids = await ports.register.append(transaction, tenant, person, records, { at: now, by });
    const taken = records.filter(({ id }) => ids.has(id));
    await given.after?.(transaction, person, taken, now);
    return { ok: true, taken: taken.map(({ id }) => id) };
  });
};
