import { PgBoss } from 'pg-boss';
import { caseQueue, caseQueueOptions } from './case-queue.ts';

/** What went wrong, as a word for the log: driver messages may hold data and stay out. */
export type JobFaultListener = (fault: string) => void;

/** A started pg-boss with the queue in place. Only a worker supervises (finds jobs of killed workers) and listens. */
export const startBoss = async (connectionString: string, role: 'sender' | 'worker', onFault: JobFaultListener): Promise<PgBoss> => {
  const works = role === 'worker';
  const boss = new PgBoss({
    connectionString,
    application_name: `yakusoku-jobs-${role}`,
    max: works ? 6 : 3,
    schedule: false,
    supervise: works,
    useListenNotify: works,
    // Together with the heartbeat: a killed worker's job is back within about 15 s.
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
    queueCacheIntervalSeconds: 30,
  });
  boss.on('error', (fault) => { onFault(faultWord(fault)); });
  await boss.start();
  await boss.createQueue(caseQueue, caseQueueOptions);
  const { policy: _fixed, ...changeable } = caseQueueOptions;
  await boss.updateQueue(caseQueue, changeable);
  return boss;
};

/** The code of a fault where it has one, else the name of its kind. */
export const faultWord = (fault: unknown): string => {
  if (!(fault instanceof Error)) return 'unknown';
  return 'code' in fault && typeof fault.code === 'string' ? `${fault.name} ${fault.code}` : fault.name;
};
