import { dateIn } from '../core/calendar/zone.ts';
import { hasErrors, type Finding } from '../core/findings/finding.ts';
import type { Sha256 } from '../core/identifiers/hash.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import { changeLists } from './case-work/change-lists.ts';
import { examineStored } from './case-work/examine-stored.ts';
import { seenOf } from './case-work/judgement-ledger.ts';
import { judgementsOfStep, stepToJudge } from './case-work/judged-step.ts';
import { otherTextsOf } from './case-work/other-texts.ts';
import { policyEntry } from './case-work/policy-ledger.ts';
import type { Clock } from './ports/clock.ts';
import type { Digests } from './ports/digests.ts';
import type { LedgerIntake } from './ports/ledger.ts';
import type { PolicyRenderer } from './ports/policy-renderer.ts';
import type { PolicyStore } from './ports/policy-store.ts';
import type { Transaction, Transactions } from './ports/transaction.ts';

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
  /** `case-moved-on`: something else is judged of its changes by now than what the officer saw. */
  | { readonly ok: false; readonly code: 'not-found' | 'not-now' | 'case-moved-on' }
  | { readonly ok: false; readonly code: 'policy-refused'; readonly findings: readonly Finding[] };

/**
 * Prints every format and language and keeps the bytes with the approval: from then on the published text never changes, and neither do
 * the lists of what changed between this version and each that was approved before it. What was judged of its changes is approved with it,
 * and final from then on.
 * @param input.seen what was judged, as the officer saw it (show-changes.ts); undefined where whoever approves looked at nothing
 */
export const approvePolicy = async (
  ports: ApprovePolicyPorts,
  input: { readonly tenant: TenantId; readonly hash: Sha256; readonly officer: string; readonly seen?: Sha256 | undefined },
): Promise<ApprovedPolicy> => {
  const { tenant, hash, officer, seen } = input;
  const now = await ports.clock.now();
  const all = await ports.policies.list(tenant);
  const examined = await examineStored(ports.policies, tenant, hash, all, dateIn('Asia/Tokyo', now));
  if (!examined) return { ok: false, code: 'not-found' };
  const own = all.find((one) => one.hash === hash);
  if (!own || own.approved) return { ok: false, code: 'not-now' };
  const { value: policy, findings, layers: [text, ...parents] } = examined;
  if (!policy || !text) return { ok: false, code: 'policy-refused', findings };
  const edits = otherTextsOf(policy, hash, all);
  if (hasErrors(edits)) return { ok: false, code: 'policy-refused', findings: edits };
  const today = dateIn('Asia/Tokyo', now);
  // Where nothing was judged and nothing looked at, the step is read by nobody.
  const step = seen !== undefined || (await ports.policies.judgements(tenant, [hash])).length > 0 ? await stepToJudge(ports.policies, tenant, hash, all, today) : undefined;
  const judged = async (transaction?: Transaction): Promise<Sha256> =>
    seenOf(ports.digests, step?.older.hash, step ? await judgementsOfStep(ports.policies, tenant, step, transaction) : await ports.policies.judgements(tenant, [hash], transaction));
  const printedFor = await judged();
  if (seen !== undefined && seen !== printedFor) return { ok: false, code: 'case-moved-on' };
  const others = all.filter((one) => one.id === own.id && one.approved && one.version !== own.version);
  const printed = [...await ports.renderer.render(text, parents), ...await changeLists(ports, tenant, own, others, all, today)];
  const renderings = printed.map((one) => ({ ...one, sha256: ports.digests.sha256(one.bytes) }));
  return await ports.transactions.run(async (transaction): Promise<ApprovedPolicy> => {
    if (!await ports.policies.holdDraft(transaction, tenant, hash)) return { ok: false, code: 'not-now' };
    // What was printed says what was judged until then.
    if (await judged(transaction) !== printedFor) return { ok: false, code: 'case-moved-on' };
    await ports.policies.approve(transaction, tenant, hash, { at: now, by: officer }, renderings);
    await ports.ledger.append(transaction, tenant, policyEntry('policy.approved', hash, now));
    return { ok: true };
  });
};
