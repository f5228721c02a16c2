import type { CaseId } from '../../core/identifiers/case-ids.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';

/** All that a job says; whoever reads the queue learns nothing about a person. */
export interface CaseJob {
  readonly tenant: TenantId;
  readonly case: CaseId;
}

export const caseQueue = 'advance-case';

/** Jobs of one case share it: it finds them, and keeps two from running at once. */
export const keyOf = (job: CaseJob): string => `${job.tenant}/${job.case}`;

const day = 24 * 3600;

/**
 * Policy `standard`, without a rule against a second waiting job: such a rule would drop the wake-up of a transaction that
 * commits after the waiting job was fetched and had read the case. Jobs of a case run one at a time (group concurrency), and
 * the one that runs clears away those that wait (case-worker.ts).
 */
export const caseQueueOptions = {
  policy: 'standard',
  notify: true,
  // A worker that was killed is missed after this; the least that pg-boss accepts.
  heartbeatSeconds: 10,
  // Never given up: a database that is down for a month is found up again.
  retryLimit: 1_000_000_000,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 30,
  retentionSeconds: 3650 * day,
  // A handler that is alive may take this long (collecting a large account); the most that pg-boss accepts is a day.
  expireInSeconds: 23 * 3600,
  deleteAfterSeconds: day,
} as const;
