import { startEmbeddedPostgres } from '../../../adapters/embedded-postgres/embedded-postgres.ts';
import type { EmbeddedProgress } from '../../../adapters/embedded-postgres/embedded-postgres.ts';
import { openPool } from '../../../adapters/postgres/connection.ts';
import type { Progress } from './progress.ts';

/** A PostgreSQL server with room for several databases. */
export interface DatabaseServer {
  /** Of the installation's own database. */
  readonly own: string;
  /** Where its data lie: in the home, or for root outside of it. Undefined for one that somebody else runs. */
  readonly folder: string | undefined;
  /** Of a database beside it, made when it is not there. */
  database(name: string): Promise<string>;
  stop(): Promise<void>;
}

const ownName = 'yakusoku';

const words: { readonly [Step in EmbeddedProgress['step']]: (progress: Extract<EmbeddedProgress, { step: Step }>) => readonly [ja: string, en: string] | undefined } = {
  'folder-moved': ({ folder }) => [`データベースの置き場所: ${folder}`, `the database lies in ${folder}`],
  'copying-binaries': () => ['データベースのプログラムを用意しています', 'preparing the database programs'],
  initialising: () => ['データベースを初期化しています', 'initialising the database'],
  starting: () => undefined,
  attached: () => ['動いているデータベースを引き継ぎました', 'took over the database that was running'],
  ready: () => undefined,
};

const tell = (progress: Progress, step: EmbeddedProgress): void => {
  const said = (words[step.step] as (step: EmbeddedProgress) => readonly [string, string] | undefined)(step);
  if (said) progress.say(...said);
};

/** The embedded PostgreSQL, or the one that DATABASE_URL names (its user must be able to make databases). */
export const openDatabaseServer = async (folder: string, given: string | undefined, progress: Progress): Promise<DatabaseServer> => {
  if (given !== undefined) return givenServer(given);
  const server = await startEmbeddedPostgres({ dataFolder: folder, onProgress: (step) => { tell(progress, step); } });
  await server.createDatabase(ownName);
  return {
    own: server.connectionString(ownName),
    folder: server.folder,
    database: async (name) => {
      await server.createDatabase(name);
      return server.connectionString(name);
    },
    stop: async () => { await server.stop(); },
  };
};

const givenServer = (own: string): DatabaseServer => ({
  own,
  folder: undefined,
  database: async (name) => {
    const url = new URL(own);
    const full = `${decodeURIComponent(url.pathname.slice(1))}_${name}`;
    url.pathname = `/${encodeURIComponent(full)}`;
    const pool = openPool(own, 1);
    try {
      const { rowCount } = await pool.query('select from pg_database where datname = $1', [full]);
      if (rowCount === 0) await pool.query(`create database "${full.replaceAll('"', '""')}"`);
    } finally {
      await pool.end();
    }
    return url.href;
  },
  stop: async () => undefined,
});
