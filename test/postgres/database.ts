import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

const create = async (template: string): Promise<string> => {
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
export const testDatabase = async (): Promise<string> => await create(inject('postgres').template);

/** The connection string of a database with nothing in it, UTF-8: for connected databases and migrations. */
export const emptyDatabase = async (): Promise<string> => await create('template0');
