import type { Job, PgBoss } from 'pg-boss';
import type { CaseId } from '../../core/identifiers/case-ids.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { Jobs } from '../../operations/ports/jobs.ts';
import type { JobFaultListener } from './boss.ts';
import { faultWord, startBoss } from './boss.ts';
import type { CaseJob } from './case-queue.ts';
import { caseQueue, keyOf } from './case-queue.ts';
import { jobsOn } from './jobs.ts';

export interface CaseWorkerOptions {
  readonly connectionString: string;
  /**
   * Carries out all that is due for a case; run at least once for each job, so it must be idempotent. `again` (something is
   * not to be had now, another worker has the case) and a throw come back after 1 s, later up to 30 s, for ever.
   * `signal` aborts when the worker closes.
   */
  readonly handle: (tenant: TenantId, id: CaseId, signal: AbortSignal) => Promise<'done' | 'again'>;
  /** Every case with an effect due. Asked at the start and every minute: those without a job get one. */
  readonly dueCases: () => Promise<readonly { readonly tenant: TenantId; readonly id: CaseId }[]>;
  /** `handle` or the queue failed; a word without data. Nothing is lost by it. */
  readonly onFault: JobFaultListener;
  /** Cases that this process works on at once. */
  readonly concurrency?: number;
}

export interface CaseWorker {
  readonly jobs: Jobs;
  /** Re-sends lost jobs now; runs by itself at the start and every minute. */
  sweep(): Promise<void>;
  /** Takes no new case, waits up to ten seconds for those in hand, then leaves them to another worker. */
  close(): Promise<void>;
}

/** Ends a run in a way that pg-boss brings the job back; it keeps the error, so nothing of the cause is in it. */
class JobAgain extends Error {
  constructor() {
    super('again');
    this.name = 'JobAgain';
  }
}

export const startCaseWorker = async (options: CaseWorkerOptions): Promise<CaseWorker> => {
  const boss = await startBoss(options.connectionString, 'worker', options.onFault);
  const closing = new AbortController();
  const run = async ([job]: readonly Job<CaseJob>[]): Promise<void> => {
    if (!job) return;
    let outcome: 'done' | 'again' = 'again';
    try {
      await clearWaiting(boss, job.data);
      outcome = await options.handle(job.data.tenant, job.data.case, AbortSignal.any([job.signal, closing.signal]));
    } catch (fault) {
      options.onFault(`case: ${faultWord(fault)}`);
    }
    if (outcome === 'again') throw new JobAgain();
  };
  await boss.work<CaseJob>(caseQueue, {
    batchSize: 1,
    localConcurrency: options.concurrency ?? 2,
    groupConcurrency: 1,
    pollingIntervalSeconds: 1,
    notifyPollingIntervalSeconds: 1,
    heartbeatRefreshSeconds: 3,
  }, run);

  const sweep = async (): Promise<void> => {
    try {
      for (const due of await options.dueCases()) await sendIfNone(boss, { tenant: due.tenant, case: due.id });
    } catch (fault) {
      options.onFault(`sweep: ${faultWord(fault)}`);
    }
  };
  await sweep();
  const timer = setInterval(() => { void sweep(); }, 60_000);
  return {
    jobs: jobsOn(boss),
    sweep,
    close: async () => {
      clearInterval(timer);
      closing.abort();
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
};

/**
 * INVARIANT: runs before the case is read. What a waiting job of the same case was sent for is committed when that job can be
 * seen here, so this run covers it; one that is committed later stays and runs after. Should this run die, its own job comes back.
 */
const clearWaiting = async (boss: PgBoss, job: CaseJob): Promise<void> => {
  const waiting = await boss.findJobs<CaseJob>(caseQueue, { key: keyOf(job), queued: true });
  if (waiting.length > 0) await boss.deleteJob(caseQueue, waiting.map((other) => other.id));
};

/** Two sweeps at once may both send: the second job finds nothing due. */
const sendIfNone = async (boss: PgBoss, job: CaseJob): Promise<void> => {
  const found = await boss.findJobs<CaseJob>(caseQueue, { key: keyOf(job) });
  if (found.some(({ state }) => state === 'created' || state === 'retry' || state === 'active')) return;
  await boss.send(caseQueue, job, { singletonKey: keyOf(job), group: { id: keyOf(job) } });
};
