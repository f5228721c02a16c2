import type { PersonId } from '../../core/identifiers/case-ids.ts';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { Instant } from '../../core/identifiers/instant.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import { hourOf } from '../../core/ledger/entry-bytes.ts';
import type { LedgerEntry } from '../../core/ledger/entry.ts';
import type { RecordedEvent } from '../../core/requests/events.ts';
import type { CaseHeader } from '../ports/case-store.ts';
import type { Digests } from '../ports/digests.ts';
import type { LedgerIntake } from '../ports/ledger.ts';
import type { People } from '../ports/people.ts';
import type { Transaction } from '../ports/transaction.ts';
import { canonicalJson, personMark } from './person-mark.ts';

interface CaseLedgerPorts {
  readonly people: People;
  readonly ledger: LedgerIntake;
  readonly digests: Digests;
}

/** One entry for each event of a case, in the events' own transaction: neither exists without the other. */
export const appendToLedger = async (
  ports: CaseLedgerPorts, transaction: Transaction, tenant: TenantId, header: CaseHeader, policyHash: Sha256, events: readonly RecordedEvent[],
): Promise<void> => {
  for (const recorded of events) {
    const mark = await markOf(ports, transaction, tenant, header.person, canonicalRecord(header, recorded));
    const entry: LedgerEntry = { version: 1, hour: hourOf(recorded.at), what: `case.${recorded.event.kind}`, policyHash, ...mark };
    await ports.ledger.append(transaction, tenant, entry);
  }
};

/** An entry for what was done about a case without an event of it: that a file nobody took in was destroyed. */
export const appendBesideEvents = async (
  ports: CaseLedgerPorts, transaction: Transaction, tenant: TenantId, header: CaseHeader, policyHash: Sha256, happened: { readonly what: string; readonly at: Instant },
): Promise<void> => {
  const mark = await markOf(ports, transaction, tenant, header.person, JSON.stringify({ at: happened.at, case: header.id, what: happened.what }));
  await ports.ledger.append(transaction, tenant, { version: 1, hour: hourOf(happened.at), what: `case.${happened.what}`, policyHash, ...mark });
};

/**
 * An entry for an upload that came to nothing and was destroyed before any case knew of it. Nobody is concerned: whose it was is
 * known to no record.
 */
export const appendForNobody = async (
  ports: Pick<CaseLedgerPorts, 'ledger'>, transaction: Transaction, tenant: TenantId, happened: { readonly what: string; readonly at: Instant },
): Promise<void> => {
  await ports.ledger.append(transaction, tenant, { version: 1, hour: hourOf(happened.at), what: `case.${happened.what}`, policyHash: undefined, tag: undefined, commitment: undefined });
};

/** Under the person's key and their next number; noise for everybody without the key. After erasure the entry concerns nobody. */
const markOf = async (
  ports: CaseLedgerPorts, transaction: Transaction, tenant: TenantId, person: PersonId, record: string,
): Promise<Pick<LedgerEntry, 'tag' | 'commitment'>> => {
  const next = await ports.people.nextLedgerNumber(transaction, tenant, person);
  if (!next) return { tag: undefined, commitment: undefined };
  return personMark(ports.digests, next, record);
};

const canonicalRecord = (header: CaseHeader, recorded: RecordedEvent): string =>
  canonicalJson({ case: header.id, sequence: recorded.sequence, at: recorded.at, by: recorded.by, event: recorded.event });
