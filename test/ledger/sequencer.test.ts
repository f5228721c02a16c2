import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ed25519Verify, sha256 } from '../../src/adapters/ledger/ed25519.ts';
import { groupedLedgerIntake } from '../../src/adapters/ledger/grouped-intake.ts';
import { postgresLedgerIntake } from '../../src/adapters/ledger/intake.ts';
import { type Sequencer, startSequencer } from '../../src/adapters/ledger/sequencer.ts';
import { name, type TenantId } from '../../src/core/identifiers/name-ids.ts';
import { openCheckpoint } from '../../src/core/ledger/checkpoint.ts';
import { entryBytes } from '../../src/core/ledger/entry-bytes.ts';
import { leafHash } from '../../src/core/ledger/tree-hash.ts';
import { continues, includes } from '../../src/core/ledger/verify-proof.ts';
import { entryNumbered, type LogFixture, openLogFixture, originPrefix, tenant } from './log-fixture.ts';

let log: LogFixture;
let running: Sequencer[];
let faults: string[];
beforeEach(async () => {
  [log, running, faults] = [await openLogFixture(), [], []];
});
afterEach(async () => {
  await Promise.all(running.map(async (sequencer) => { await sequencer.stop(); }));
  await log.close();
});
const start = (): Sequencer => {
  const sequencer = startSequencer({ connectionString: log.connectionString, keys: log.keys, onFault: (words) => { faults.push(words); } });
  running.push(sequencer);
  return sequencer;
};
const numbers = (count: number, from = 0): number[] => Array.from({ length: count }, (_, at) => from + at);

