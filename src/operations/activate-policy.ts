import type { CalendarDate } from '../core/identifiers/calendar-date.ts';
import type { Finding } from '../core/findings/finding.ts';
import type { Sha256 } from '../core/identifiers/hash.ts';
import type { Instant } from '../core/identifiers/instant.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { Clock } from './ports/clock.ts';
import type { LedgerIntake } from './ports/ledger.ts';
import type { PolicyStore } from './ports/policy-store.ts';
import type { Transactions } from './ports/transaction.ts';

export interface ActivatePolicyPorts {
  readonly clock: Clock;
  readonly transactions: Transactions;
  readonly policies: PolicyStore;
  readonly ledger: LedgerIntake;
}

export type ActivatedPolicy =
  | { readonly ok: true; readonly effectiveFrom: Instant }
  | { readonly ok: false; readonly code: 'not-found' | 'not-now' }
  /** The day is over already. `from` today is in force from now on (00:00 today has passed; nothing is made retroactive). */
  | { readonly ok: false; readonly code: 'invalid-input'; readonly rule: string }
  | { readonly ok: false; readonly code: 'policy-refused'; readonly findings: readonly Finding[] };

/** Puts an approved version in force from a day, 00:00 Asia/Tokyo. */
export const activatePolicy = async (
  ports: ActivatePolicyPorts,
  input: { readonly tenant: TenantId; readonly hash: Sha256; readonly from: CalendarDate; readonly officer: string },
): Promise<ActivatedPolicy> => { throw new Error('not written yet'); };
