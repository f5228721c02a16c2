import type { LedgerEntry } from '../../core/ledger/entry.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { Transaction } from './transaction.ts';

/** The intake side of the ledger: an insert in the caller's own transaction. The sequencer orders and signs within a second. */
export interface LedgerIntake {
  append(transaction: Transaction, tenant: TenantId, entry: LedgerEntry): Promise<void>;
}
