import type { PgBoss } from 'pg-boss';
import { fromKysely } from 'pg-boss';
import type { Jobs } from '../../operations/ports/jobs.ts';
import { within } from '../postgres/transaction.ts';
import type { JobFaultListener } from './boss.ts';
import { startBoss } from './boss.ts';
import type { CaseJob } from './case-queue.ts';
import { caseQueue, keyOf } from './case-queue.ts';

export interface JobSender {
  readonly jobs: Jobs;
  close(): Promise<void>;
}

/** The port on a pg-boss: the job is a row of the caller's transaction, and comes and goes with it. */
export const jobsOn = (boss: PgBoss): Jobs => ({
  advanceCase: async (transaction, tenant, id) => {
    const job: CaseJob = { tenant, case: id };
    await boss.send(caseQueue, job, { singletonKey: keyOf(job), group: { id: keyOf(job) }, db: fromKysely(within(transaction)) });
  },
});

/** For a program that only sends jobs (the server); a worker's own sender is `startCaseWorker(...).jobs`. */
export const openJobs = async (options: { readonly connectionString: string; readonly onFault: JobFaultListener }): Promise<JobSender> => {
  const boss = await startBoss(options.connectionString, 'sender', options.onFault);
  return { jobs: jobsOn(boss), close: async () => { await boss.stop({ graceful: false }); } };
};
