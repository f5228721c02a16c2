import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startEmbeddedPostgres } from '../../src/adapters/embedded-postgres/embedded-postgres.ts';
import { openStore } from '../../src/adapters/postgres/connection.ts';
import { postgresCaseStore } from '../../src/adapters/postgres/case-store.ts';
import { fileSeal } from '../../src/adapters/seal/file-seal.ts';
import { readInstanceKey } from '../../src/adapters/seal/instance-key.ts';
import { readKey } from '../../src/adapters/seal/key-files.ts';
import type { IdentityDecision } from '../../src/core/requests/decide-identity.ts';
import { advanceCase } from '../../src/operations/advance-case.ts';
import { decideIdentity } from '../../src/operations/decide-identity.ts';
import type { Seal } from '../../src/operations/ports/seal.ts';
import { handIn, holding, opens } from './hand-in.ts';
import { copyTree, removeHouse, startHouse, tenant, type House } from './house.ts';

let house: House;
let copies: string;
beforeEach(async () => {
  house = await startHouse();
  copies = await mkdtemp(path.join(tmpdir(), 'yakusoku-copies-'));
});
afterEach(async () => {
  await house.stop();
  await removeHouse(house.folder, house.server);
  await rm(copies, { recursive: true, force: true });
});

const decisions: readonly (readonly [string, IdentityDecision])[] = [
  ['confirmed', { decision: 'confirm' }],
  ['rejected', { decision: 'reject', reason: '写真が別の方のものでした。' }],
];

describe('copies made before the decision', () => {
  test.each(decisions)('[CT-8-2d part, LG-9-h2 part] do not open the document after it: identity %s', async (_, decision) => {
    const { number, id, at } = await handIn(house);
    expect(await advanceCase(house.ports, { tenant, case: id })).toBe('done');
    expect(await opens(house.ports.seal, at)).toBeGreaterThan(500);

    // The thief takes the data directory (everything on disk, the log of writes included), the sealed files and the instance key.
    await sql`checkpoint`.execute(house.store.database);
    await copyTree(house.server.folder, path.join(copies, 'database'));
    await cp(house.filesDir, path.join(copies, 'files'), { recursive: true });
    await cp(house.instanceKeyFile, path.join(copies, 'instance.key'));
    const instanceKey = await readInstanceKey(house.instanceKeyFile);
    const keyFile = path.join(house.keysDir, tenant, id, 'identity-1.key');
    const bare = (await readKey(instanceKey, `${tenant}/${id}/identity-1`, keyFile))?.export();
    const wrapped = await readFile(keyFile);
    if (!bare) throw new Error('no key');
    const secrets = [bare, wrapped, wrapped.subarray(20, 52), Buffer.from(bare.toString('hex')), Buffer.from(bare.toString('base64'))];
    // What is looked for can be found.
    expect(await holding(house.folder, ...secrets)).toEqual([keyFile]);

    expect(await decideIdentity(house.ports, { tenant, officer: 'officer', number, decision })).toMatchObject({ ok: true });
    expect(await advanceCase(house.ports, { tenant, case: id })).toBe('done');

    // The house itself: unreadable, and said so in the case and in the ledger's intake.
    expect(await opens(house.ports.seal, at)).toBe('gone');
    expect((await house.ports.cases.events(tenant, id)).map(({ event }) => event.kind)).toContain('document-destroyed');
    const { rows } = await sql<{ said: string }>`select convert_from(entry, 'utf8') as said from ledger_intake`.execute(house.store.database);
    expect(rows.some(({ said }) => said.includes('document-destroyed'))).toBe(true);

    // The thief: no copy holds the key, bare, wrapped or as text, and a seal over the copies opens nothing.
    expect(await holding(copies, ...secrets)).toEqual([]);
    expect(await holding(house.folder, ...secrets)).toEqual([]);
    const over = async (files: string): Promise<Seal> =>
      fileSeal({ keysDir: house.keysDir, filesDir: files, instanceKey: await readInstanceKey(path.join(copies, 'instance.key')) });
    expect(await opens(await over(path.join(copies, 'files')), at)).toBe('gone');

    // Everything put back: the database is from before the decision, the document stays shut.
    await house.stop();
    await rm(house.server.folder, { recursive: true });
    await copyTree(path.join(copies, 'database'), house.server.folder);
    const restored = await startEmbeddedPostgres({ dataFolder: house.server.folder });
    try {
      const store = openStore({ connectionString: restored.connectionString('yakusoku'), poolMax: 1 });
      const events = await postgresCaseStore(store).events(tenant, id);
      await store.close();
      expect(events.map(({ event }) => event.kind)).not.toContain('document-destroyed');
      await cp(path.join(copies, 'files'), house.filesDir, { recursive: true });
      expect(await opens(await over(house.filesDir), at)).toBe('gone');
    } finally {
      await restored.stop();
    }
  });
});
