import { stat, truncate } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { ClusterFolder } from './cluster-folder.ts';
import { ensureCluster, reachableBinaries, reachableFolder, userName } from './cluster-folder.ts';
import { EmbeddedPostgresUnavailable, platformBinaries, programPath } from './platform-binaries.ts';
import { disownPostmaster, isPostgres, readPostmaster, runProgram } from './postmaster.ts';
import { systemUser } from './system-user.ts';

/** What the start is doing; the program that shows it has the words. */
export type EmbeddedProgress =
  /** Root only: the wished folder cannot be entered by the user that PostgreSQL runs as, so the data lie in `folder`. */
  | { readonly step: 'folder-moved'; readonly folder: string }
  | { readonly step: 'copying-binaries' }
  | { readonly step: 'initialising' }
  | { readonly step: 'starting' }
  /** One from before is still running (its parent was killed): it is taken over. */
  | { readonly step: 'attached' }
  | { readonly step: 'ready'; readonly port: number };

export interface EmbeddedPostgresOptions {
  readonly dataFolder: string;
  /** A free one by default; ignored when a running one is taken over. */
  readonly port?: number;
  readonly onProgress?: (progress: EmbeddedProgress) => void;
}

export interface EmbeddedPostgres {
  /** Where the data really lie. */
  readonly folder: string;
  connectionString(database: string): string;
  /** True when it was made now, false when it was there. */
  createDatabase(name: string): Promise<boolean>;
  /** Ends it cleanly (connections are cut, everything committed stays). */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that came with npm on `dataFolder`, or takes over the one that runs there already. It listens on
 * the loopback address only, with a random password, and outlives this process until `stop` is called.
 * @throws EmbeddedPostgresUnavailable with words for whoever started the program.
 */
export const startEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  const say = options.onProgress ?? (() => undefined);
  const user = systemUser();
  const folder = await reachableFolder(options.dataFolder, user);
  if (folder !== path.resolve(options.dataFolder)) say({ step: 'folder-moved', folder });
  const binaries = await reachableBinaries(await platformBinaries(), user, () => { say({ step: 'copying-binaries' }); });
  const place = await ensureCluster(folder, binaries, user, () => { say({ step: 'initialising' }); });
  const control: Control = async (...words) => {
    await runProgram(programPath(binaries, 'pg_ctl'), [...words, '--pgdata', place.cluster, '--silent'], folder, user);
  };

  const attached = await attach(place);
  say({ step: attached === undefined ? 'starting' : 'attached' });
  const port = attached ?? await startServer(place, options.port, control);
  say({ step: 'ready', port });

  const connectionString = connectionStringOf(place, port);
  return {
    folder,
    connectionString,
    createDatabase: async (name) => await createDatabase(connectionString('postgres'), name),
    stop: async () => {
      const running = await readPostmaster(place.cluster);
      if (running && await isPostgres(running.pid)) await control('stop', '--wait', '--mode', 'fast');
    },
  };
};

type Control = (...words: readonly string[]) => Promise<void>;

/** Tries anew when another process was faster, took the port, or the last of a killed server are still ending. */
const startServer = async (place: ClusterFolder, wishedPort: number | undefined, control: Control): Promise<number> => {
  await emptyLongLog(place.log);
  for (let attempt = 1; ; attempt += 1) {
    const port = wishedPort ?? await freePort();
    try {
      await control('start', '--wait', '--log', place.log, '--options', serverOptions(port));
      return port;
    } catch (cause) {
      const attached = await attach(place);
      if (attached !== undefined) return attached;
      if (attempt === 4) {
        throw new EmbeddedPostgresUnavailable(`PostgreSQL did not start on ${place.cluster}; its log ${place.log} says why`, { cause });
      }
      await delay(attempt * 500);
    }
  }
};

const connectionStringOf = (place: ClusterFolder, port: number) => (database: string): string =>
  `postgresql://${userName}:${encodeURIComponent(place.password)}@127.0.0.1:${port}/${encodeURIComponent(database)}`;

// The log never repeats a statement or a row: either may hold personal data.
const serverOptions = (port: number): string =>
  [
    `-p ${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'timezone=UTC', 'log_timezone=UTC',
    'log_min_error_statement=panic', 'log_error_verbosity=terse',
  ].map((setting) => (setting.startsWith('-') ? setting : `-c ${setting}`)).join(' ');

/** The port of a server that runs on this cluster; waits while one is still starting or recovering. */
const attach = async (place: ClusterFolder): Promise<number | undefined> => {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const running = await readPostmaster(place.cluster);
    if (!running) return undefined;
    if (!await isPostgres(running.pid)) {
      await disownPostmaster(place.cluster, running.pid);
      return undefined;
    }
    if (running.port > 0 && await answers(connectionStringOf(place, running.port)('postgres'))) return running.port;
    await delay(100);
  }
  throw new EmbeddedPostgresUnavailable(`a PostgreSQL runs on ${place.cluster} but does not answer; end it and start again`);
};

const answers = async (connectionString: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

const createDatabase = async (connectionString: string, name: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
    return rowCount === 0;
  } finally {
    await client.end();
  }
};

const freePort = async (): Promise<number> =>
  await new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => { resolve(typeof address === 'object' && address ? address.port : 0); });
    });
  });

/** The log is for the last start or two, not an archive. */
const emptyLongLog = async (log: string): Promise<void> => {
  const { size } = await stat(log).catch(() => ({ size: 0 }));
  if (size > 10_000_000) await truncate(log);
};
