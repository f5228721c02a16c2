import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../src/adapters/embedded-postgres/embedded-postgres.ts';
import { openJobs } from '../../src/adapters/jobs/jobs.ts';
import { openStore } from '../../src/adapters/postgres/connection.ts';
import { migrate } from '../../src/adapters/postgres/migrate.ts';

const folderPrefix = 'yakusoku-test-';

/** Ends what a killed run left behind: its server outlives it. */
const endOrphans = async (): Promise<void> => {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(folderPrefix) ? Number(name.split('-')[2]) : 0;
    if (!pid || isAlive(pid)) continue;
    const folder = path.join(tmpdir(), name);
    const left = await startEmbeddedPostgres({ dataFolder: folder }).catch(() => undefined);
    await left?.stop();
    await rm(left?.folder ?? folder, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
};

interface Server {
  readonly administration: string;
  end(prefix: string): Promise<void>;
}

const ownServer = async (): Promise<Server> => {
  await endOrphans();
  const folder = path.join(tmpdir(), `${folderPrefix}${process.pid}-${randomBytes(4).toString('hex')}`);
  const server = await startEmbeddedPostgres({ dataFolder: folder });
  const end = async (): Promise<void> => {
    await server.stop();
    await Promise.all([server.folder, folder].map(async (left) => { await rm(left, { recursive: true, force: true }); }));
  };
  return { administration: server.connectionString('postgres'), end };
};

/** A server that somebody else runs: its databases and roles of this run are dropped at the end. */
const givenServer = (administration: string): Server => ({
  administration,
  end: async (prefix) => {
    const client = new pg.Client({ connectionString: administration });
    await client.connect();
    const { rows } = await client.query<{ datname: string }>('select datname from pg_database where starts_with(datname, $1)', [prefix]);
    for (const { datname } of rows) await client.query(`drop database ${client.escapeIdentifier(datname)} with (force)`);
    const { rows: roles } = await client.query<{ rolname: string }>('select rolname from pg_roles where starts_with(rolname, $1)', [prefix]);
    for (const { rolname } of roles) await client.query(`drop role ${client.escapeIdentifier(rolname)}`);
    await client.end();
  },
});

/** vitest's hook: one PostgreSQL for the run, or the one that TEST_DATABASE_URL names (its user may create databases). */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const given = process.env['TEST_DATABASE_URL'];
  const server = given ? givenServer(given) : await ownServer();
  const prefix = `yakusoku_test_${randomBytes(4).toString('hex')}_`;
  try {
    const template = `${prefix}template`;
    const client = new pg.Client({ connectionString: server.administration });
    await client.connect();
    await client.query(`create database ${client.escapeIdentifier(template)}`);
    await client.end();
    await prepareTemplate(databaseUrl(server.administration, template));
    project.provide('postgres', { administration: server.administration, template, prefix });
  } catch (fault) {
    await server.end(prefix);
    throw fault;
  }
  return async () => { await server.end(prefix); };
};

const databaseUrl = (connectionString: string, database: string): string => {
  const url = new URL(connectionString);
  url.pathname = `/${database}`;
  return url.href;
};

const prepareTemplate = async (connectionString: string): Promise<void> => {
  const store = openStore({ connectionString, poolMax: 2 });
  await migrate(store);
  await store.close();
  const jobs = await openJobs({ connectionString, onFault: (fault) => { throw new Error(`jobs: ${fault}`); } });
  await jobs.close();
};
