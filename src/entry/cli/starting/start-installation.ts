import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSystem } from '../../wiring/build-system.ts';
import { configurationFrom, type Settings } from '../../wiring/configuration.ts';
import { readOrganisation, type Organisation } from '../../wiring/organisation.ts';
import { runChild, type ChildProgram } from './child-program.ts';
import { openDatabaseServer, type DatabaseServer } from './database-server.ts';
import { exampleDatabases } from './example-databases.ts';
import { firstSignIn, type FirstSignIn } from './first-sign-in.ts';
import { portsFrom } from './free-ports.ts';
import { writePrivately, writeSettings, type Home } from './home.ts';
import { migrateStore, policyFilesIn, PolicyNotTaken, runtimeConnection, takePoliciesIn } from './prepare-store.ts';
import type { Progress } from './progress.ts';
import { buildWeb, isWebStale } from './web-build.ts';

export const checkout = path.resolve(import.meta.dirname, '../../../..');
const program = (name: 'server' | 'worker'): string => fileURLToPath(new URL(`../../${name}/main.ts`, import.meta.url));

export interface InstallationOptions {
  readonly port: number;
  readonly people: number;
  readonly smtp: { readonly url: string; readonly from: string } | undefined;
  /** A PostgreSQL to use instead of the embedded one. */
  readonly databaseUrl: string | undefined;
}

export interface Installation {
  readonly portal: string;
  readonly console: string;
  /** Where the organisation's services ask with their keys. */
  readonly services: string;
  /** Undefined once the first account has its second factor. */
  readonly officer: FirstSignIn | undefined;
  readonly processes: Readonly<Record<string, number | undefined>>;
  /** Where the embedded database really lies. */
  readonly databaseFolder: string | undefined;
}

/** What has been started so far, to be stopped in the reverse order, also when the start fails half way. */
export class Running {
  readonly #programs: ChildProgram[] = [];
  #database: Promise<DatabaseServer> | undefined;
  #stopping = false;

  /** As soon as it is being started: told to stop meanwhile, it is stopped when it is up. */
  holds(database: Promise<DatabaseServer>): Promise<DatabaseServer> {
    this.#database = database;
    return database;
  }

