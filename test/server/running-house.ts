import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TOTP, URI } from 'otpauth';
import sharp from 'sharp';
import { uploadCheck } from '../../src/adapters/uploads/upload-check.ts';
import { name, type TenantId } from '../../src/core/identifiers/name-ids.ts';
import { takePoliciesIn } from '../../src/entry/cli/starting/prepare-store.ts';
import type { AccessLine } from '../../src/entry/server/access-log.ts';
import { startServer, type RunningServer } from '../../src/entry/server/start-server.ts';
import { buildSystem } from '../../src/entry/wiring/build-system.ts';
import { configurationFrom, type Configuration } from '../../src/entry/wiring/configuration.ts';
import type { System } from '../../src/entry/wiring/system.ts';
import { programDatabase } from '../postgres/program-database.ts';
import { Caller } from './cookie-jar.ts';

/** The server as it runs, on a store of its own, with the example organisation's policy in force and no worker. */
export interface House {
  readonly configuration: Configuration;
  readonly system: System;
  readonly server: RunningServer;
  /** Everything that is kept outside the database. */
  readonly folder: string;
  /** What was logged of requests; what went wrong unforeseen. */
  readonly lines: readonly AccessLine[];
  readonly faults: readonly unknown[];
  portalCaller(): Caller;
  consoleCaller(): Caller;
  close(): Promise<void>;
}

/** Free at this moment, on loopback. */
export const freePort = async (): Promise<number> =>
  await new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => { resolve(typeof address === 'object' && address ? address.port : 0); });
    });
  });

/** @param policies how many of the example organisation's policies are in force. */
export const openHouse = async (policies = 1): Promise<House> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'yakusoku-house-'));
  const inside = (file: string): string => path.join(folder, file);
  const secrets = { 'instance.key': randomBytes(32).toString('hex'), 'auth.secret': randomBytes(32).toString('hex'), 'sources.json': '{}' };
  await Promise.all(Object.entries(secrets).map(([file, text]) => writeFile(inside(file), text, { mode: 0o600 })));
  await mkdir(inside('web/assets'), { recursive: true });
  await Promise.all(['index.html', 'console.html', 'assets/page-1a2b.js'].map((file) => writeFile(inside(`web/${file}`), `<!-- ${file} -->`)));
  const [portal, officers, services] = [await freePort(), await freePort(), await freePort()];
  const configuration = await configurationFrom({
    DATABASE_URL: await programDatabase(), POLICY: 'leverages-group', ORGANISATION_FILE: path.resolve('examples/organisation/organisation.yaml'),
    PORTAL_URL: `http://localhost:${portal}`, CONSOLE_URL: `http://127.0.0.1:${officers}`, PORTAL_LISTEN: `127.0.0.1:${portal}`, CONSOLE_LISTEN: `127.0.0.1:${officers}`,
    SERVICES_URL: `http://127.0.0.1:${services}`, SERVICES_LISTEN: `127.0.0.1:${services}`,
    KEYS_DIR: inside('keys'), FILES_DIR: inside('files'), INSTANCE_KEY_FILE: inside('instance.key'), AUTH_SECRET_FILE: inside('auth.secret'),
    LEDGER_KEYS_DIR: inside('ledger'), LEDGER_ORIGIN: 'localhost', SOURCES_FILE: inside('sources.json'), WEB_DIR: inside('web'), DEVELOPMENT: '1',
  });
  const system = await buildSystem(configuration);
  await system.tenants.add(configuration.tenant);
  await takePoliciesIn(system, configuration, configuration.organisation.policies.slice(0, policies));
  const lines: AccessLine[] = [];
  const faults: unknown[] = [];
  const server = await startServer(configuration, system, uploadCheck(), { onAccess: (line) => lines.push(line), onFault: (fault) => faults.push(fault) });
  return {
    configuration, system, server, folder, lines, faults,
    portalCaller: () => new Caller(configuration.portalUrl),
    consoleCaller: () => new Caller(configuration.consoleUrl),
    close: async () => {
      await server.close();
      await system.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** The newest code that was mailed to the address. */
export const mailedCode = async ({ system, configuration }: House, email: string): Promise<string> => {
  const mails = await system.development?.outbox?.(configuration.tenant) ?? [];
  return /(?<!\d)\d{6}(?!\d)/.exec(mails.find(({ to }) => to === email)?.text ?? '')?.[0] ?? '';
};

/** Somebody who has proven that address. */
export const provenPerson = async (house: House, email: string): Promise<Caller> => {
  const person = house.portalCaller();
  await person.ask('POST', '/api/portal/contact', { email, language: 'ja' });
  const proven = await person.ask('POST', '/api/portal/contact/prove', { email, code: await mailedCode(house, email) });
  if (proven.status !== 204) throw new Error(`the address was not proven: ${proven.status}`);
  return person;
};

export const photograph = async (): Promise<Buffer> =>
  await sharp({ create: { width: 640, height: 400, channels: 3, background: { r: 200, g: 210, b: 220 } } }).jpeg().toBuffer();

export const requestFacts = {
  type: 'disclosure', language: 'ja', name: '髙橋 花子', birthDate: '1990-04-01', services: 'all', items: 'all', reply: { channel: 'email' },
  document: { kind: 'drivers-licence', domicile: 'masked' },
};

export const requestForm = (document: Uint8Array, facts: object = requestFacts, part = 'request'): FormData => {
  const form = new FormData();
  form.append(part, JSON.stringify(facts));
  form.append('document', new Blob([Uint8Array.from(document)]), 'licence.jpg');
  return form;
};

export const password = 'correct horse battery staple';

/** An account of the console; `enrolled` with an authenticator and signed in. */
export const officerOf = async (house: Pick<House, 'system' | 'consoleCaller'>, email: string, tenant: TenantId, enrolled: boolean): Promise<Caller> => {
  await house.system.tenants.add(tenant);
  await house.system.officers.add(tenant, await house.system.signIn.putAccount({ email, name: email, password }));
  const officer = house.consoleCaller();
  await officer.ask('POST', '/api/console/session', { email, password });
  if (!enrolled) return officer;
  const { uri } = await (await officer.ask('POST', '/api/console/second-factor', { password })).json() as { readonly uri: string };
  const totp = URI.parse(uri);
  if (!(totp instanceof TOTP)) throw new Error('no TOTP');
  const confirmed = await officer.ask('POST', '/api/console/second-factor/confirmation', { code: totp.generate() });
  if (confirmed.status !== 204) throw new Error(`the second factor was not enrolled: ${confirmed.status}`);
  return officer;
};

export const otherTenant = name<TenantId>('another-group');
