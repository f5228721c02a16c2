import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { afterAll, expect, test, vi } from 'vitest';
import { openJobs } from '../../src/adapters/jobs/jobs.ts';
import { openStore } from '../../src/adapters/postgres/connection.ts';
import { postgresTransactions } from '../../src/adapters/postgres/transaction.ts';
import type { CaseId } from '../../src/core/identifiers/case-ids.ts';
import { testDatabase } from '../postgres/database.ts';
import { here } from '../store/sample.ts';

const connectionString = await testDatabase();
const store = openStore({ connectionString });
const sender = await openJobs({ connectionString, onFault: () => undefined });
await store.pool.query('create table run (label text, case_id uuid)');
const children: ChildProcess[] = [];
const startWorker = (label: string, behaviour: 'hang' | 'work'): ChildProcess => {
  const program = new URL('worker-process.ts', import.meta.url).pathname;
  const child = spawn('node', [program, connectionString, label, behaviour], { stdio: ['ignore', 'ignore', 'inherit'] });
  children.push(child);
  return child;
};
afterAll(async () => {
  await Promise.all(children.map(async (child) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }));
  await sender.close();
  await store.close();
});

const runs = async (): Promise<unknown> => (await store.pool.query('select label, case_id from run order by label')).rows;

test('a case whose worker was killed in the middle is taken up by another', async () => {
  const id = randomUUID() as CaseId;
  const first = startWorker('1 killed', 'hang');
  await postgresTransactions(store).run(async (transaction) => { await sender.jobs.advanceCase(transaction, here, id); });
  await vi.waitFor(async () => { expect(await runs()).toHaveLength(1); }, { timeout: 120_000, interval: 100 });
  first.kill('SIGKILL');
  await once(first, 'exit');
  startWorker('2 goes on', 'work');
  // Generous: the machine may be slow. In quiet the job is back after 10 to 15 s.
  await vi.waitFor(async () => {
    expect(await runs()).toEqual([{ label: '1 killed', case_id: id }, { label: '2 goes on', case_id: id }]);
  }, { timeout: 120_000, interval: 200 });
});
