import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, expect, test, vi } from 'vitest';
import { postgresCaseLocks } from '../../src/adapters/postgres/case-locks.ts';
import type { CaseId } from '../../src/core/identifiers/case-ids.ts';
import { testDatabase } from '../postgres/database.ts';
import { here, there } from './sample.ts';

const connectionString = await testDatabase();
const [one, two] = [postgresCaseLocks(connectionString, 2), postgresCaseLocks(connectionString, 2)];
afterAll(async () => { await Promise.all([one.close(), two.close()]); });
const newCase = (): CaseId => randomUUID() as CaseId;
const nothing = (): Promise<string> => Promise.resolve('done');

test('a case is worked on by one; another process, and another call of the same one, find it busy', async () => {
  const id = newCase();
  const inside = await one.locks.alone(here, id, async () => [
    await two.locks.alone(here, id, nothing), await one.locks.alone(here, id, nothing),
    await two.locks.alone(here, newCase(), nothing), await two.locks.alone(there, id, nothing),
  ]);
  expect(inside).toEqual(['busy', 'busy', 'done', 'done']);
  expect(await two.locks.alone(here, id, nothing)).toBe('done');
});

test('work that throws leaves the case free', async () => {
  const id = newCase();
  await expect(one.locks.alone(here, id, () => Promise.reject(new Error('in the work')))).rejects.toThrow('in the work');
  expect(await two.locks.alone(here, id, nothing)).toBe('done');
});

test('of many at once, one has it', async () => {
  const id = newCase();
  let [atOnce, most] = [0, 0];
  const work = async (): Promise<string> => {
    most = Math.max(most, (atOnce += 1));
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    atOnce -= 1;
    return 'done';
  };
  const outcomes = await Promise.all(Array.from({ length: 12 }, async (_, index) =>
    await (index % 2 ? one : two).locks.alone(here, id, work)));
  expect(most).toBe(1);
  expect(outcomes).toContain('done');
});

test('a holder whose connection is cut loses the case, and its end does no harm', async () => {
  const id = newCase();
  await one.locks.alone(here, id, async () => {
    const client = new pg.Client({ connectionString });
    await client.connect();
    await client.query(`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid()
      and database = (select oid from pg_database where datname = current_database())`);
    await client.end();
    await vi.waitFor(async () => { expect(await two.locks.alone(here, id, nothing)).toBe('done'); }, { timeout: 120_000 });
  });
  expect(await one.locks.alone(here, id, nothing)).toBe('done');
});
