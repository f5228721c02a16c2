import { dateIn, startOfDay } from '../core/calendar/zone.ts';
import { parseCalendarDate } from '../core/identifiers/calendar-date.ts';
import type { Sha256 } from '../core/identifiers/hash.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import { policyEntry } from './case-work/policy-ledger.ts';
import type { Clock } from './ports/clock.ts';
import type { LedgerIntake } from './ports/ledger.ts';
import type { PolicyStore } from './ports/policy-store.ts';
import type { Transactions } from './ports/transaction.ts';

export interface AdoptHistoryPorts {
  readonly clock: Clock;
  readonly transactions: Transactions;
  readonly policies: PolicyStore;
  readonly ledger: LedgerIntake;
}

export type AdoptedHistory =
  | { readonly ok: true }
  /** `not-now`: one of them is a draft, or the policy has been in force in this store, whose past does not change. */
  | { readonly ok: false; readonly code: 'not-found' | 'not-now' }
  | { readonly ok: false; readonly code: 'invalid-input'; readonly rule: string };

/**
 * Takes over what was published before this store knew the policy: approved versions of one policy, each in force from its own
 * day, 00:00 Asia/Tokyo, none later than today. All at once and only once, so that no answer that the store has given changes.
 */
export const adoptHistory = async (
  ports: AdoptHistoryPorts, input: { readonly tenant: TenantId; readonly hashes: readonly Sha256[]; readonly officer: string },
): Promise<AdoptedHistory> => {
  const { tenant, hashes, officer } = input;
  const now = await ports.clock.now();
  const stored = await ports.policies.list(tenant);
  const versions = hashes.flatMap((hash) => stored.find((one) => one.hash === hash) ?? []);
  const [first] = versions;
  if (!first || versions.length !== hashes.length) return { ok: false, code: 'not-found' };
  if (versions.some(({ id }) => id !== first.id)) return { ok: false, code: 'invalid-input', rule: 'versions of one policy' };
  if (versions.some(({ approved }) => !approved) || stored.some(({ id, activations }) => id === first.id && activations.length > 0)) {
    return { ok: false, code: 'not-now' };
  }
  const days = versions.flatMap(({ version }) => {
    const day = parseCalendarDate(version);
    return day.ok ? [day.value] : [];
  });
  if (days.length !== versions.length || days.some((day) => day > dateIn('Asia/Tokyo', now))) {
    return { ok: false, code: 'invalid-input', rule: 'versions whose day has come' };
  }
  await ports.transactions.run(async (transaction) => {
    for (const [at, { hash }] of versions.entries()) {
      const day = days[at];
      if (day === undefined) throw new Error('each version has a day');
      await ports.policies.activate(transaction, tenant, hash, startOfDay('Asia/Tokyo', day), { at: now, by: officer });
      await ports.ledger.append(transaction, tenant, policyEntry('policy.activated', hash, now));
    }
  });
  return { ok: true };
};