describe('the log [LG-9-l part]', () => {
  it('holds what was committed, in order, and nothing of what was rolled back', async () => {
    start();
    await log.append(tenant, ...numbers(300));
    await expect(log.transactions.run(async (transaction) => {
      await postgresLedgerIntake.append(transaction, tenant, entryNumbered(999));
      throw new Error('the operation failed');
    })).rejects.toThrow('the operation failed');
    await log.append(tenant, 300);
    await log.sequenced(tenant, 301);
    expect(await log.logged(tenant)).toEqual(numbers(301));
    expect(await log.reader.verify(tenant)).toMatchObject({ size: 301, fault: undefined });
    expect(faults).toEqual([]);
  });

  it('takes in an entry of as many bytes as two can count, and none longer, and none that is empty', async () => {
    const put = async (bytes: number): Promise<unknown> =>
      await log.store.pool.query('insert into ledger_intake (tenant_id, entry) values ($1, $2)', [tenant, Buffer.alloc(bytes, 0x20)]);
    await put(65_535);
    await expect(put(65_536)).rejects.toMatchObject({ code: '23514', constraint: 'entry_fits_its_length' });
    await expect(put(0)).rejects.toMatchObject({ code: '23514', constraint: 'entry_fits_its_length' });
  });

  it('keeps an entry that commits late, behind others with higher numbers', async () => {
    start();
    const late = new pg.Client({ connectionString: log.connectionString });
    await late.connect();
    await late.query('begin');
    await late.query('insert into ledger_intake (tenant_id, entry) values ($1, $2)', [tenant, Buffer.from(entryBytes(entryNumbered(1)))]);
    await log.append(tenant, 2);
    await log.sequenced(tenant, 1);
    await late.query('commit');
    await late.end();
    await log.sequenced(tenant, 2);
    expect(await log.logged(tenant)).toEqual([2, 1]);
    expect(await log.reader.verify(tenant)).toMatchObject({ size: 2, fault: undefined });
  });

  it('is one log under several sequencers and many callers: each entry once', async () => {
    start();
    start();
    start();
    const intake = groupedLedgerIntake(log.store.pool);
    const alone = numbers(600).map(async (number) => { await intake.append(tenant, entryNumbered(number)); });
    const within = numbers(40).map(async (at) => { await log.append(tenant, ...numbers(10, 1000 + at * 10)); });
    await Promise.all([...alone, ...within]);
    await running[0]?.stop();
    await log.append(tenant, 5000);
    await log.sequenced(tenant, 1001);
    const expected = [...numbers(600), ...numbers(400, 1000), 5000];
    expect((await log.logged(tenant)).toSorted((a, b) => a - b)).toEqual(expected);
    expect(await log.reader.verify(tenant)).toMatchObject({ size: 1001, fault: undefined });
    expect(faults).toEqual([]);
  });

  it('survives the kill of its sequencer at any moment: nothing lost, nothing twice', async () => {
    const children: ChildProcess[] = [];
    const spawnOne = (): ChildProcess => {
      const child = spawn(process.execPath, [
        path.join(import.meta.dirname, 'sequencer-process.ts'), log.connectionString, path.join(log.folder, 'keys'), originPrefix,
      ], { stdio: 'ignore' });
      children.push(child);
      return child;
    };
    try {
      let appended = 0;
      for (const waitMs of [0, 30, 60, 90, 150, 250]) {
        const child = spawnOne();
        const before = (await log.reader.view(tenant)).size;
        await log.append(tenant, ...numbers(700, appended));
        appended += 700;
        // From the first batch of this process on, at different points of its work.
        while ((await log.reader.view(tenant)).size === before) {
          await delay(5);
        }
        const more = log.append(tenant, ...numbers(700, appended));
        appended += 700;
        await delay(waitMs);
        child.kill('SIGKILL');
        await Promise.all([once(child, 'exit'), more]);
      }
      start();
      await log.sequenced(tenant, appended);
      expect((await log.logged(tenant)).toSorted((a, b) => a - b)).toEqual(numbers(appended));
      expect(await log.reader.verify(tenant)).toMatchObject({ size: appended, fault: undefined });
    } finally {
      for (const child of children) child.kill('SIGKILL');
    }
  });

  it('goes on after its connection was cut', async () => {
    start();
    await log.append(tenant, 1);
    await log.sequenced(tenant, 1);
    await log.store.pool.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'yakusoku-ledger' and datname = current_database()");
    await log.append(tenant, 2);
    await log.sequenced(tenant, 2);
    expect(faults.join()).toMatch(/57P01|lost its database/);
    expect(await log.reader.verify(tenant)).toMatchObject({ size: 2, fault: undefined });
  });

  it('is one for each tenant', async () => {
    const other = name<TenantId>('other');
    start();
    await Promise.all([log.append(tenant, ...numbers(3)), log.append(other, ...numbers(5, 100))]);
    await Promise.all([log.sequenced(tenant, 3), log.sequenced(other, 5)]);
    expect([await log.logged(tenant), await log.logged(other)]).toEqual([numbers(3), numbers(5, 100)]);
    expect(await log.reader.tenants()).toEqual(['group', 'other']);
    const [one, two] = [await log.keys.verifier(tenant), await log.keys.verifier(other)];
    expect([one?.name, two?.name]).toEqual(['yakusoku.example/group', 'yakusoku.example/other']);
    expect(one?.publicKey).not.toEqual(two?.publicKey);
    expect((await log.reader.verify(other)).size).toBe(5);
  });

  it('proves each entry, and that each of its sizes continues the one before', async () => {
    start();
    for (const [from, count] of [[0, 1], [1, 254], [255, 2], [257, 300]] as const) {
      await log.append(tenant, ...numbers(count, from));
      await log.sequenced(tenant, from + count);
    }
    const key = await log.keys.verifier(tenant);
    if (!key) throw new Error('the log has a key');
    const { rows } = await log.store.pool.query<{ note: string }>('select note from ledger_checkpoint where tenant_id = $1 order by size', [tenant]);
    const heads = rows.map(({ note }) => openCheckpoint(sha256, ed25519Verify, note, key)).map((opened) => {
      if (!opened.ok) throw new Error(opened.fault);
      return opened.head;
    });
    const last = heads.at(-1);
    if (!last) throw new Error('the log has a head');
    for (const index of [0, 1, 254, 255, 256, 511, 512, 556]) {
      const proof = await log.reader.inclusionProof(tenant, index);
      const proven = proof && includes(sha256, proof.path, leafHash(sha256, proof.entry), index, last.size, last.root);
      expect([index, proven]).toEqual([index, true]);
    }
    expect(await log.reader.inclusionProof(tenant, 557)).toBeUndefined();
    for (const head of heads) {
      const path = await log.reader.consistencyProof(tenant, head.size, last.size);
      expect([head.size, continues(sha256, path, head, last)]).toEqual([head.size, true]);
    }
  });
});
