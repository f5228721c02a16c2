import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CaseWorker, CaseWorkerOptions } from '../../src/adapters/jobs/case-worker.ts';
import { startCaseWorker } from '../../src/adapters/jobs/case-worker.ts';
import type { JobSender } from '../../src/adapters/jobs/jobs.ts';
import { openJobs } from '../../src/adapters/jobs/jobs.ts';
import type { Store } from '../../src/adapters/postgres/connection.ts';
import { openStore } from '../../src/adapters/postgres/connection.ts';
import { postgresTransactions, within } from '../../src/adapters/postgres/transaction.ts';
import type { CaseId } from '../../src/core/identifiers/case-ids.ts';
import type { Transaction } from '../../src/operations/ports/transaction.ts';
import { testDatabase } from '../postgres/database.ts';
import { here } from '../store/sample.ts';

let connectionString: string;
let store: Store;
let sender: JobSender;
const workers: CaseWorker[] = [];
beforeEach(async () => {
  connectionString = await testDatabase();
  store = openStore({ connectionString });
  sender = await openJobs({ connectionString, onFault: () => undefined });
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map(async (worker) => { await worker.close(); }));
  await sender.close();
  await store.close();
});

const inTransaction = async (work: (transaction: Transaction) => Promise<void>): Promise<void> => {
  await postgresTransactions(store).run(work);
};
const send = async (id: CaseId): Promise<void> => {
  await inTransaction(async (transaction) => { await sender.jobs.advanceCase(transaction, here, id); });
};
const work = async (options: Partial<CaseWorkerOptions> & Pick<CaseWorkerOptions, 'handle'>): Promise<CaseWorker> => {
  const worker = await startCaseWorker({ connectionString, dueCases: () => Promise.resolve([]), onFault: () => undefined, ...options });
  workers.push(worker);
  return worker;
};
const newCase = (): CaseId => randomUUID() as CaseId;
const eventually = async (check: () => unknown): Promise<void> => { await vi.waitFor(check, { timeout: 120_000, interval: 50 }); };
const waitingJobs = async (): Promise<number> => {
  const { rows } = await store.pool.query<{ count: number }>(
    `select count(*)::int as count from pgboss.job where name = 'advance-case' and state in ('created', 'retry', 'active')`);
  return rows[0]?.count ?? -1;
};

test('a job and a row of one transaction come together or not at all', async () => {
  await store.pool.query('create table row_beside (case_id uuid)');
  const rows = async (): Promise<number> => (await store.pool.query('select from row_beside')).rowCount ?? -1;
  const both = async (transaction: Transaction, id: CaseId): Promise<void> => {
    await sql`insert into row_beside values (${id})`.execute(within(transaction));
    await sender.jobs.advanceCase(transaction, here, id);
  };
  await expect(inTransaction(async (transaction) => {
    await both(transaction, newCase());
    throw new Error('undone');
  })).rejects.toThrow('undone');
  expect([await rows(), await waitingJobs()]).toEqual([0, 0]);
  await inTransaction(async (transaction) => { await both(transaction, newCase()); });
  expect([await rows(), await waitingJobs()]).toEqual([1, 1]);
});

test('many wake-ups of a case that nobody works on are one run', async () => {
  const id = newCase();
  await Promise.all(Array.from({ length: 30 }, async () => { await send(id); }));
  let runs = 0;
  await work({ concurrency: 1, handle: () => { runs += 1; return Promise.resolve('done'); } });
  await eventually(async () => { expect(await waitingJobs()).toBe(0); });
  expect(runs).toBe(1);
});

test('a wake-up that comes while the case is worked on is not lost, and runs after', async () => {
  const id = newCase();
  const gate = Promise.withResolvers<undefined>();
  let [started, atOnce, atOnceMost] = [0, 0, 0];
  await work({
    concurrency: 4,
    handle: async () => {
      started += 1;
      atOnceMost = Math.max(atOnceMost, (atOnce += 1));
      if (started === 1) await gate.promise;
      atOnce -= 1;
      return 'done';
    },
  });
  await send(id);
  await eventually(() => { expect(started).toBe(1); });
  await Promise.all([send(id), send(id), send(id)]);
  gate.resolve(undefined);
  await eventually(() => { expect(started).toBeGreaterThanOrEqual(2); });
  await eventually(async () => { expect(await waitingJobs()).toBe(0); });
  expect(atOnceMost).toBe(1);
});