  runs(one: ChildProgram): ChildProgram {
    this.#programs.push(one);
    return one;
  }
  get stopping(): boolean { return this.#stopping; }
  pids(): Record<string, number | undefined> { return Object.fromEntries(this.#programs.map((one) => [one.name, one.pid()])); }

  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all(this.#programs.map((one) => one.stop()));
    const database = await this.#database?.catch(() => undefined);
    await database?.stop();
  }
}

const settingsOf = async (home: Home, organisation: Organisation, organisationFile: string, own: string, options: InstallationOptions): Promise<Settings> => {
  const [portal, officers, services] = await portsFrom(options.port);
  const [policies] = organisation.policies;
  const [policy] = policies === undefined ? [] : await policyFilesIn(policies);
  if (!policy) throw new PolicyNotTaken(policies ?? organisationFile);
  return {
    DATABASE_URL: own, TENANT: organisation.tenant, POLICY: policy.id, ORGANISATION_FILE: organisationFile,
    // Two names of this machine, so that neither page gets the other's cookies: cookies do not tell ports apart.
    PORTAL_URL: `http://localhost:${portal}`, CONSOLE_URL: `http://127.0.0.1:${officers}`,
    SERVICES_URL: `http://127.0.0.1:${services}`,
    PORTAL_LISTEN: `127.0.0.1:${portal}`, CONSOLE_LISTEN: `127.0.0.1:${officers}`, SERVICES_LISTEN: `127.0.0.1:${services}`,
    KEYS_DIR: home.keysDir, FILES_DIR: home.filesDir, INSTANCE_KEY_FILE: home.instanceKeyFile, AUTH_SECRET_FILE: home.authSecretFile,
    LEDGER_KEYS_DIR: home.ledgerKeysDir, LEDGER_ORIGIN: 'localhost', SOURCES_FILE: home.sourcesFile,
    WEB_DIR: path.join(checkout, 'web/dist'), DEVELOPMENT: '1',
    ...(options.smtp && { SMTP_URL: options.smtp.url, MAIL_FROM: options.smtp.from }),
  };
};

/** Everything for a newcomer, with one command: see the phases. `running` is filled as things start. */
export const startInstallation = async (home: Home, options: InstallationOptions, progress: Progress, running: Running): Promise<Installation> => {
  const organisationFile = path.join(checkout, 'examples/organisation/organisation.yaml');
  // The browser's part and the database have nothing to do with each other: both at once.
  const web = webOf(progress);
  web.catch(() => undefined);
  const organisation = await readOrganisation(organisationFile);
  const database = await progress.phase('database', 'データベースを起動しました', 'the database is up', async () => await running.holds(openDatabaseServer(home.postgres, options.databaseUrl, progress)));
  const example = await exampleDatabases(database, organisation);
  await writePrivately(home.sourcesFile, `${JSON.stringify(example.connections)}\n`);
  const loaded = progress.phase('example', `見本のデータベースを用意しました（${options.people} 人）`, `the example databases are ready (${options.people} people)`, async () => { await example.load(options.people); });
  loaded.catch(() => undefined);

  const { settings, officer } = await progress.phase('store', '保管庫とポリシーを用意しました', 'the store and its policies are ready', async () => {
    await migrateStore(database.own);
    const runtime = await runtimeConnection(database.own);
    if (runtime === undefined) progress.say('データベースの利用者を作れないため、所有者のまま動かします', 'no role can be made in the database: the programs run as its owner');
    const settings = await settingsOf(home, organisation, organisationFile, runtime ?? database.own, options);
    const configuration = await configurationFrom(settings);
    const system = await buildSystem(configuration);
    try {
      await system.tenants.add(configuration.tenant);
      await takePoliciesIn(system, configuration, configuration.organisation.policies);
      return { settings, officer: await firstSignIn(home, system, configuration) };
    } finally {
      await system.close();
    }
  });
  await writeSettings(home, settings);
  const programs = progress.phase('programs', 'サーバーとワーカーを起動しました', 'server and worker are up', async () => {
    await Promise.all((['server', 'worker'] as const).map((name) => startProgram(name, home, settings, progress, running)));
  });
  await Promise.all([programs, loaded, web]);
  return { portal: settings.PORTAL_URL ?? '', console: settings.CONSOLE_URL ?? '', services: settings.SERVICES_URL ?? '', officer, processes: running.pids(), databaseFolder: database.folder };
};

const webOf = async (progress: Progress): Promise<void> => {
  if (!await isWebStale(checkout)) return;
  progress.say('画面を作っています', 'building the pages');
  await progress.phase('web', '画面を作りました', 'the pages are built', async () => { await buildWeb(checkout); });
};

/**
 * The worker streams rows that die at once. A small young generation and a heap that grows in small steps keep the garbage of a
 * million of them from standing; two arenas keep the buffers of other threads from being held in pieces (glibc; unknown elsewhere).
 */
export const nodeOptions = { server: [], worker: ['--max-semi-space-size=4', '--heap-growing-percent=30'] } as const;
export const memoryEnvironment = { server: {}, worker: { MALLOC_ARENA_MAX: '2' } } as const;

const startProgram = async (name: 'server' | 'worker', home: Home, settings: Settings, progress: Progress, running: Running): Promise<void> => {
  if (running.stopping) return;
  const child = running.runs(runChild({
    name, file: program(name), nodeOptions: nodeOptions[name], logs: home.logs, environment: { ...process.env, ...memoryEnvironment[name], ...settings },
    onStarted: () => { setImmediate(() => { void writePrivately(path.join(home.folder, 'processes.json'), `${JSON.stringify(running.pids())}\n`); }); },
    onEnded: (ended, pause) => { progress.say(`${ended} が終わったので起動し直します（${pause} ミリ秒後）`, `${ended} ended and is started again (in ${pause} ms)`); },
  }));
  await child.ready;
};
