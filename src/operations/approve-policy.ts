import { dateIn } from '../core/calendar/zone.ts';
import type { Layers } from '../core/compare/difference-answers.ts';
import { hasErrors, type Finding } from '../core/findings/finding.ts';
import type { CalendarDate } from '../core/identifiers/calendar-date.ts';
import type { Sha256 } from '../core/identifiers/hash.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import { examineStored } from './case-work/examine-stored.ts';
import { otherTextsOf } from './case-work/other-texts.ts';
import { policyEntry } from './case-work/policy-ledger.ts';
import type { Clock } from './ports/clock.ts';
import type { Digests } from './ports/digests.ts';
import type { LedgerIntake } from './ports/ledger.ts';
import type { PolicyRenderer, PolicyRendering } from './ports/policy-renderer.ts';
import type { PolicyStore, StoredPolicy } from './ports/policy-store.ts';
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

/**
 * Prints every format and language and keeps the bytes with the approval: from then on the published text never changes, and neither do
 * the lists of what changed between this version and each that was approved before it.
 */
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
  const printed = [...await ports.renderer.render(text, parents), ...await changesFrom(ports, tenant, [text, ...parents], hash, all, dateIn('Asia/Tokyo', now))];
  const renderings = printed.map((one) => ({ ...one, sha256: ports.digests.sha256(one.bytes) }));
  await ports.transactions.run(async (transaction) => {
    await ports.policies.approve(transaction, tenant, hash, { at: now, by: officer }, renderings);
    await ports.ledger.append(transaction, tenant, policyEntry('policy.approved', hash, now));
  });
  return { ok: true };
};

/** Between every two approved versions of a policy there is one list, which is kept by the one that was approved last. */
const changesFrom = async (
  { policies, renderer }: ApprovePolicyPorts, tenant: TenantId, own: Layers, hash: Sha256, stored: readonly StoredPolicy[], on: CalendarDate,
): Promise<readonly PolicyRendering[]> => {
  const [{ id, version }] = own;
  const printed: PolicyRendering[] = [];
  for (const other of stored.filter((one) => one.id === id && one.approved && one.hash !== hash && one.version !== version)) {
    const [text, ...parents] = (await examineStored(policies, tenant, other.hash, stored, on))?.layers ?? [];
    if (!text) continue; // what an earlier program took for good and this one cannot read has no list, but keeps its text
    const others: Layers = [text, ...parents];
    printed.push(...(text.version < version ? await renderer.renderChanges(others, own, text.version) : await renderer.renderChanges(own, others, text.version)));
  }
  return printed;
};
