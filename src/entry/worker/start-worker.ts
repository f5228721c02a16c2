import { startCaseWorker } from '../../adapters/jobs/case-worker.ts';
import { startSequencer } from '../../adapters/ledger/sequencer.ts';
import { advanceCase } from '../../operations/advance-case.ts';
import { disposeOrphans } from '../../operations/dispose-orphans.ts';
import { listDueCases } from '../../operations/list-due-cases.ts';
import { SourceUnavailable } from '../../operations/ports/source-reader.ts';
import { ledgerKeys } from '../wiring/build-system.ts';
import type { Configuration } from '../wiring/configuration.ts';
import { logFault, logLine } from '../wiring/log.ts';
import type { System } from '../wiring/system.ts';

export interface RunningWorker {
  /** Takes nothing new, waits for what is in hand for a while; what is not done is found due again by the next worker. */
  close(): Promise<void>;
}

/** Carries out what is due for cases, and orders and signs the ledger. Any number of workers may run. */
export const startWorker = async (configuration: Configuration, system: System): Promise<RunningWorker> => {
  const { databaseUrl: connectionString } = configuration;
  const sequencer = startSequencer({ connectionString, keys: ledgerKeys(configuration), onFault: (words) => { logLine('ledger-fault', { words }); } });
  const worker = await startCaseWorker({
    connectionString,
    handle: async (tenant, id) => {
      try {
        return await advanceCase(system, { tenant, case: id }) === 'done' ? 'done' : 'again';
      } catch (fault) {
        // The officer reads in the console which database is waited for; here it is no fault of ours.
        if (fault instanceof SourceUnavailable) logLine('source-waiting', { reason: fault.reason });
        else logFault('case-failed', fault);
        return 'again';
      }
    },
    dueCases: async () => {
      const due = await Promise.all((await system.tenants.all()).map(async (tenant) => (await listDueCases(system, { tenant })).map((id) => ({ tenant, id }))));
      return due.flat();
    },
    onFault: (fault) => { logLine('jobs-fault', { fault }); },
  });
  const tidying = setInterval(() => { void disposeUploads(system); }, 60_000);
  void disposeUploads(system);
  return {
    close: async () => {
      clearInterval(tidying);
      await worker.close();
      await sequencer.stop();
    },
  };
};

/** What killed servers left of uploads. Several workers may do it at once: the second finds nothing. */
const disposeUploads = async (system: System): Promise<void> => {
  try {
    for (const tenant of await system.tenants.all()) {
      const destroyed = await disposeOrphans(system, { tenant });
      if (destroyed > 0) logLine('orphans-destroyed', { destroyed });
    }
  } catch (fault) {
    logFault('orphans-failed', fault);
  }
};
