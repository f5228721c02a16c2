import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { exampleDatabases, loadExample } from '../examples/organisation/generator/load-example.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../src/adapters/embedded-postgres/embedded-postgres.ts';
import { calendarDate } from '../src/core/identifiers/calendar-date.ts';
import type { CaseNumber } from '../src/core/identifiers/case-ids.ts';
import type { EmailAddress } from '../src/core/identifiers/email-address.ts';
import { name as nameOf, type DatasetId, type DocumentKindId, type TableId } from '../src/core/identifiers/name-ids.ts';
import type { Stage } from '../src/core/requests/state.ts';
import { migrateStore, takePoliciesIn } from '../src/entry/cli/starting/prepare-store.ts';
import { memoryEnvironment, nodeOptions } from '../src/entry/cli/starting/start-installation.ts';
import { buildSystem } from '../src/entry/wiring/build-system.ts';
import { configurationFrom, type Configuration, type Settings } from '../src/entry/wiring/configuration.ts';
import type { System } from '../src/entry/wiring/system.ts';
import { approveReply } from '../src/operations/approve-reply.ts';
import { confirmAccounts } from '../src/operations/confirm-accounts.ts';
import { decideIdentity } from '../src/operations/decide-identity.ts';
import { showCase } from '../src/operations/show-case.ts';
import { submitRequest } from '../src/operations/submit-request.ts';

export const name = 'worker-memory';

const million = 1_000_000;
const rows = `insert into login_session select gen_random_uuid(), $1, md5(n::text), '192.0.2.1', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) ' || n,
  timestamptz '2023-01-01Z' + n * interval '1 minute' from generate_series(1, ${million}) n`;

interface Member { readonly id: string; readonly email: EmailAddress; readonly called: string; readonly born: string }

/** The whole of what a worker does for a case, by the worker that `start` runs: for a person with a million rows, and (the peer) for an ordinary one. */
export const run = async (): Promise<void> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'yakusoku-bench-'));
  const server = await startEmbeddedPostgres({ dataFolder: path.join(folder, 'postgres') });
  try {
    const settings = await installed(server, folder);
    const configuration = await configurationFrom(settings);
    await migrateStore(configuration.databaseUrl);
    const system = await buildSystem(configuration);
    try {
      await system.tenants.add(configuration.tenant);
      await takePoliciesIn(system, configuration, configuration.organisation.policies.slice(0, 1));
      const [heavy, ordinary] = await twoMembers(server.connectionString('recruiting'));
      const peer = await mostMemory(settings, folder, () => wholeWay(system, configuration, ordinary));
      const ours = await mostMemory(settings, folder, () => wholeWay(system, configuration, heavy));
      const ratio = Math.round((ours / peer) * 1000) / 1000;
      console.log(JSON.stringify({ figure: 'memory of a worker that collects and packs 1 million rows (an ordinary person\'s), MB', ours, peer, ratio, rounds: 1, correct: ours < 200 }));
    } finally {
      await system.close();
    }
  } finally {
    await server.stop();
    await Promise.all([folder, server.folder].map((each) => rm(each, { recursive: true, force: true })));
  }
};

const installed = async (server: EmbeddedPostgres, folder: string): Promise<Settings> => {
  const inside = (file: string): string => path.join(folder, file);
  const databases = exampleDatabases.map(({ dataset }) => dataset);
  for (const database of ['own', ...databases]) await server.createDatabase(database);
  await loadExample({ people: 300, connect: (dataset) => connected(server.connectionString(dataset)) });
  const sources = JSON.stringify(Object.fromEntries(databases.map((dataset) => [dataset, server.connectionString(dataset)])));
  const secrets = { 'instance.key': randomBytes(32).toString('hex'), 'auth.secret': randomBytes(32).toString('hex'), 'sources.json': sources };
  await Promise.all(Object.entries(secrets).map(([file, text]) => writeFile(inside(file), text, { mode: 0o600 })));
  return {
    DATABASE_URL: server.connectionString('own'), POLICY: 'leverages-group', ORGANISATION_FILE: path.resolve(import.meta.dirname, '../examples/organisation/organisation.yaml'),
    PORTAL_URL: 'http://localhost:1', CONSOLE_URL: 'http://127.0.0.1:2', PORTAL_LISTEN: '127.0.0.1:1', CONSOLE_LISTEN: '127.0.0.1:2',
    KEYS_DIR: inside('keys'), FILES_DIR: inside('files'), INSTANCE_KEY_FILE: inside('instance.key'), AUTH_SECRET_FILE: inside('auth.secret'),
    LEDGER_KEYS_DIR: inside('ledger'), LEDGER_ORIGIN: 'localhost', SOURCES_FILE: inside('sources.json'), WEB_DIR: folder, DEVELOPMENT: '1',
  };
};

