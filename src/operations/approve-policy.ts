import { dateIn } from '../core/calendar/zone.ts';
import type { Finding } from '../core/findings/finding.ts';
import type { Sha256 } from '../core/identifiers/hash.ts';
import { languages } from '../core/identifiers/language.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import { examinePolicy } from '../core/policy/check/examine-policy.ts';
import { publishPolicy } from '../core/publish/publish-policy.ts';
import { policyEntry } from './case-work/policy-ledger.ts';
import type { Clock } from './ports/clock.ts';
import type { Digests } from './ports/digests.ts';
import type { LedgerIntake } from './ports/ledger.ts';
import type { PolicyStore, StoredRendering } from './ports/policy-store.ts';
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

/** Renders both languages and keeps the bytes with the approval: from then on the published text never changes. */
export const approvePolicy = async (
  ports: ApprovePolicyPorts,
  input: { readonly tenant: TenantId; readonly hash: Sha256; readonly officer: string },
): Promise<ApprovedPolicy> => {
  const { tenant, hash, officer } = input;
  const now = await ports.clock.now();
  const stored = (await ports.policies.list(tenant)).find((one) => one.hash === hash);
  const source = stored && await ports.policies.source(tenant, hash);
  if (!source) return { ok: false, code: 'not-found' };
  if (stored.state !== 'draft') return { ok: false, code: 'not-now' };
  const { value: policy, findings } = examinePolicy(source, `${stored.id}.yaml`, dateIn('Asia/Tokyo', now));
  if (!policy) return { ok: false, code: 'policy-refused', findings };
  const renderings = languages.map((language): StoredRendering => {
    const bytes = new TextEncoder().encode(publishPolicy(policy, language));
    return { language, sha256: ports.digests.sha256(bytes), bytes };
  });
  await ports.transactions.run(async (transaction) => {
    await ports.policies.approve(transaction, tenant, hash, now, officer, renderings);
    await ports.ledger.append(transaction, tenant, policyEntry('policy.approved', hash, now));
  });
  return { ok: true };
};
