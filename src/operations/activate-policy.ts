import { dateIn, startOfDay } from '../core/calendar/zone.ts';
import type { Finding } from '../core/findings/finding.ts';
import type { CalendarDate } from '../core/identifiers/calendar-date.ts';
import type { Sha256 } from '../core/identifiers/hash.ts';
import type { Instant } from '../core/identifiers/instant.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import { examineStored } from './case-work/examine-stored.ts';
import { policyEntry } from './case-work/policy-ledger.ts';
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
  | { readonly ok: false; readonly code: 'invalid-input'; readonly rule: string }
  | { readonly ok: false; readonly code: 'policy-refused'; readonly findings: readonly Finding[] };

/**
 * Puts an approved version in force from a day, 00:00 Asia/Tokyo; from today means from now on, because no moment that
 * has passed changes its policy. Checked as of the day on which it starts: a document may have ended by then.
 */
export const activatePolicy = async (
  ports: ActivatePolicyPorts,
  input: { readonly tenant: TenantId; readonly hash: Sha256; readonly from: CalendarDate; readonly officer: string },
): Promise<ActivatedPolicy> => {
  const { tenant, hash, from, officer } = input;
  const now = await ports.clock.now();
  const today = dateIn('Asia/Tokyo', now);
  const all = await ports.policies.list(tenant);
  const stored = all.find((one) => one.hash === hash);
  if (!stored) return { ok: false, code: 'not-found' };
  if (!stored.approved) return { ok: false, code: 'not-now' };
  if (from < today) return { ok: false, code: 'invalid-input', rule: 'a policy starts today or later' };
  const examined = await examineStored(ports.policies, tenant, hash, all, from);
  if (!examined?.value) return { ok: false, code: 'policy-refused', findings: examined?.findings ?? [] };
  const effectiveFrom = from === today ? now : startOfDay('Asia/Tokyo', from);
  await ports.transactions.run(async (transaction) => {
    await ports.policies.activate(transaction, tenant, hash, effectiveFrom, { at: now, by: officer });
    await ports.ledger.append(transaction, tenant, policyEntry('policy.activated', hash, now));
  });
  return { ok: true, effectiveFrom };
};
