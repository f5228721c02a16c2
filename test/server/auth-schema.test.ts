import { getMigrations } from 'better-auth/db/migration';
import pg from 'pg';
import { expect, it } from 'vitest';
import { authEngine } from '../../src/adapters/auth/engine.ts';
import { prepareAuthSchema } from '../../src/adapters/auth/prepare-schema.ts';
import { emptyDatabase } from '../postgres/database.ts';

it('schema.sql is what better-auth wants, and can be said again', async () => {
  const connectionString = await emptyDatabase();
  const pool = new pg.Pool({ connectionString, options: '-c search_path=auth' });
  try {
    await prepareAuthSchema(pool);
    await prepareAuthSchema(pool);
    const { options } = authEngine({ pool, secret: 'x'.repeat(43), consoleUrl: 'http://127.0.0.1:1' });
    const plan = await getMigrations({ ...options, database: pool });
    expect([plan.toBeCreated, plan.toBeAdded, plan.toBeAddedIndexes, plan.schemaProblems]).toEqual([[], [], [], []]);
    await pool.query('alter table auth."session" drop column "secondFactor"');
    expect((await getMigrations({ ...options, database: pool })).toBeAdded).toHaveLength(1);
  } finally {
    await pool.end();
  }
});