const connected = async (connectionString: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
};

/** The first has a million logins. */
const twoMembers = async (connectionString: string): Promise<readonly [Member, Member]> => {
  const client = await connected(connectionString);
  try {
    const { rows: [heavy, ordinary] } = await client.query<Member>(
      `select id, email, family_name || ' ' || given_name as called, to_char(birth_date, 'YYYY-MM-DD') as born from member where email is not null order by id limit 2`);
    if (!heavy || !ordinary) throw new Error('the example has no members');
    await client.query(rows, [heavy.id]);
    await client.query('analyze login_session');
    return [heavy, ordinary];
  } finally {
    await client.end();
  }
};

/** The most that a worker ever held while `work` was done, in MB (Linux: VmHWM). */
const mostMemory = async (settings: Settings, folder: string, work: () => Promise<void>): Promise<number> => {
  const log = openSync(path.join(folder, 'worker.log'), 'a');
  const file = path.resolve(import.meta.dirname, '../src/entry/worker/main.ts');
  const worker = spawn(process.execPath, [...nodeOptions.worker, file], { env: { ...process.env, ...memoryEnvironment.worker, ...settings }, stdio: ['ignore', log, log] });
  closeSync(log);
  try {
    await work();
    const status = await readFile(`/proc/${worker.pid}/status`, 'utf8');
    return Math.round(Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024);
  } finally {
    await new Promise<void>((ended) => {
      worker.once('close', () => { ended(); });
      worker.kill('SIGTERM');
    });
  }
};

const wholeWay = async (system: System, { tenant, policy }: Configuration, { email, called, born }: Member): Promise<void> => {
  const picture = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
  const asked = await submitRequest(system, {
    tenant, policy, email, handedIn: { kind: nameOf<DocumentKindId>('drivers-licence'), domicile: 'masked' }, document: (async function* content() { yield picture; })(),
    form: { type: 'disclosure', language: 'ja', name: called, birthDate: calendarDate(born), services: { kind: 'all' }, items: { kind: 'all' }, reply: { channel: 'email' } },
  });
  if (!asked.ok) throw new Error(asked.refusal.code);
  const by = { tenant, officer: 'bench', number: asked.value.caseNumber };
  await decideIdentity(system, { ...by, decision: { decision: 'confirm' } });
  const { candidates } = await inStage(system, by, 'account-check');
  const accounts = (candidates ?? []).filter(({ matches }) => matches.some(({ strength }) => strength === 'proven'));
  await confirmAccounts(system, { ...by, accounts: accounts.map(({ dataset, table, key }) => ({ dataset: nameOf<DatasetId>(dataset), table: nameOf<TableId>(table), key })) });
  await inStage(system, by, 'review');
  await approveReply(system, by);
  await inStage(system, by, 'replied');
};

const inStage = async (system: System, { tenant, number }: { readonly tenant: Configuration['tenant']; readonly number: CaseNumber }, stage: Stage) => {
  for (let tries = 0; tries < 1200; tries += 1) {
    const seen = await showCase(system, { tenant, number });
    if (seen.ok && seen.value.stage === stage) return seen.value;
    await wait(100);
  }
  throw new Error(`the case did not come to ${stage}`);
};
