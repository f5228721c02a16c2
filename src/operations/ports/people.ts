import type { PersonId } from '../../core/identifiers/case-ids.ts';
import type { EmailAddress } from '../../core/identifiers/email-address.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { Transaction } from './transaction.ts';

/** Who the cases belong to, across cases, and the key under which the ledger speaks of each of them. */
export interface People {
  /** The person of a proven address, made (with 32 random bytes as the ledger key) when new. */
  personOf(transaction: Transaction, tenant: TenantId, email: EmailAddress): Promise<PersonId>;
  /** The person of an address, without making one. */
  find(tenant: TenantId, email: EmailAddress): Promise<PersonId | undefined>;
  /**
   * The person's ledger key and their next number, counted up in the caller's transaction (the row stays locked until it
   * ends, so that no number is used twice). Undefined once the key was destroyed by erasure.
   */
  nextLedgerNumber(transaction: Transaction, tenant: TenantId, person: PersonId): Promise<{ readonly key: Uint8Array; readonly number: number } | undefined>;
  /**
   * The same for many people at once, each for as many numbers as it says, from `number` on; those whose key was destroyed are
   * left out. Rows are taken in the order of their ids: two transactions never wait for each other in a circle.
   */
  nextLedgerNumbers(transaction: Transaction, tenant: TenantId, counts: ReadonlyMap<PersonId, number>): Promise<ReadonlyMap<PersonId, LedgerNumbers>>;
}

export interface LedgerNumbers {
  readonly key: Uint8Array;
  readonly number: number;
}
