import type { Finding } from '../core/findings/finding.ts';
import type { Sha256 } from '../core/identifiers/hash.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { Clock } from './ports/clock.ts';
import type { Digests } from './ports/digests.ts';
import type { LedgerIntake } from './ports/ledger.ts';
import type { PolicyStore } from './ports/policy-store.ts';
import type { Transactions } from './ports/transaction.ts';

export interface ApprovePolicyPorts {
  readonly clock: Clock;
  readonly transactions: Transactions;
  readonly policies: PolicyStore;
  readonly ledger: LedgerIntake;
  readonly digests: Digests;
}

export type ApprovedPolicy =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'not-found' | 'not-now' }
  | { readonly ok: false; readonly code: 'policy-refused'; readonly findings: readonly Finding[] };

/** Renders both languages and keeps the bytes with the approval. */
export const approvePolicy = async (
  ports: ApprovePolicyPorts,
  input: { readonly tenant: TenantId; readonly hash: Sha256; readonly officer: string },
): Promise<ApprovedPolicy> => { throw new Error('not written yet'); };
