import type { CaseStore } from '../ports/case-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { Digests } from '../ports/digests.ts';
import type { Jobs } from '../ports/jobs.ts';
import type { LedgerIntake } from '../ports/ledger.ts';
import type { People } from '../ports/people.ts';
import type { PolicyStore } from '../ports/policy-store.ts';
import type { Steps } from '../ports/steps.ts';
import type { Transactions } from '../ports/transaction.ts';

/** What every operation on a case needs: read, decide, append with the ledger entry and the job in one transaction. */
export interface CaseWorkPorts {
  readonly clock: Clock;
  readonly transactions: Transactions;
  readonly cases: CaseStore;
  readonly policies: PolicyStore;
  readonly people: People;
  readonly ledger: LedgerIntake;
  readonly digests: Digests;
  readonly jobs: Jobs;
  readonly steps: Steps;
}
