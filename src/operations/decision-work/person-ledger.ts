import type { PersonId } from '../../core/identifiers/case-ids.ts';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { Instant } from '../../core/identifiers/instant.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import { hourOf } from '../../core/ledger/entry-bytes.ts';
import type { LedgerEntry } from '../../core/ledger/entry.ts';
import { canonicalJson, personMark } from '../case-work/person-mark.ts';
import type { Digests } from '../ports/digests.ts';
import type { LedgerIntake } from '../ports/ledger.ts';
import type { People } from '../ports/people.ts';
import type { Transaction } from '../ports/transaction.ts';

export interface PersonLedgerPorts {
  readonly people: People;
  readonly ledger: LedgerIntake;
  readonly digests: Digests;
}

/** An entry about a person, which names nobody (spec/ledger.md). */
export interface AboutPerson {
  readonly person: PersonId;
  /** `decision.recorded`, `choice.stop` ... */
  readonly what: string;
  /** What the entry commits to; it is kept elsewhere, and the entry says nothing of it. */
  readonly record: object;
  /** Of the policies that it was done by; of choices there is none. */
  readonly policyHash?: Sha256;
}

/** Entries about people, in the transaction of what they are about. Those of an erased person concern nobody. */
export const appendAboutPeople = async (
  { people, ledger, digests }: PersonLedgerPorts, transaction: Transaction, tenant: TenantId, at: Instant, entries: readonly AboutPerson[],
): Promise<void> => {
  const counts = new Map<PersonId, number>();
  for (const { person } of entries) counts.set(person, (counts.get(person) ?? 0) + 1);
  const keys = await people.nextLedgerNumbers(transaction, tenant, counts);
  const used = new Map<PersonId, number>();
  await ledger.appendAll(transaction, tenant, entries.map(({ person, what, record, policyHash }): LedgerEntry => {
    const own = keys.get(person);
    const nth = used.get(person) ?? 0;
    used.set(person, nth + 1);
    const mark = own ? personMark(digests, { key: own.key, number: own.number + nth }, canonicalJson(record)) : { tag: undefined, commitment: undefined };
    return { version: 1, hour: hourOf(at), what, policyHash, ...mark };
  }));
};