test('a wake-up is not lost when its transaction commits after an older one was fetched and had read the case', async () => {
  const id = newCase();
  await store.pool.query('create table fact (case_id uuid)');
  const seen: number[] = [];
  const count = async (): Promise<number> => (await store.pool.query('select from fact')).rowCount ?? -1;
  await send(id);
  await inTransaction(async (transaction) => {
    await sql`insert into fact values (${id})`.execute(within(transaction));
    // While the older job still waits: a rule "one waiting job per case" would drop this one.
    await sender.jobs.advanceCase(transaction, here, id);
    await work({ handle: async () => { seen.push(await count()); return 'done'; } });
    await eventually(() => { expect(seen).toEqual([0]); });
    await eventually(async () => { expect(await waitingJobs()).toBe(0); });
  });
  await eventually(() => { expect(seen.at(-1)).toBe(1); });
});

test('a case that cannot go on comes back until it can, holds up no other, and tells the queue nothing', async () => {
  const [stuck, other] = [newCase(), newCase()];
  const order: string[] = [];
  const faults: string[] = [];
  await send(stuck);
  await send(other);
  await work({
    concurrency: 1,
    handle: (_tenant, id) => {
      order.push(id === stuck ? 'stuck' : 'other');
      if (id === other) return Promise.resolve('done');
      const times = order.filter((one) => one === 'stuck').length;
      if (times === 1) throw Object.assign(new Error('connect to taro@mail.example failed'), { code: 'ECONNREFUSED' });
      return Promise.resolve(times < 3 ? 'again' : 'done');
    },
    onFault: (fault) => { faults.push(fault); },
  });
  await eventually(async () => { expect(await waitingJobs()).toBe(0); });
  expect(order).toEqual(['stuck', 'other', 'stuck', 'stuck']);
  expect(faults).toEqual(['case: Error ECONNREFUSED']);
  const { rows } = await store.pool.query<{ job: string }>(`select job::text from pgboss.job`);
  expect(rows.map(({ job }) => job).join()).not.toContain('taro');
});

test('a case with something due and no job gets one by the sweep, at the start and later', async () => {
  const ids = [newCase(), newCase()];
  const handled: CaseId[] = [];
  let due = ids.slice(0, 1);
  const worker = await work({
    handle: (_tenant, id) => { handled.push(id); return Promise.resolve('done'); },
    dueCases: () => Promise.resolve(due.map((id) => ({ tenant: here, id }))),
  });
  await eventually(() => { expect(handled).toEqual(ids.slice(0, 1)); });
  due = ids.slice(1);
  await worker.sweep();
  await eventually(() => { expect(handled).toEqual(ids); });
});

test('the sweep leaves a case alone that has a job', async () => {
  const id = newCase();
  await send(id);
  const gate = Promise.withResolvers<undefined>();
  let runs = 0;
  const worker = await work({
    concurrency: 1,
    handle: async () => { runs += 1; await gate.promise; return 'done'; },
    dueCases: () => Promise.resolve([{ tenant: here, id }]),
  });
  await eventually(() => { expect(runs).toBe(1); });
  await worker.sweep();
  expect(await waitingJobs()).toBe(1);
  gate.resolve(undefined);
});

test('a worker that closes lets the case in hand end, and tells it to', async () => {
  await send(newCase());
  let outcome = 'not started';
  const worker = await startCaseWorker({
    connectionString, dueCases: () => Promise.resolve([]), onFault: () => undefined,
    handle: async (_tenant, _id, signal) => {
      outcome = 'started';
      await new Promise((resolve) => { signal.addEventListener('abort', resolve); });
      outcome = 'ended';
      return 'again';
    },
  });
  await eventually(() => { expect(outcome).toBe('started'); });
  await worker.close();
  expect(outcome).toBe('ended');
  expect(await waitingJobs()).toBe(1);
});
