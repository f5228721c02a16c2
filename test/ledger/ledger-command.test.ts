import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSequencer } from '../../src/adapters/ledger/sequencer.ts';
import { type LogFixture, openLogFixture, tenant } from './log-fixture.ts';
import { runLedgerCommand } from './run-command.ts';

let log: LogFixture;
let earlier: string;
beforeAll(async () => {
  log = await openLogFixture();
  const sequencer = startSequencer({ connectionString: log.connectionString, keys: log.keys, onFault: () => undefined });
  await log.append(tenant, ...Array.from({ length: 250 }, (_, number) => number));
  await log.sequenced(tenant, 250);
  earlier = path.join(log.folder, 'kept-checkpoint');
  await writeFile(earlier, (await log.reader.view(tenant)).checkpoint);
  await log.append(tenant, ...Array.from({ length: 50 }, (_, number) => 250 + number));
  await log.sequenced(tenant, 300);
  await sequencer.stop();
});
afterAll(async () => { await log.close(); });

describe('yakusoku ledger verify [LG-9-l part]', () => {
  it('says how many entries, root and checkpoint, and ends with 0', async () => {
    const { status, stdout } = await runLedgerCommand(log, 'verify', '--against', earlier);
    expect(stdout).toMatch(/^group: all 300 entries are as they were signed\n {2}root: \S{44}\n {2}checkpoint:\n {4}yakusoku\.example\/group\n {4}300\n/);
    expect(status).toBe(0);
  });

  it('says it in Japanese, and as JSON', async () => {
    expect((await runLedgerCommand(log, 'verify', '--language', 'ja')).stdout).toContain('記録 300 件はすべて署名どおりです');
    const { stdout } = await runLedgerCommand(log, 'verify', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ sound: true, ledgers: [{ tenant: 'group', entries: 300, pending: 0, fault: null }] });
  });

  it('names the entry that was changed by hand, and ends with 1', async () => {
    await log.store.pool.query("update ledger_entry set entry = convert_to(replace(convert_from(entry, 'UTF8'), 'n42\"', 'n43\"'), 'UTF8') where index = 42");
    const text = await runLedgerCommand(log, 'verify');
    const json = await runLedgerCommand(log, 'verify', '--json');
    await log.store.pool.query("update ledger_entry set entry = convert_to(replace(convert_from(entry, 'UTF8'), 'n43\"', 'n42\"'), 'UTF8') where index = 42");
    expect(text.stdout).toContain('entry 42: an entry, or its hash, was changed');
    expect(text.status).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({ sound: false, ledgers: [{ fault: { kind: 'entry-changed', from: 42, to: 42 } }] });
    expect(json.status).toBe(1);
  });

  it('does not take a foreign checkpoint, nor a log without its key, for proof', async () => {
    const foreign = path.join(log.folder, 'foreign');
    await writeFile(foreign, (await readFile(earlier, 'utf8')).replace('\n250\n', '\n251\n'));
    const against = await runLedgerCommand(log, 'verify', '--against', foreign);
    expect([against.status, against.stdout]).toEqual([1, expect.stringContaining('cannot be verified')]);
    await log.store.pool.query("insert into ledger_entry select 'nobody', index, leaf_hash, entry from ledger_entry where index = 0");
    const unknown = await runLedgerCommand(log, 'verify');
    await log.store.pool.query("delete from ledger_entry where tenant_id = 'nobody'");
    expect([unknown.status, unknown.stdout]).toEqual([1, expect.stringContaining('nobody: cannot be verified')]);
  });

  it('ends with 2, and without a word of the driver\'s, where the database is not there', async () => {
    const { status, stderr } = await runLedgerCommand({ ...log, connectionString: 'postgresql://nobody:secret@127.0.0.1:1/none' }, 'verify');
    expect([status, stderr]).toEqual([2, 'error: the ledger could not be read (ECONNREFUSED)\n']);
  });
});

describe('yakusoku ledger prove', () => {
  it('prints a proof, or that there is no such entry', async () => {
    const { stdout, status } = await runLedgerCommand(log, 'prove', '42', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ tenant: 'group', index: 42, size: 300, entry: { what: 'test.n42' }, vkey: expect.stringContaining('yakusoku.example/group+') });
    expect(status).toBe(0);
    expect((await runLedgerCommand(log, 'prove', '42')).stdout).toMatch(/^c2sp\.org\/tlog-proof@v1\nextra \S+\nindex 42\n(?:\S{44}\n)+\nyakusoku\.example\/group\n300\n/);
    for (const none of ['300', '1e3']) expect((await runLedgerCommand(log, 'prove', none)).status).toBe(1);
  });
});

it('yakusoku ledger export writes what the log signed, as static files', async () => {
  const folder = path.join(log.folder, 'exported');
  const { stdout, status } = await runLedgerCommand(log, 'export', folder, '--json');
  expect([JSON.parse(stdout), status]).toEqual([{ tenant: 'group', folder, size: 300, files: 7 }, 0]);
  expect((await readFile(path.join(folder, 'tile/0/000'))).length).toBe(8192);
  expect((await readFile(path.join(folder, 'tile/0/001.p/44'))).length).toBe(44 * 32);
  expect(await readFile(path.join(folder, 'checkpoint'), 'utf8')).toMatch(/^yakusoku\.example\/group\n300\n/);
});

it('every ledger command has an example and --json in its help', async () => {
  for (const command of ['verify', 'prove', 'export']) {
    const { stdout } = await runLedgerCommand(log, command, '--help');
    expect(stdout).toContain(`$ yakusoku ledger ${command}`);
    expect(stdout).toContain('--json');
  }
});
