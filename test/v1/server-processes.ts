import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { takePoliciesIn } from '../../src/entry/cli/starting/prepare-store.ts';
import { buildSystem } from '../../src/entry/wiring/build-system.ts';
import { configurationFrom, type Configuration, type Settings } from '../../src/entry/wiring/configuration.ts';
import type { System } from '../../src/entry/wiring/system.ts';
import { MortalProgram } from '../faults/program.ts';
import { programDatabase } from '../postgres/program-database.ts';
import { freePort } from '../server/running-house.ts';
import { keyOf, ServiceCaller } from './service-caller.ts';

/** Servers in processes of their own, on one database. */
export interface Servers {
  readonly configuration: Configuration;
  /** Of the first of them, as its environment has them. */
  readonly settings: Settings;
  /** The same store, seen from the test. */
  readonly system: System;
  readonly servers: readonly MortalProgram[];
  /** Of a service with every scope, one for each server. */
  readonly callers: readonly ServiceCaller[];
  close(): Promise<void>;
}

/** @param policies how many of the example organisation's policies are in force. */
export const openServers = async (count: number, policies = 1): Promise<Servers> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'yakusoku-servers-'));
  const inside = (file: string): string => path.join(folder, file);
  const secrets = { 'instance.key': randomBytes(32).toString('hex'), 'auth.secret': randomBytes(32).toString('hex'), 'sources.json': '{}' };
  await Promise.all(Object.entries(secrets).map(([file, text]) => writeFile(inside(file), text, { mode: 0o600 })));
  await mkdir(inside('web'));
  await Promise.all(['index.html', 'console.html'].map((file) => writeFile(inside(`web/${file}`), `<!-- ${file} -->`)));
  const database = await programDatabase();
  const all = await Promise.all(Array.from({ length: count }, async (): Promise<Settings> => {
    const [portal, officers, services] = [await freePort(), await freePort(), await freePort()];
    return {
      DATABASE_URL: database, POLICY: 'leverages-group', ORGANISATION_FILE: path.resolve('examples/organisation/organisation.yaml'),
      PORTAL_URL: `http://localhost:${portal}`, CONSOLE_URL: `http://127.0.0.1:${officers}`, PORTAL_LISTEN: `127.0.0.1:${portal}`, CONSOLE_LISTEN: `127.0.0.1:${officers}`,
      SERVICES_URL: `http://127.0.0.1:${services}`, SERVICES_LISTEN: `127.0.0.1:${services}`,
      KEYS_DIR: inside('keys'), FILES_DIR: inside('files'), INSTANCE_KEY_FILE: inside('instance.key'), AUTH_SECRET_FILE: inside('auth.secret'),
      LEDGER_KEYS_DIR: inside('ledger'), LEDGER_ORIGIN: 'localhost', SOURCES_FILE: inside('sources.json'), WEB_DIR: inside('web'), DEVELOPMENT: '1',
    };
  }));
  const configuration = await configurationFrom(all[0] ?? {});
  const system = await buildSystem(configuration);
  await system.tenants.add(configuration.tenant);
  await takePoliciesIn(system, configuration, configuration.organisation.policies.slice(0, policies));
  const token = await keyOf(system, configuration.tenant);
  const servers = await Promise.all(all.map(async (settings, place) => {
    await mkdir(inside(`server-${place}`));
    return new MortalProgram('server', settings, inside(`server-${place}`));
  }));
  await Promise.all(servers.map((server) => server.start()));
  return {
    configuration, system, servers, settings: all[0] ?? {},
    callers: all.map(({ SERVICES_URL: url = '' }) => new ServiceCaller(url, token)),
    close: async () => {
      await Promise.all(servers.map((server) => server.stop()));
      await system.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
