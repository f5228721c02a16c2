import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { Instant } from '../../core/identifiers/instant.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { DecisionStore, NewDecision } from '../ports/decision-store.ts';
import type { Digests } from '../ports/digests.ts';
import type { Steps } from '../ports/steps.ts';
import type { Transactions } from '../ports/transaction.ts';
import { type AboutPerson, appendAboutPeople, type PersonLedgerPorts } from './person-ledger.ts';

export interface RecordDecisionsPorts extends PersonLedgerPorts {
  readonly transactions: Transactions;
  readonly decisions: DecisionStore;
  readonly steps: Steps;
}

/** A decision, and the hashes of all versions that were in force when it was made, in their order as text. */
export interface DecisionToRecord extends NewDecision {
  readonly inForce: readonly Sha256[];
}

/**
 * Which texts answered, without saying whose: the hash of a service's policy or of a state's addendum alone would say something of the
 * person. Whoever knows when which version came into force makes it again (spec/ledger.md).
 */
const textsHash = (digests: Digests, inForce: readonly Sha256[]): Sha256 => digests.sha256(inForce.map((hash) => `${hash}\n`).join(''));

/** Decisions and their entries in the ledger, in one transaction. @returns ids of those that are on record by this call. */
export const recordDecisions = async (
  ports: RecordDecisionsPorts, tenant: TenantId, decisions: readonly DecisionToRecord[], recorded: { readonly at: Instant; readonly by: string },
): Promise<ReadonlySet<string>> => {
  // In one order everywhere: two batches with the same ids wait for each other, never in a circle.
  const inOrder = decisions.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const first = inOrder[0]?.id ?? '';
  await ports.steps.reached('decide:before', first);
  const taken = await ports.transactions.run(async (transaction) => {
    const ids = await ports.decisions.record(transaction, tenant, inOrder, recorded);
    const entries = inOrder.filter(({ id }) => ids.has(id)).map(({ person, inForce, ...record }): AboutPerson =>
      ({ person, what: 'decision.recorded', record, policyHash: textsHash(ports.digests, inForce) }));
    await appendAboutPeople(ports, transaction, tenant, recorded.at, entries);
    await ports.steps.reached('decide:recording', first);
    return ids;
  });
  await ports.steps.reached('decide:recorded', first);
  return taken;
};
