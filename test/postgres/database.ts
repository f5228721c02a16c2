import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** One server for the whole run: where to make databases, and the migrated one to clone. */
    readonly postgres: { readonly administration: string; readonly template: string; readonly prefix: string };
  }
}

/** The connection string of a fresh copy of another database of the run, to which nobody is connected. */
export const copyOf = async (template: string): Promise<string> => {
  const { administration, prefix } = inject('postgres');
  const name = `${prefix}${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: administration });
  await client.connect();
  try {
    await client.query(`create database ${client.escapeIdentifier(name)} template ${client.escapeIdentifier(template)}`);
  } finally {
    await client.end();
  }
  const url = new URL(administration);
  url.pathname = `/${name}`;
  return url.href;
};

/** The connection string of a fresh store: own tables and job queue, no rows. Dropped with the server when the run ends. */
export const testDatabase = async (): Promise<string> => await copyOf(inject('postgres').template);

/** The connection string of a database with nothing in it, UTF-8: for connected databases and migrations. */
export const emptyDatabase = async (): Promise<string> => await copyOf('template0');

/** Drops a database of the run and those that were made beside it under its name, whoever is still connected. */
export const dropWithThoseBeside = async (connectionString: string): Promise<void> => {
  const client = new pg.Client({ connectionString: inject('postgres').administration });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>('select datname from pg_database where starts_with(datname, $1)', [new URL(connectionString).pathname.slice(1)]);
    for (const { datname } of rows) await client.query(`drop database ${client.escapeIdentifier(datname)} with (force)`);
  } finally {
    await client.end();
  }
};
