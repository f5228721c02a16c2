import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ed25519Verify, sha256 } from '../../src/adapters/ledger/ed25519.ts';
import { postgresLedgerReader, type PostgresLedgerReader } from '../../src/adapters/ledger/ledger-reader.ts';
import { logKeysIn } from '../../src/adapters/ledger/log-keys.ts';
import { startSequencer } from '../../src/adapters/ledger/sequencer.ts';
import { fileSeal } from '../../src/adapters/seal/file-seal.ts';
import { readInstanceKey } from '../../src/adapters/seal/instance-key.ts';
import { readKey } from '../../src/adapters/seal/key-files.ts';
import type { CaseId } from '../../src/core/identifiers/case-ids.ts';
import { openCheckpoint } from '../../src/core/ledger/checkpoint.ts';
import { entryFrom } from '../../src/core/ledger/entry-bytes.ts';
import { leafHash } from '../../src/core/ledger/tree-hash.ts';
import { includes } from '../../src/core/ledger/verify-proof.ts';
import { advanceCase } from '../../src/operations/advance-case.ts';
import { formFile } from '../../src/operations/case-work/file-ids.ts';
import { decideIdentity } from '../../src/operations/decide-identity.ts';
import type { SealedAt } from '../../src/operations/ports/seal.ts';
import { readSupplied } from '../../src/operations/read-supplied.ts';
import { handIn, holding, opens, plantedName } from './hand-in.ts';
import { copyTree, removeHouse, startHouse, tenant, type House } from './house.ts';

let house: House;
let copies: string;
beforeAll(async () => {
  house = await startHouse();
  copies = await mkdtemp(path.join(tmpdir(), 'yakusoku-copies-'));
});
afterAll(async () => {
  await house.stop();
  await removeHouse(house.folder, house.server);
  await rm(copies, { recursive: true, force: true });
});

/** All forms in which a key could lie in a copy: bare, wrapped, as text. */
const keyIn = async (id: CaseId, purpose: string): Promise<readonly Buffer[]> => {
  const file = path.join(house.keysDir, tenant, id, `${purpose}.key`);
  const bare = (await readKey(await readInstanceKey(house.instanceKeyFile), `${tenant}/${id}/${purpose}`, file))?.export();
  if (!bare) throw new Error('no key');
  return [bare, await readFile(file), Buffer.from(bare.toString('hex')), Buffer.from(bare.toString('base64'))];
};

/** The entry of that name is in the log, under a root that the log's key signed. */
const isProven = async (reader: PostgresLedgerReader, keys: ReturnType<typeof logKeysIn>, what: string): Promise<boolean> => {
  const verifier = await keys.verifier(tenant);
  for (let index = 0; ; index += 1) {
    const proof = await reader.inclusionProof(tenant, index);
    if (!proof || !verifier) return false;
    const { entry, path: hashes, checkpoint: { note } } = proof;
    if (entryFrom(entry)?.what !== what) continue;
    const head = openCheckpoint(sha256, ed25519Verify, note, verifier);
    return head.ok && includes(sha256, hashes, leafHash(sha256, entry), index, head.head.size, head.head.root);
  }
};

test('[CT-8-2d] [LG-9-h2 part] the document from the decision on, the form from its set time on: unreadable in every copy, and proven in the ledger', async () => {
  const { ports } = house;
  const { number, id, at: document } = await handIn(house);
  const form: SealedAt = { tenant, case: id, key: 'form', file: formFile(ports.digests, id) };
  const [documentKeys, formKeys] = [await keyIn(id, 'identity-1'), await keyIn(id, 'form')];
  expect(await advanceCase(ports, { tenant, case: id })).toBe('done');

  // What a thief or a backup takes while both can be read: the data directory, the sealed files, the instance key.
  await sql`checkpoint`.execute(house.store.database);
  await copyTree(house.server.folder, path.join(copies, 'database'));
  await cp(house.filesDir, path.join(copies, 'files'), { recursive: true });
  await cp(house.instanceKeyFile, path.join(copies, 'instance.key'));
  expect(await holding(copies, Buffer.from(plantedName), ...documentKeys, ...formKeys)).toEqual([]);
  const fromCopies = fileSeal({ keysDir: house.keysDir, filesDir: path.join(copies, 'files'), instanceKey: await readInstanceKey(path.join(copies, 'instance.key')) });
  expect([await opens(fromCopies, document) !== 'gone', await opens(fromCopies, form) !== 'gone']).toEqual([true, true]);

  await decideIdentity(ports, { tenant, officer: 'officer', number, decision: { decision: 'reject', reason: '写真が別の方のものでした。' } });
  expect(await advanceCase(ports, { tenant, case: id })).toBe('done');
  expect(await opens(fromCopies, document)).toBe('gone');
  expect(await opens(ports.seal, document)).toBe('gone');

  // The procedure has ended with the letter of rejection: the form stays for the time that the policy sets, to its last day.
  const read = async (): Promise<string> => {
    const outcome = await readSupplied(ports, { tenant, number, purpose: 'request-procedure' });
    return outcome.ok ? outcome.value.name : outcome.refusal.code;
  };
  const days = 180;
  expect(await readFile('policies/leverages-group/2025-05-27.yaml', 'utf8')).toContain(`form-retention: { stated: set-time, days: ${days}, from: reply }`);
  await ports.clock.moveTo(days);
  expect(await advanceCase(ports, { tenant, case: id })).toBe('done');
  expect(await read()).toBe(plantedName);
  await ports.clock.moveTo(days + 1);
  expect(await advanceCase(ports, { tenant, case: id })).toBe('done');
  expect(await read()).toBe('form-disposed');
  expect(await opens(fromCopies, form)).toBe('gone');
  expect(await holding(house.folder, ...documentKeys, ...formKeys)).toEqual([]);
  expect((await ports.cases.events(tenant, id)).map(({ event }) => event.kind).slice(-1)).toEqual(['form-destroyed']);

  const keys = logKeysIn(path.join(house.folder, 'ledger'), 'localhost');
  const reader = postgresLedgerReader(house.store.pool, keys);
  const sequencer = startSequencer({ connectionString: house.server.connectionString('yakusoku'), keys, onFault: (words) => { throw new Error(words); } });
  try {
    await expect.poll(async () => (await reader.view(tenant)).pending).toBe(0);
    expect(await isProven(reader, keys, 'case.document-destroyed')).toBe(true);
    expect(await isProven(reader, keys, 'case.form-destroyed')).toBe(true);
    expect(await isProven(reader, keys, 'case.never-happened')).toBe(false);
    expect((await reader.verify(tenant)).fault).toBeUndefined();
  } finally {
    await sequencer.stop();
  }
});
