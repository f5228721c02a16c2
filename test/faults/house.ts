import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exampleDatabases, loadExample } from '../../examples/organisation/generator/load-example.ts';
import { prepareAuthSchema } from '../../src/adapters/auth/prepare-schema.ts';
import { takePoliciesIn } from '../../src/entry/cli/starting/prepare-store.ts';
import { buildSystem } from '../../src/entry/wiring/build-system.ts';
import { configurationFrom, type Configuration, type Settings } from '../../src/entry/wiring/configuration.ts';
import type { System } from '../../src/entry/wiring/system.ts';
import { openMailbox, type Mailbox } from '../mail/mailbox.ts';
import { emptyDatabase, testDatabase } from '../postgres/database.ts';
import { Caller } from '../server/cookie-jar.ts';
import { freePort, officerOf } from '../server/running-house.ts';
import { connected } from '../sources/example-databases.ts';
import { MortalProgram } from './program.ts';

/** The whole house in programs of its own: server, worker, the three example databases, a mail server. */
export interface House {
  readonly configuration: Configuration;
  readonly settings: Settings;
  /** The same store and files, seen from the test. */
  readonly system: System;
  readonly server: MortalProgram;
  readonly worker: MortalProgram;
  readonly mailbox: Mailbox;
  /** Of the connected databases, by dataset. */
  readonly sources: Readonly<Record<string, string>>;
  portalCaller(): Caller;
  consoleCaller(): Caller;
  /** Names of all sealed files, or of all keys, with their folders. */
  files(of: 'files' | 'keys'): Promise<readonly string[]>;
  close(): Promise<void>;
}

const exampleSources = async (people: number): Promise<Readonly<Record<string, string>>> => {
  const sources: Record<string, string> = {};
  for (const { dataset } of exampleDatabases) sources[dataset] = await emptyDatabase();
  await loadExample({ people, connect: async (dataset) => await connected(sources[dataset] ?? '') });
  return sources;
};

export const openHouse = async (people: number): Promise<House> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'yakusoku-faults-'));
  const inside = (file: string): string => path.join(folder, file);
  const [mailbox, sources, portal, officers, services] = [await openMailbox(), await exampleSources(people), await freePort(), await freePort(), await freePort()];
  const secrets = { 'instance.key': randomBytes(32).toString('hex'), 'auth.secret': randomBytes(32).toString('hex'), 'sources.json': JSON.stringify(sources) };
  await Promise.all(Object.entries(secrets).map(([file, text]) => writeFile(inside(file), text, { mode: 0o600 })));
  await mkdir(inside('web'));
  await Promise.all(['index.html', 'console.html'].map((file) => writeFile(inside(`web/${file}`), `<!-- ${file} -->`)));
  const settings: Settings = {
    DATABASE_URL: await testDatabase(), TENANT: 'example-group', POLICY: 'leverages-group', ORGANISATION_FILE: path.resolve('examples/organisation/organisation.yaml'),
    PORTAL_URL: `http://localhost:${portal}`, CONSOLE_URL: `http://127.0.0.1:${officers}`, PORTAL_LISTEN: `127.0.0.1:${portal}`, CONSOLE_LISTEN: `127.0.0.1:${officers}`,
    SERVICES_URL: `http://127.0.0.1:${services}`, SERVICES_LISTEN: `127.0.0.1:${services}`,
    KEYS_DIR: inside('keys'), FILES_DIR: inside('files'), INSTANCE_KEY_FILE: inside('instance.key'), AUTH_SECRET_FILE: inside('auth.secret'),
    LEDGER_KEYS_DIR: inside('ledger'), LEDGER_ORIGIN: 'localhost', SOURCES_FILE: inside('sources.json'), WEB_DIR: inside('web'), DEVELOPMENT: '1',
    SMTP_URL: mailbox.url, MAIL_FROM: '個人情報窓口 <desk@example.jp>',
  };
  const configuration = await configurationFrom(settings);
  const system = await buildSystem(configuration);
  await prepareAuthSchema(system.store.pool);
  await system.tenants.add(configuration.tenant);
  await takePoliciesIn(system, configuration, configuration.organisation.policies.slice(0, 1));
  const [server, worker] = [new MortalProgram('server', settings, folder), new MortalProgram('worker', settings, folder)];
  return {
    configuration, settings, system, server, worker, mailbox, sources,
    portalCaller: () => new Caller(configuration.portalUrl),
    consoleCaller: () => new Caller(configuration.consoleUrl),
    files: async (of) => (await readdir(inside(of), { recursive: true, withFileTypes: true }).catch(() => []))
      .filter((entry) => entry.isFile()).map((entry) => path.join(path.relative(inside(of), entry.parentPath), entry.name)).toSorted(),
    close: async () => {
      await Promise.all([server.stop(), worker.stop()]);
      await Promise.all([system.close(), mailbox.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** An officer who is signed in, for whom the server must run. */
export const signedIn = async (house: House): Promise<Caller> => await officerOf(house, 'officer@example.jp', house.configuration.tenant, true);
