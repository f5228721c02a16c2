import { serve, type ServerType } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import type { UploadCheck } from '../../adapters/uploads/upload-check.ts';
import type { Configuration, Listen } from '../wiring/configuration.ts';
import type { System } from '../wiring/system.ts';
import { consoleApp } from './console/console-app.ts';
import type { AccessLine } from './access-log.ts';
import { limiter as limiterOf } from './limits.ts';
import { portalApp } from './portal/portal-app.ts';
import { staticFiles } from './static-files.ts';
import { servicesApp } from './v1/services-app.ts';

export interface RunningServer {
  readonly portal: AddressInfo;
  readonly console: AddressInfo;
  /** Undefined where services are not let in. */
  readonly services: AddressInfo | undefined;
  /** Takes no new connection, ends those that are idle, waits for the rest at most ten seconds. */
  close(): Promise<void>;
}

/** Longer than anything here takes to answer: nothing is sent meanwhile. */
const usualStillSeconds = 120;

const listen = async (fetch: Parameters<typeof serve>[0]['fetch'], { host, port }: Listen, stillSeconds: number): Promise<{ readonly server: ServerType; readonly address: AddressInfo }> =>
  await new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port, serverOptions: { requestTimeout: 600_000, headersTimeout: 20_000, maxHeaderSize: 16 * 1024 } }, (address) => {
      server.off('error', reject);
      resolve({ server, address });
    });
    server.once('error', reject);
    // Whoever sends or reads nothing for so long is cut off, so that silence holds no upload and no file open.
    server.setTimeout(stillSeconds * 1000);
  });

const end = async (server: ServerType): Promise<void> => {
  await new Promise<void>((resolve) => {
    server.close(() => { resolve(); });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    setTimeout(() => { if ('closeAllConnections' in server) server.closeAllConnections(); }, 10_000).unref();
  });
};

export interface ServerOptions {
  readonly onAccess: (line: AccessLine) => void;
  readonly onFault: (fault: unknown) => void;
  /** How long a connection may be still in the middle of a request or an answer. */
  readonly stillSeconds?: number;
}

/** Listeners in one process: the portal's and the console's, each with its own routes, pages and cookies, and one for services with keys. */
export const startServer = async (
  configuration: Configuration, system: System, uploads: UploadCheck,
  { onAccess, onFault, stillSeconds = usualStillSeconds }: ServerOptions,
): Promise<RunningServer> => {
  const { tenant, policy, proxies, webDir, portalUrl, consoleUrl, services } = configuration;
  const settings = { system, limiter: limiterOf(system, tenant, proxies), onAccess, onFault };
  const portal = portalApp({ ...settings, ownUrl: portalUrl, tenant, policy, uploads });
  const officers = consoleApp({ ...settings, ownUrl: consoleUrl, tenant });
  staticFiles(portal, { folder: webDir, page: 'index.html', hidden: ['/console.html'] });
  staticFiles(officers, { folder: webDir, page: 'console.html', hidden: ['/index.html'] });
  const one = await listen(portal.fetch, configuration.portalListen, stillSeconds);
  const other = await listen(officers.fetch, configuration.consoleListen, stillSeconds);
  const third = services && await listen(servicesApp({ system, ownUrl: services.url, onAccess, onFault }).fetch, services.listen, stillSeconds);
  return {
    portal: one.address, console: other.address, services: third?.address,
    close: async () => { await Promise.all([one, other, ...(third ? [third] : [])].map(({ server }) => end(server))); },
  };
};
