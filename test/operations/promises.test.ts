import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postgresLedgerAudit } from '../../src/adapters/ledger/ledger-audit.ts';
import { postgresLedgerReader } from '../../src/adapters/ledger/ledger-reader.ts';
import { logKeysIn, type LogKeys } from '../../src/adapters/ledger/log-keys.ts';
import { startSequencer } from '../../src/adapters/ledger/sequencer.ts';
import { postgresPublishedBytes } from '../../src/adapters/postgres/published-bytes.ts';
import type { Sha256 } from '../../src/core/identifiers/hash.ts';
import { confirmAccounts } from '../../src/operations/confirm-accounts.ts';
import { decideIdentity } from '../../src/operations/decide-identity.ts';
import { readSupplied } from '../../src/operations/read-supplied.ts';
import { setWithholding } from '../../src/operations/set-withholding.ts';
import { showPromises, type PromisesView, type ShowPromisesPorts } from '../../src/operations/show-promises.ts';
import { approve, ask, collected, idOf, member, officer, shop, value, work } from './case-steps.ts';
import { openWorld, tenant, type World } from './world.ts';

let world: World;
let folder: string;
let keys: LogKeys;
let ports: ShowPromisesPorts;
beforeAll(async () => {
  [world, folder] = [await openWorld(), await mkdtemp(path.join(tmpdir(), 'promises-'))];
  keys = logKeysIn(path.join(folder, 'keys'), 'promises.example');
  ports = fresh();
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

/** Ports whose audit remembers nothing. */
const fresh = (): ShowPromisesPorts => ({
  ...world, publishedBytes: postgresPublishedBytes(world.store),
  ledgerAudit: postgresLedgerAudit(world.store.pool, postgresLedgerReader(world.store.pool, keys), world.clock),
});
const board = async (): Promise<PromisesView> => await showPromises(ports, { tenant });
const rowOf = async (promise: string) => (await board()).rows.find((row) => row.promise === promise);
const controlOf = async (promise: string, control: string) => (await rowOf(promise))?.watched.find((one) => one.control === control)?.judgement;

const sequenced = async (): Promise<void> => {
  const sequencer = startSequencer({ connectionString: world.store.pool.options.connectionString ?? '', keys, onFault: (fault) => { throw new Error(String(fault)); } });
  const reader = postgresLedgerReader(world.store.pool, keys);
  while ((await reader.view(tenant)).pending > 0) await delay(20);
  await sequencer.stop();
};

describe('the promise board over a real store [LG-0b part]', () => {
  it('begins with nothing kept but what can be shown at once: the published bytes', async () => {
    const { rows, counts, stances } = await board();
    expect(rows.filter(({ state }) => state === 'kept').map(({ promise }) => promise).toSorted()).toEqual(['LG-0', 'LG-11', 'LG-5', 'LW-0', 'LG-1-n'].toSorted());
    expect(counts.broken + counts.due).toBe(0);
    expect(stances).toHaveLength(5);
    // The key of the log is not there: nothing can be said of it.
    expect(rows.find(({ promise }) => promise === 'LG-9-l')).toMatchObject({ state: 'not-shown', judgement: { why: 'unreadable' } });
  });

  it('shows the log once it was recomputed, and a change of it in the database as broken', async () => {
    await ask(world);
    await sequenced();
    ports = fresh();
    const kept = await rowOf('LG-9-l');
    expect(kept?.state).toBe('kept');
    expect(kept?.judgement.says.en).toMatch(/The first \d+ entries were recomputed/);
    await world.store.pool.query(`alter table ledger_entry disable trigger all`);
    const { rows } = await world.store.pool.query<{ entry: Buffer }>('select entry from ledger_entry where tenant_id = $1 and index = 0', [tenant]);
    const [first] = rows;
    const altered = Buffer.from(first?.entry.toString('utf8').replace('"version":1', '"version":2') ?? '');
    await world.store.pool.query('update ledger_entry set entry = $2 where tenant_id = $1 and index = 0', [tenant, altered]);
    // Looked at again within a minute, it is what was found a moment ago; anew, it is found out.
    expect((await rowOf('LG-9-l'))?.state).toBe('kept');
    ports = fresh();
    expect((await rowOf('LG-9-l'))?.state).toBe('broken');
    await world.store.pool.query('update ledger_entry set entry = $2 where tenant_id = $1 and index = 0', [tenant, first?.entry]);
    await world.store.pool.query(`alter table ledger_entry enable trigger all`);
    ports = fresh();
    expect((await rowOf('LG-9-l'))?.state).toBe('kept');
  });

  it('turns the promised reply due, then broken with the case, and kept with the reply; the stance and the whole go with it', async () => {
    const { caseNumber: number } = await collected(world);
    const clock = () => controlOf('LG-12-4', 'reply-clock');
    expect((await clock())?.state).toBe('kept');
    const later = async (): Promise<void> => { await world.clock.moveTo(await world.clock.movedByDays() + 1); };
    while ((await clock())?.state === 'kept') await later();
    expect((await clock())?.state).toBe('due');
    while ((await clock())?.state === 'due') await later();
    const over = await board();
    const row = over.rows.find(({ promise }) => promise === 'LG-12-4');
    expect(row?.state).toBe('broken');
    expect(row?.judgement.cases).toContain(number);
    expect(over.stances.find(({ clause }) => clause.id === 'stance.complaints')?.state).toBe('broken');
    expect(over.rows.find(({ promise }) => promise === 'LG-0b')?.state).toBe('broken');

    // Every open case is answered: the others first.
    for (const header of await world.cases.list(tenant)) await answer(header.number);
    const after = await clock();
    expect(after?.state).toBe('kept');
    expect(after?.says.en).toMatch(/replied late/);
    expect((await controlOf('LG-12-4', 'reply-channel'))?.state).toBe('kept');
  });

  it('counts documents and forms as disposed of only with their keys gone', async () => {
    expect((await controlOf('LG-1-n', 'document-disposal'))?.state).toBe('kept');
    const { caseNumber: number } = await collected(world);
    const id = await idOf(world, number);
    // Somebody put the sealed document back, key and all.
    await world.seal.write({ tenant, case: id, key: 'identity-1', file: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa' as never }, (async function* content() { yield Buffer.from('again'); })());
    expect(await controlOf('LG-1-n', 'document-disposal')).toMatchObject({ state: 'broken', cases: [number] });
    await world.seal.destroy(tenant, id, 'identity-1');
    expect((await controlOf('LG-1-n', 'document-disposal'))?.state).toBe('kept');
  });

  it('knows of uses of what was supplied from the log, and of who saw a refusal', async () => {
    const { caseNumber: number } = await collected(world);
    const before = (await controlOf('LG-12-4', 'supplied-data'))?.says.en ?? '';
    await readSupplied(world, { tenant, number, purpose: 'customers.registration' });
    expect((await controlOf('LG-12-4', 'supplied-data'))?.says.en).not.toBe(before);
    value(await setWithholding(world, {
      tenant, officer, number, place: { dataset: shop, table: member, column: undefined, row: 0 }, withholding: { ground: 'harm-to-rights' as never, explanation: '権利を守るため。' },
    }));
    expect((await controlOf('LG-12-1r', 'refusal-grounds'))?.state).toBe('kept');
  });

  it('shows a rendering that is no longer what was approved as broken', async () => {
    const { rows } = await world.store.pool.query<{ hash: Sha256 }>('select hash from policy_version where tenant_id = $1', [tenant]);
    // By somebody with every power over the database: its triggers and its check refuse it otherwise.
    await world.store.pool.query('alter table policy_rendering disable trigger all, drop constraint sha256_is_of_bytes');
    await world.store.pool.query(`update policy_rendering set bytes = bytes || '\\x20'::bytea where tenant_id = $1 and hash = $2 and format = 'html' and language = 'ja'`, [tenant, rows[0]?.hash]);
    await world.store.pool.query('alter table policy_rendering enable trigger all');
    for (const promise of ['LG-11', 'LG-0', 'LG-5']) expect((await rowOf(promise))?.state).toBe('broken');
  });

  it('keeps showing the rest where something cannot be read', async () => {
    const broken: ShowPromisesPorts = { ...ports, cases: { ...ports.cases, list: () => Promise.reject(new Error('gone')) } };
    const { rows, counts } = await showPromises(broken, { tenant });
    expect(rows.find(({ promise }) => promise === 'LG-12-4')).toMatchObject({ state: 'not-shown' });
    expect(rows.find(({ promise }) => promise === 'LG-9-l')).toMatchObject({ state: 'kept' });
    expect(rows.find(({ promise }) => promise === 'LG-12-4')?.watched.find(({ control }) => control === 'reply-clock')?.judgement).toMatchObject({ state: 'not-shown', why: 'unreadable' });
    expect(counts.kept).toBeLessThan(rows.length);
  });
});

const answer = async (number: Parameters<typeof idOf>[1]): Promise<void> => {
  await decideIdentity(world, { tenant, officer, number, decision: { decision: 'confirm' } });
  await work(world, number);
  await confirmAccounts(world, { tenant, officer, number, accounts: [] });
  await work(world, number);
  await approve(world, number);
  await work(world, number);
};
