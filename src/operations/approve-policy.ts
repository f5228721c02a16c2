import { dateIn } from '../core/calendar/zone.ts';
import { hasErrors, type Finding } from '../core/findings/finding.ts';
import type { Sha256 } from '../core/identifiers/hash.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import { examineStored } from './case-work/examine-stored.ts';
import { otherTextsOf } from './case-work/other-texts.ts';
import { policyEntry } from './case-work/policy-ledger.ts';
import type { Clock } from './ports/clock.ts';
import type { Digests } from './ports/digests.ts';
import type { LedgerIntake } from './ports/ledger.ts';
import type { PolicyRenderer } from './ports/policy-renderer.ts';
import type { PolicyStore } from './ports/policy-store.ts';
import type { Transactions } from './ports/transaction.ts';

export interface ApprovePolicyPorts {
  readonly clock: Clock;
  readonly transactions: Transactions;
  readonly policies: PolicyStore;
  readonly ledger: LedgerIntake;
  readonly digests: Digests;
  readonly renderer: PolicyRenderer;
}

export type ApprovedPolicy =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'not-found' | 'not-now' }
  | { readonly ok: false; readonly code: 'policy-refused'; readonly findings: readonly Finding[] };

/** Prints every format and language and keeps the bytes with the approval: from then on the published text never changes. */
export const approvePolicy = async (
  ports: ApprovePolicyPorts,
  input: { readonly tenant: TenantId; readonly hash: Sha256; readonly officer: string },
): Promise<ApprovedPolicy> => {
  const { tenant, hash, officer } = input;
  const now = await ports.clock.now();
  const all = await ports.policies.list(tenant);
  const examined = await examineStored(ports.policies, tenant, hash, all, dateIn('Asia/Tokyo', now));
  if (!examined) return { ok: false, code: 'not-found' };
  if (all.find((one) => one.hash === hash)?.approved) return { ok: false, code: 'not-now' };
  const { value: policy, findings, layers: [text, ...parents] } = examined;
  if (!policy || !text) return { ok: false, code: 'policy-refused', findings };
  const edits = otherTextsOf(policy, hash, all);
  if (hasErrors(edits)) return { ok: false, code: 'policy-refused', findings: edits };
  const renderings = (await ports.renderer.render(text, parents)).map((one) => ({ ...one, sha256: ports.digests.sha256(one.bytes) }));
  await ports.transactions.run(async (transaction) => {
    await ports.policies.approve(transaction, tenant, hash, { at: now, by: officer }, renderings);
    await ports.ledger.append(transaction, tenant, policyEntry('policy.approved', hash, now));
  });
  return { ok: true };
};
