import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres } from '../src/adapters/embedded-postgres/embedded-postgres.ts';
import type { PolicyLibrary } from '../src/core/policy/model/resolve.ts';
import type { Decider } from '../src/operations/ports/engines.ts';
import { decidePlainly } from '../src/core/decide/plain/decide-plainly.ts';
import { migrateStore, takePoliciesIn } from '../src/entry/cli/starting/prepare-store.ts';
import { readQuestion } from '../src/entry/server/contract/asked-question.ts';
import { decisionsAsked } from '../src/entry/server/contract/decisions.ts';
import { buildSystem } from '../src/entry/wiring/build-system.ts';
import { compiledEngines } from '../src/entry/wiring/compiled-engines.ts';
import { configurationFrom, type Settings } from '../src/entry/wiring/configuration.ts';
import type { System } from '../src/entry/wiring/system.ts';
import { addServiceKey } from '../src/operations/add-service-key.ts';
import { decide } from '../src/operations/decide.ts';
import { batchesOver, peopleOfTheBench } from './decide-http/people-and-questions.ts';
import { median, printFigure } from './ledger/bench-store.ts';

export const name = 'decide-http';

const rounds = 9;
const roundMilliseconds = 3000;
/** Under way at once at each server process. */
const callersOfEach = 4;

interface Ports { readonly ours: number; readonly peer: number }
interface World { readonly system: System; readonly servers: readonly Ports[]; readonly token: string; readonly tenant: Awaited<ReturnType<typeof configurationFrom>>['tenant'] }

/** Decisions over HTTP in batches of 100 with facts from PostgreSQL, two server processes, against the same handler without deciding. */
export const run = async (): Promise<void> => {
  await withServers(async (world) => {
    const people = await peopleOfTheBench(world.system, world.tenant, 2000);
    const batches = batchesOver(people, 60);
    await world.system.store.pool.query('vacuum analyze');
    const correct = await isCorrect(world, batches);
    await compete('decisions over HTTP per second, batches of 100, none to record', world, batches, correct);
    await compete('the same, one of ten to record', world, batchesOver(people, 4000, 10), correct);
  });
};

const compete = async (figure: string, { servers, token }: World, batches: readonly string[], correct: boolean): Promise<void> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  let next = 0;
  const measure = async (way: keyof Ports): Promise<number> => {
    const [start, end] = [performance.now(), performance.now() + roundMilliseconds];
    let done = 0;
    await Promise.all(servers.flatMap((server) => Array.from({ length: callersOfEach }, async () => {
      while (performance.now() < end) {
        const body = batches[next % batches.length] ?? '';
        next += 1;
        await sent(agent, server[way], token, body);
        done += 100;
      }
    })));
    return (done * 1000) / (performance.now() - start);
  };
  for (const way of ['ours', 'peer'] as const) await measure(way);
  const measured: { readonly ours: number; readonly peer: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const first = round % 2 === 0 ? await measure('ours') : 0;
    const peer = await measure('peer');
    measured.push({ ours: first === 0 ? await measure('ours') : first, peer });
  }
  agent.destroy();
  printFigure(figure, median(measured.map(({ ours }) => ours)), median(measured.map(({ peer }) => peer)), median(measured.map(({ ours, peer }) => ours / peer)), rounds, correct);
};

const sent = async (agent: Agent, port: number, token: string, body: string): Promise<string> => await new Promise((resolve, reject) => {
  const headers = { 'authorization': `Bearer ${token}`, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  request({ agent, port, host: '127.0.0.1', method: 'POST', path: '/v1/decisions', headers }, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => { chunks.push(chunk); });
    response.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      if (response.statusCode === 200) resolve(text); else reject(new Error(`${response.statusCode} ${text}`));
    });
  }).on('error', reject).end(body);
});

const plainDecider = (library: PolicyLibrary): Decider => {
  const answerOf: Decider['decide'] = (question, facts) => decidePlainly(library, question, facts);
  return {
    decide: answerOf,
    write: (question, facts) => {
      const answer = answerOf(question, facts);
      return { json: JSON.stringify(answer), outcome: answer.outcome, duties: answer.duties };
    },
  };
};

