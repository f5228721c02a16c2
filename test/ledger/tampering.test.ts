import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/adapters/ledger/ed25519.ts';
import { LedgerFault } from '../../src/adapters/ledger/ledger-fault.ts';
import { postgresLedgerReader } from '../../src/adapters/ledger/ledger-reader.ts';
import { logKeysIn } from '../../src/adapters/ledger/log-keys.ts';
import { startSequencer } from '../../src/adapters/ledger/sequencer.ts';
import { entryBytes } from '../../src/core/ledger/entry-bytes.ts';
import { leafHash } from '../../src/core/ledger/tree-hash.ts';
import { entryNumbered, type LogFixture, openLogFixture, originPrefix, tenant } from './log-fixture.ts';

// A log of 600 entries in four batches (100, 200, 270, 600), which each test changes by hand and finds whole again.
const sizes = [100, 200, 270, 600];
const tables = ['ledger_entry', 'ledger_tile', 'ledger_checkpoint'] as const;
let log: LogFixture;

beforeAll(async () => {
  log = await openLogFixture();
  const sequencer = startSequencer({ connectionString: log.connectionString, keys: log.keys, onFault: () => undefined });
  for (const [at, size] of sizes.entries()) {
    const from = sizes[at - 1] ?? 0;
    await log.append(tenant, ...Array.from({ length: size - from }, (_, number) => from + number));
    await log.sequenced(tenant, size);
  }
  await sequencer.stop();
  for (const table of tables) await log.store.pool.query(`create table kept_${table} as select * from ${table}`);
});
afterAll(async () => { await log.close(); });

const restore = async (): Promise<void> => {
  for (const table of tables) await log.store.pool.query(`delete from ${table}`);
  for (const table of tables) await log.store.pool.query(`insert into ${table} select * from kept_${table}`);
};
const faultAfter = async (...statements: readonly (string | readonly [string, readonly unknown[]])[]) => {
  for (const statement of statements) {
    const [text, values] = typeof statement === 'string' ? [statement, []] : statement;
    const { rowCount } = await log.store.pool.query(text, [...values]);
    expect([text, rowCount]).not.toEqual([text, 0]);
  }
  const { fault } = await log.reader.verify(tenant);
  await restore();
  expect((await log.reader.verify(tenant)).fault).toBeUndefined();
  return fault;
};
const forged = entryBytes(entryNumbered(777));
const forgedLeaf = leafHash(sha256, forged);

describe('one row changed by hand is found, and where [LG-9-l part]', () => {
  it.each([
    ['an entry', "update ledger_entry set entry = convert_to(replace(convert_from(entry, 'UTF8'), 'n42\"', 'n43\"'), 'UTF8') where index = 42", 'entry-changed', 42, 42],
    ['one byte of the last entry', 'update ledger_entry set entry = set_byte(entry, 3, 65) where index = 599', 'entry-changed', 599, 599],
    ['a leaf hash', 'update ledger_entry set leaf_hash = set_byte(leaf_hash, 0, 255 - get_byte(leaf_hash, 0)) where index = 300', 'entry-changed', 300, 300],
    ['the index of an entry', 'update ledger_entry set index = 1000 where index = 42', 'entry-missing', 42, 42],
    ['the tenant of an entry', "update ledger_entry set tenant_id = 'other' where index = 599", 'entries-cut-off', 599, 599],
    ['a removed entry', 'delete from ledger_entry where index = 128', 'entry-missing', 128, 128],
    ['a removed tail', 'delete from ledger_entry where index >= 590', 'entries-cut-off', 590, 599],
    ['a hash in a tile', 'update ledger_tile set nodes = set_byte(nodes, 32 * 9, 255 - get_byte(nodes, 32 * 9)) where index = 1', 'tile-differs', 265, 265],
    ['a node kept above the hashes of a tile', 'update ledger_tile set nodes = set_byte(nodes, 32 * 509, 255 - get_byte(nodes, 32 * 509)) where index = 1', 'tile-differs', 384, 511],
    ['the root of a tile', 'update ledger_tile set root = set_byte(root, 0, 255 - get_byte(root, 0)) where index = 0', 'tile-differs', 0, 255],
    ['the place of a tile', 'update ledger_tile set index = 7 where index = 1', 'tile-missing', 256, 511],
    ['the level of a tile', 'update ledger_tile set level = 1 where index = 0', 'tile-missing', 0, 255],
    ['a removed tile', 'delete from ledger_tile where index = 1', 'tile-missing', 256, 511],
    ['the root of a checkpoint', 'update ledger_checkpoint set root = set_byte(root, 0, 255 - get_byte(root, 0)) where size = 200', 'checkpoint-changed', 199, 199],
    ['a removed checkpoint', 'delete from ledger_checkpoint where size = 200', 'checkpoint-missing', 100, 269],
    ['the number of a checkpoint', 'update ledger_checkpoint set number = 9 where size = 600', 'checkpoint-missing', 270, 599],
    ['the size of a checkpoint', 'update ledger_checkpoint set size = 201 where size = 200', 'checkpoint-changed', 200, 200],
    ['the size of the last checkpoint', 'update ledger_checkpoint set size = 601 where size = 600', 'entries-cut-off', 600, 600],
    ['the note of a checkpoint', "update ledger_checkpoint set note = replace(note, E'\\n270\\n', E'\\n271\\n') where size = 270", 'checkpoint-not-signed', 269, 269],
    ['the signature of a checkpoint', "update ledger_checkpoint set note = overlay(note placing case substr(note, length(note) - 20, 1) when 'A' then 'B' else 'A' end from length(note) - 20 for 1) where size = 600", 'checkpoint-not-signed', 599, 599],
    ['a removed last checkpoint', 'delete from ledger_checkpoint where size = 600', 'entries-not-signed', 270, 599],
    ['a removed log', 'with e as (delete from ledger_entry), t as (delete from ledger_tile) delete from ledger_checkpoint', 'entries-cut-off', 0, 599],
  ] as const)('%s', async (_, statement, kind, from, to) => {
    expect(await faultAfter(statement)).toEqual({ kind, from, to });
  });

  it('an entry exchanged together with its hash', async () => {
    const exchange = ['update ledger_entry set entry = $1, leaf_hash = $2 where index = 150', [Buffer.from(forged), Buffer.from(forgedLeaf)]] as const;
    expect(await faultAfter(exchange)).toEqual({ kind: 'root-differs', from: 100, to: 199 });
  });

  it('an entry added behind the last', async () => {
    const add = ["insert into ledger_entry values ('group', 600, $2, $1)", [Buffer.from(forged), Buffer.from(forgedLeaf)]] as const;
    expect(await faultAfter(add)).toEqual({ kind: 'entries-not-signed', from: 600, to: 600 });
  });

  it('two entries that changed places', async () => {
    expect(await faultAfter(
      'update ledger_entry set index = 5000 where index = 7', 'update ledger_entry set index = 7 where index = 8',
      'update ledger_entry set index = 8 where index = 5000',
    )).toEqual({ kind: 'root-differs', from: 0, to: 99 });
  });

  it('a log that was set back to an earlier size with all its tables', async () => {
    expect(await faultAfter('delete from ledger_entry where index >= 270', 'delete from ledger_tile where index = 1', 'delete from ledger_checkpoint where size = 600'))
      .toEqual({ kind: 'entries-cut-off', from: 270, to: 599 });
  });
});

