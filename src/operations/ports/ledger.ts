import type { LedgerEntry } from '../../core/ledger/entry.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { Transaction } from './transaction.ts';

/** The intake side of the ledger: an insert in the caller's own transaction. The sequencer orders and signs within a second. */
export interface LedgerIntake {
  append(transaction: Transaction, tenant: TenantId, entry: LedgerEntry): Promise<void>;
  /** Many in one statement, in this order. */
  appendAll(transaction: Transaction, tenant: TenantId, entries: readonly LedgerEntry[]): Promise<void>;
}

/** The intake for what changes nothing else, such as an access: many of them are made durable at once, without a transaction for each. */
export interface LedgerRecords {
  /** Resolves when the entry is durable in the intake; rejects when it is not known to be. */
  append(tenant: TenantId, entry: LedgerEntry): Promise<void>;
}

/** What the ledger says of itself, for a screen. */
export interface LedgerReader {
  view(tenant: TenantId): Promise<LedgerState>;
}

export interface LedgerState {
  /** How many entries are in the log, under the last signed root. */
  readonly size: number;
  /** Base64; empty while nothing is logged, as `checkpoint` is. */
  readonly root: string;
  /** The signed note (C2SP tlog-checkpoint). */
  readonly checkpoint: string;
  /** What happened and is not in the log yet. */
  readonly pending: number;
}