/** Each answer is the plain interpreter's, at both servers. */
const isCorrect = async ({ system, servers, token, tenant }: World, batches: readonly string[]): Promise<boolean> => {
  const plain: System = { ...system, engines: compiledEngines(system.policies, plainDecider) };
  const agent = new Agent({ keepAlive: true });
  const outcomes = new Map<string, number>();
  let correct = true;
  for (const batch of batches) {
    const asked = decisionsAsked.parse(JSON.parse(batch)).questions.map(readQuestion);
    const expected = await decide(plain, { tenant, by: 'bench', asked });
    for (const { ours } of servers) {
      const told = (JSON.parse(await sent(agent, ours, token, batch)) as { readonly decisions: readonly { readonly answer?: { readonly outcome: string } }[] }).decisions;
      for (const [place, { answer }] of told.entries()) {
        const wished = expected[place];
        outcomes.set(answer?.outcome ?? 'none', (outcomes.get(answer?.outcome ?? 'none') ?? 0) + 1);
        if (!wished?.ok || JSON.stringify(answer) !== wished.json) correct = false;
      }
    }
  }
  agent.destroy();
  console.log(JSON.stringify({ outcomes: Object.fromEntries(outcomes) }));
  return correct && !outcomes.has('none') && outcomes.size === 3;
};

const withServers = async (work: (world: World) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'yakusoku-bench-'));
  const inside = (file: string): string => path.join(folder, file);
  const database = await startEmbeddedPostgres({ dataFolder: inside('postgres') });
  const children: ChildProcess[] = [];
  try {
    await database.createDatabase('decide');
    const settings = await settingsIn(inside, database.connectionString('decide'));
    await migrateStore(settings.DATABASE_URL ?? '');
    const configuration = await configurationFrom(settings);
    const system = await buildSystem(configuration);
    await system.tenants.add(configuration.tenant);
    await takePoliciesIn(system, configuration, configuration.organisation.policies.slice(0, 1));
    const { token } = await addServiceKey(system, { tenant: configuration.tenant, name: 'bench', scopes: ['decide'] });
    const servers: Ports[] = [];
    for (let place = 0; place < 2; place += 1) {
      const child = fork(fileURLToPath(new URL('./decide-http/server-process.ts', import.meta.url)), { env: { ...process.env, ...settings }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
      children.push(child);
      const [ports] = await once(child, 'message') as [Ports];
      servers.push(ports);
    }
    await work({ system, servers, token, tenant: configuration.tenant });
    await system.close();
  } finally {
    await Promise.all(children.map(async (child) => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    }));
    await database.stop();
    await Promise.all([folder, database.folder].map((each) => rm(each, { recursive: true, force: true })));
  }
};

const settingsIn = async (inside: (file: string) => string, databaseUrl: string): Promise<Settings> => {
  const secrets = { 'instance.key': randomBytes(32).toString('hex'), 'auth.secret': randomBytes(32).toString('hex'), 'sources.json': '{}' };
  await Promise.all(Object.entries(secrets).map(([file, text]) => writeFile(inside(file), text, { mode: 0o600 })));
  await mkdir(inside('web'));
  return {
    DATABASE_URL: databaseUrl, POLICY: 'leverages-group', ORGANISATION_FILE: path.resolve('examples/organisation/organisation.yaml'),
    PORTAL_URL: 'http://localhost:1', CONSOLE_URL: 'http://127.0.0.1:2', PORTAL_LISTEN: '127.0.0.1:1', CONSOLE_LISTEN: '127.0.0.1:2',
    KEYS_DIR: inside('keys'), FILES_DIR: inside('files'), INSTANCE_KEY_FILE: inside('instance.key'), AUTH_SECRET_FILE: inside('auth.secret'),
    LEDGER_KEYS_DIR: inside('ledger'), LEDGER_ORIGIN: 'localhost', SOURCES_FILE: inside('sources.json'), WEB_DIR: inside('web'), SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'desk@example.jp',
  };
};
