import { uploadCheck } from '../../adapters/uploads/upload-check.ts';
import { completeChangeLists } from '../../operations/complete-change-lists.ts';
import { configurationFrom, loadSettings } from '../wiring/configuration.ts';
import { dieAt } from '../wiring/die-at.ts';
import { logFault, logLine } from '../wiring/log.ts';
import { runProgram } from '../wiring/run-program.ts';
import { buildSystem } from '../wiring/build-system.ts';
import { startServer } from './start-server.ts';

await runProgram('server', async () => {
  const configuration = await configurationFrom(await loadSettings());
  const system = await buildSystem(configuration, configuration.development ? dieAt(process.env['DIE_AT']) : undefined);
  for (const tenant of await system.tenants.all()) {
    // A list that cannot be made is no reason not to serve what can be served; it is tried again at the next start.
    await completeChangeLists(system, { tenant }).catch((fault: unknown) => { logFault('change-lists-failed', fault); });
  }
  const server = await startServer(configuration, system, uploadCheck(), {
    onAccess: (line) => { logLine('request', { ...line }); }, onFault: (fault) => { logFault('request-failed', fault); },
  });
  logLine('server-ready', { portal: `${server.portal.address}:${server.portal.port}`, console: `${server.console.address}:${server.console.port}`, ...(server.services && { services: `${server.services.address}:${server.services.port}` }) });
  return async () => {
    await server.close();
    await system.close();
  };
});
