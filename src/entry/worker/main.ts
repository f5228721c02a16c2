import { buildSystem } from '../wiring/build-system.ts';
import { configurationFrom, loadSettings } from '../wiring/configuration.ts';
import { dieAt } from '../wiring/die-at.ts';
import { logLine } from '../wiring/log.ts';
import { runProgram } from '../wiring/run-program.ts';
import { startWorker } from './start-worker.ts';

await runProgram('worker', async () => {
  const configuration = await configurationFrom(await loadSettings());
  const system = await buildSystem(configuration, configuration.development ? dieAt(process.env['DIE_AT']) : undefined);
  const worker = await startWorker(configuration, system);
  logLine('worker-ready');
  return async () => {
    await worker.close();
    await system.close();
  };
});
