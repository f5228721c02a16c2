import { dateIn } from '../core/calendar/zone.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import { changeLists, isListed } from './case-work/change-lists.ts';
import { policyEntry } from './case-work/policy-ledger.ts';
import type { Clock } from './ports/clock.ts';
import type { Digests } from './ports/digests.ts';
import type { LedgerIntake } from './ports/ledger.ts';
import type { PolicyRenderer } from './ports/policy-renderer.ts';
import type { PolicyStore } from './ports/policy-store.ts';
import type { Transactions } from './ports/transaction.ts';

export interface CompleteChangeListsPorts {
  readonly clock: Clock;
  readonly transactions: Transactions;
  readonly policies: PolicyStore;
  readonly ledger: LedgerIntake;
  readonly digests: Digests;
  readonly renderer: PolicyRenderer;
}

/**
 * Approval keeps the lists of what changed. Versions that were approved before there were any get theirs here, once: what is kept stays as
 * it is, and where nothing lacks nothing is printed. @returns how many versions got one
 */
export const completeChangeLists = async (ports: CompleteChangeListsPorts, { tenant }: { readonly tenant: TenantId }): Promise<number> => {
  const now = await ports.clock.now();
  const stored = await ports.policies.list(tenant);
  let completed = 0;
  for (const version of stored.filter(({ approved }) => approved)) {
    const lacking = stored.filter((other) => other.id === version.id && other.approved && other.version < version.version && !isListed(other, version));
    if (lacking.length === 0) continue;
    const printed = await changeLists(ports, tenant, version, lacking, stored, dateIn('Asia/Tokyo', now));
    const renderings = printed.map((one) => ({ ...one, sha256: ports.digests.sha256(one.bytes) }));
    await ports.transactions.run(async (transaction) => {
      if (!await ports.policies.keepMore(transaction, tenant, version.hash, renderings)) return;
      await ports.ledger.append(transaction, tenant, policyEntry('policy.changes-listed', version.hash, now));
      completed += 1;
    });
  }
  return completed;
};
