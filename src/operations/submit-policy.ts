import { dateIn } from '../core/calendar/zone.ts';
import { hasErrors, type Finding } from '../core/findings/finding.ts';
import type { Sha256 } from '../core/identifiers/hash.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import { examinePolicies } from '../core/policy/check/examine-policy.ts';
import { readPolicyAnyway } from '../core/policy/model/read.ts';
import { policyIdentity } from '../core/policy/versions/identity.ts';
import { otherTextsOf } from './case-work/other-texts.ts';
import { parentToPin, textsBelow } from './case-work/pinned-texts.ts';
import { policyEntry } from './case-work/policy-ledger.ts';
import type { Clock } from './ports/clock.ts';
import type { Digests } from './ports/digests.ts';
import type { LedgerIntake } from './ports/ledger.ts';
import type { PolicyStore } from './ports/policy-store.ts';
import type { Transactions } from './ports/transaction.ts';

export interface SubmitPolicyPorts {
  readonly clock: Clock;
  readonly transactions: Transactions;
  readonly policies: PolicyStore;
  readonly ledger: LedgerIntake;
  readonly digests: Digests;
}

export type SubmittedPolicy =
  | { readonly ok: true; readonly hash: Sha256; readonly warnings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Puts a version's bytes into the store as a draft, pinned to the version of what it extends; a policy with errors is not
 * taken. The same bytes on the same parent again are the same version.
 */
export const submitPolicy = async (
  ports: SubmitPolicyPorts,
  input: { readonly tenant: TenantId; readonly file: string; readonly source: Uint8Array; readonly officer: string },
): Promise<SubmittedPolicy> => {
  const { tenant, source, file } = input;
  const now = await ports.clock.now();
  const today = dateIn('Asia/Tokyo', now);
  const stored = await ports.policies.list(tenant);
  const text = readPolicyAnyway(source, file).value;
  const parent = text && await parentToPin(ports.policies, tenant, text, stored, { now, today });
  const parents = parent ? [{ id: parent.id, hash: parent.hash }] : [];
  const [examined] = examinePolicies([{ file, source }], today, await textsBelow(ports.policies, tenant, parents, stored));
  if (!examined?.value) return { ok: false, findings: examined?.findings ?? [] };
  const { value: policy, findings } = examined;
  const hash = policyIdentity(ports.digests.sha256(source), parents, (lines) => ports.digests.sha256(lines));
  if (stored.some((one) => one.hash === hash)) return { ok: true, hash, warnings: findings };
  const all = [...findings, ...otherTextsOf(policy, hash, stored)];
  if (hasErrors(all)) return { ok: false, findings: all };
  await ports.transactions.run(async (transaction) => {
    await ports.policies.submit(transaction, tenant, { id: policy.id, version: policy.version, hash, source, parents, at: now, by: input.officer });
    await ports.ledger.append(transaction, tenant, policyEntry('policy.submitted', hash, now));
  });
  return { ok: true, hash, warnings: all };
};
