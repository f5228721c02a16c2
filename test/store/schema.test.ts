import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../src/adapters/postgres/connection.ts';
import { openStore } from '../../src/adapters/postgres/connection.ts';
import { migrate } from '../../src/adapters/postgres/migrate.ts';
import { emptyDatabase } from '../postgres/database.ts';
import { printSchema } from './print-schema.ts';

let store: Store;
beforeAll(async () => {
  store = openStore({ connectionString: await emptyDatabase() });
  // As when server and worker start at once on a new database.
  const second = openStore({ connectionString: (store.pool.options as { connectionString: string }).connectionString });
  await Promise.all([migrate(store), migrate(second)]);
  await second.close();
});
afterAll(async () => { await store.close(); });

test('migrations run once, and again do nothing', async () => {
  expect(await migrate(store)).toEqual([]);
});

test('schema.sql is what the migrations make (after a migration: vitest run -u)', async () => {
  await expect(await printSchema(store.pool)).toMatchFileSnapshot('../../src/adapters/postgres/schema.sql');
});

test('the key of every own table starts with tenant_id', async () => {
  const { rows } = await store.pool.query<{ name: string; first: string | null }>(`
    select c.relname as name, a.attname as first
    from pg_class c left join pg_index i on i.indrelid = c.oid and i.indisprimary
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace`);
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter(({ first }) => first !== 'tenant_id')).toEqual([]);
});