describe('the sequencer', () => {
  it.each([
    ['after a changed head', 'update ledger_checkpoint set root = set_byte(root, 0, 255 - get_byte(root, 0)) where size = 600', /signature/],
    ['after an entry was added by hand', "insert into ledger_entry select tenant_id, 600, leaf_hash, entry from ledger_entry where index = 0", /never signed/],
    ['after an entry at the right edge was changed', 'update ledger_entry set leaf_hash = set_byte(leaf_hash, 0, 255 - get_byte(leaf_hash, 0)) where index = 599', /signed root/],
    ['after the tail was removed', 'delete from ledger_checkpoint where size = 600', /never signed/],
    ['after all was set back', 'with e as (delete from ledger_entry where index >= 270) delete from ledger_checkpoint where size = 600', /ends at 270 entries, 600 were signed/],
  ] as const)('signs nothing on top of a change: %s', async (_, statement, words) => {
    await log.store.pool.query(statement);
    await log.append(tenant, 601);
    const faults: string[] = [];
    const sequencer = startSequencer({ connectionString: log.connectionString, keys: log.keys, onFault: (fault) => { faults.push(fault); } });
    while (faults.length === 0) await delay(10);
    await sequencer.stop();
    expect(faults[0]).toMatch(words);
    expect((await log.reader.view(tenant)).pending).toBe(1);
    await log.store.pool.query('delete from ledger_intake');
    await restore();
    expect((await log.reader.verify(tenant)).fault).toBeUndefined();
  });
});

describe('keys', () => {
  const file = (kind: string): string => path.join(log.folder, 'keys', `group.${kind}`);

  it('are readable by nobody else, and refused when they are', async () => {
    expect((await stat(file('skey'))).mode & 0o777).toBe(0o600);
    await chmod(file('skey'), 0o640);
    await expect(log.keys.signer(tenant)).rejects.toThrow(LedgerFault);
    await chmod(file('skey'), 0o600);
  });

  it('made by two processes at once are one', async () => {
    const folder = path.join(log.folder, 'fresh');
    const made = await Promise.all([1, 2, 3, 4].map(async () => await logKeysIn(folder, originPrefix).signer(tenant)));
    expect(new Set(made.map(({ publicKey }) => Buffer.from(publicKey).toString('hex'))).size).toBe(1);
  });

  it('that are damaged are refused', async () => {
    const folder = path.join(log.folder, 'fresh');
    const text = await readFile(path.join(folder, 'group.skey'), 'utf8');
    await writeFile(path.join(folder, 'group.skey'), text.replace(/.{4}=*\n$/, 'AAAA\n'));
    await expect(logKeysIn(folder, originPrefix).signer(tenant)).rejects.toThrow(/signing key/);
  });

  it('of another installation do not verify this log', async () => {
    const other = logKeysIn(path.join(log.folder, 'other'), originPrefix);
    await other.signer(tenant);
    expect((await postgresLedgerReader(log.store.pool, other).verify(tenant)).fault).toEqual({ kind: 'checkpoint-not-signed', from: 99, to: 99 });
  });
});
