import type { Finding } from '../core/findings/finding.ts';
import type { Sha256 } from '../core/identifiers/hash.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { Clock } from './ports/clock.ts';
import type { Digests } from './ports/digests.ts';
import type { LedgerIntake } from './ports/ledger.ts';
import type { PolicyStore } from './ports/policy-store.ts';
import type { Transactions } from './ports/transaction.ts';

export interface PolicyPorts {
  readonly clock: Clock;
  readonly transactions: Transactions;
  readonly policies: PolicyStore;
  readonly ledger: LedgerIntake;
  readonly digests: Digests;
}

export type SubmittedPolicy =
  | { readonly ok: true; readonly hash: Sha256; readonly warnings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Puts a version's bytes into the store as a draft; a policy with errors is not taken. The same bytes again are the same version. */
export const submitPolicy = async (
  ports: PolicyPorts,
  input: { readonly tenant: TenantId; readonly file: string; readonly source: Uint8Array },
): Promise<SubmittedPolicy> => { throw new Error('not written yet'); };
