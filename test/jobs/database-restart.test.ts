import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startEmbeddedPostgres } from '../../src/adapters/embedded-postgres/embedded-postgres.ts';
import { startCaseWorker } from '../../src/adapters/jobs/case-worker.ts';
import { openJobs } from '../../src/adapters/jobs/jobs.ts';
import { openStore } from '../../src/adapters/postgres/connection.ts';
import { postgresTransactions } from '../../src/adapters/postgres/transaction.ts';
import type { CaseId } from '../../src/core/identifiers/case-ids.ts';
import { here } from '../store/sample.ts';

test('server and worker go on by themselves after their own database was down', async () => {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'yakusoku-restart-'));
  await chmod(dataFolder, 0o755);
  let database = await startEmbeddedPostgres({ dataFolder });
  const connectionString = database.connectionString('postgres');
  const lost = vi.fn();
  const store = openStore({ connectionString, onConnectionLost: lost });
  const sender = await openJobs({ connectionString, onFault: () => undefined });
  const handled: CaseId[] = [];
  const faults: string[] = [];
  const worker = await startCaseWorker({
    connectionString, dueCases: () => Promise.resolve([]), onFault: (fault) => { faults.push(fault); },
    handle: (_tenant, id) => { handled.push(id); return Promise.resolve('done'); },
  });
  onTestFinished(async () => {
    await worker.close();
    await sender.close();
    await store.close();
    await database.stop();
    await rm(dataFolder, { recursive: true, force: true });
  });
  const send = async (): Promise<CaseId> => {
    const id = randomUUID() as CaseId;
    await postgresTransactions(store).run(async (transaction) => { await sender.jobs.advanceCase(transaction, here, id); });
    return id;
  };
  const before = await send();
  await vi.waitFor(() => { expect(handled).toEqual([before]); }, { timeout: 120_000 });

  await database.stop();
  await vi.waitFor(() => { expect(faults).not.toEqual([]); }, { timeout: 120_000 });
  await expect(send()).rejects.toThrow();
  database = await startEmbeddedPostgres({ dataFolder, port: Number(new URL(connectionString).port) });

  const after = await send();
  await vi.waitFor(() => { expect(handled).toEqual([before, after]); }, { timeout: 120_000 });
  expect(lost).toHaveBeenCalledWith('57P01');
});
