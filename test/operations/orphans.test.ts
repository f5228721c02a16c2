import { readdir, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId, FileId } from '../../src/core/identifiers/case-ids.ts';
import { disposeOrphans } from '../../src/operations/dispose-orphans.ts';
import type { KeyPurpose } from '../../src/operations/ports/seal.ts';
import { submitRequest } from '../../src/operations/submit-request.ts';
import { supplyDocument } from '../../src/operations/supply-document.ts';
import { ask, collected, decide, form, idOf, licence, scan, see, upload, value, work, yoshihiko } from './case-steps.ts';
import { openWorld, policyId, tenant, type World } from './world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(async () => { await world.close(); });
beforeEach(async () => { await disposeAll(); });

const file = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa' as FileId;
const nobody = '99999999-9999-4999-8999-999999999999' as CaseId;
const seal = async (id: CaseId, key: KeyPurpose): Promise<void> => { await world.seal.write({ tenant, case: id, key, file }, upload()); };
const lies = async (id: CaseId): Promise<readonly string[]> => {
  const found = await Promise.all([world.keysDir, world.filesDir].map((folder) => readdir(path.join(folder, tenant, id), { recursive: true }).catch(() => [])));
  return found.flat().toSorted();
};
/** What lies there of identity documents. */
const documents = async (id: CaseId): Promise<readonly string[]> => (await lies(id)).filter((name) => name.startsWith('identity-'));

/** As if all that lies there had been written so long ago. */
const age = async (seconds: number): Promise<void> => {
  const then = Date.now() / 1000 - seconds;
  for (const folder of [world.keysDir, world.filesDir]) for (const name of await readdir(folder, { recursive: true }).catch(() => [])) await utimes(path.join(folder, name), then, then);
};
const hour = 3600;
const disposeAll = async (): Promise<number> => {
  await age(hour + 60);
  return await disposeOrphans(world, { tenant });
};
const ledgerSays = async (): Promise<number> => {
  const { rowCount } = await world.store.pool.query(`select from ledger_intake where convert_from(entry, 'UTF8') like '%"what":"case.upload-disposed"%'`);
  return rowCount ?? 0;
};
const markedEntries = async (): Promise<number> => {
  const { rowCount } = await world.store.pool.query(`select from ledger_intake where convert_from(entry, 'UTF8') like '%"tag":"%"what":"case.upload-disposed"%'`);
  return rowCount ?? 0;
};
const supply = async (number: Parameters<typeof idOf>[1], document: AsyncIterable<Uint8Array> = upload()) =>
  await supplyDocument(world, { tenant, email: yoshihiko, number, handedIn: licence, document });

describe('an upload that no case knows of [CT-8-2d part]', () => {
  it('is destroyed when it is an hour old, not before, with an entry in the ledger that concerns nobody', async () => {
    await seal(nobody, 'identity-1');
    const entries = await ledgerSays();
    await age(hour - 60);
    expect(await disposeOrphans(world, { tenant })).toBe(0);
    expect(await lies(nobody)).toEqual(['identity-1', `identity-1/${file}.sealed`, 'identity-1.key'].toSorted());
    expect(await disposeAll()).toBe(1);
    expect(await lies(nobody)).toEqual([]);
    // On record, for nobody: there is no tag that somebody's key would open.
    expect(await ledgerSays()).toBe(entries + 1);
    expect(await markedEntries()).toBe(0);
    expect(await disposeAll()).toBe(0);
  });

  it('goes also where only a half of it is there: of a key, of a file, of a destruction', async () => {
    const [keys, files] = [path.join(world.keysDir, tenant, nobody), path.join(world.filesDir, tenant, nobody)];
    await seal(nobody, 'identity-1');
    await world.seal.destroy(tenant, nobody, 'identity-1');
    await seal(nobody, 'identity-2'); // makes the folders
    await writeFile(path.join(keys, 'identity-1.key.0123456789abcdef.tmp'), 'half a key');
    await writeFile(path.join(files, 'identity-2', `${file}.0123456789abcdef.tmp`), 'half a file');
    expect(await disposeAll()).toBe(2);
    await seal(nobody, 'identity-3');
    await rm(keys, { recursive: true });
    expect(await disposeAll()).toBe(1);
    expect(await lies(nobody)).toEqual([]);
  });

  it('goes with the form that was sealed beside it', async () => {
    await seal(nobody, 'identity-1');
    await seal(nobody, 'form');
    expect(await disposeAll()).toBe(2);
    expect(await lies(nobody)).toEqual([]);
  });

  it('is left alone while it is still coming in, however long that takes', async () => {
    let disposed = -1;
    const slow = async function* content(): AsyncGenerator<Uint8Array> {
      yield scan;
      await age(hour + 60);
      yield Buffer.alloc(200_000); // more than is gathered before it is written
      yield scan;
      disposed = await disposeOrphans(world, { tenant });
      yield scan;
    };
    const { caseNumber } = value(await submitRequest(world, { tenant, policy: policyId, email: yoshihiko, form, handedIn: licence, document: slow() }));
    expect(disposed).toBe(0);
    expect((await see(world, caseNumber)).document.readable).toBe(true);
  });

  it('destroyed under a submission after all, ends in a fault and in no case without its document', async () => {
    const cases = (await world.cases.list(tenant)).length;
    const stalled = async function* content(): AsyncGenerator<Uint8Array> {
      yield scan;
      expect(await disposeAll()).toBe(1);
      yield scan;
    };
    await expect(submitRequest(world, { tenant, policy: policyId, email: yoshihiko, form, handedIn: licence, document: stalled() })).rejects.toThrow();
    expect((await world.cases.list(tenant)).length).toBe(cases);
  });
});

describe('an upload for a round that never came to be [CT-8-2d part]', () => {
  it('is destroyed, and the ledger says so; the round can be supplied afterwards', async () => {
    const { caseNumber: number } = await ask(world);
    await decide(world, number, { decision: 'ask-again', reason: '写真がぼやけています。' });
    await work(world, number);
    const id = await idOf(world, number);
    await seal(id, 'identity-2');
    const entries = await ledgerSays();
    expect(await disposeAll()).toBe(1);
    expect(await documents(id)).toEqual([]);
    expect(await ledgerSays()).toBe(entries + 1);
    value(await supply(number));
    expect(await disposeAll()).toBe(0);
    expect((await see(world, number)).document).toMatchObject({ round: 2, readable: true });
  });

  it('is left alone when the person sends the document again on top of it', async () => {
    const { caseNumber: number } = await ask(world);
    await decide(world, number, { decision: 'ask-again', reason: '写真がぼやけています。' });
    await work(world, number);
    await seal(await idOf(world, number), 'identity-2');
    await age(hour + 60);
    let disposed = -1;
    const meanwhile = async function* content(): AsyncGenerator<Uint8Array> {
      yield scan;
      disposed = await disposeOrphans(world, { tenant });
      yield scan;
    };
    value(await supply(number, meanwhile()));
    expect(disposed).toBe(0);
    expect((await see(world, number)).document).toMatchObject({ round: 2, readable: true });
  });

  it('is destroyed where a decided round has a key again', async () => {
    const { caseNumber: number } = await ask(world);
    await decide(world, number);
    await work(world, number);
    const id = await idOf(world, number);
    await seal(id, 'identity-1');
    expect(await disposeAll()).toBe(1);
    expect(await documents(id)).toEqual([]);
  });
});

describe('what belongs to a living case', () => {
  it('is never touched: an open document, a decided one that waits for its own destruction, a collected reply', async () => {
    const [open, decided, reply] = [await ask(world), await ask(world), await collected(world)];
    await decide(world, decided.caseNumber);
    const ids = await Promise.all([open, decided, reply].map(({ caseNumber }) => idOf(world, caseNumber)));
    const before = await Promise.all(ids.map(lies));
    expect(before.every((files) => files.length > 0)).toBe(true);
    expect(await disposeAll()).toBe(0);
    expect(await Promise.all(ids.map(lies))).toEqual(before);
  });

  it('nor a reply without a case, which no upload leaves: a store that lost something is for people to look at', async () => {
    await seal(nobody, 'reply');
    expect(await disposeAll()).toBe(0);
    expect(await lies(nobody)).toContain('reply.key');
    await world.seal.destroy(tenant, nobody, 'reply');
  });

  it('nor what is of another tenant', async () => {
    const other = { tenant: 'elsewhere' as typeof tenant, case: nobody, key: 'identity-1', file } as const;
    await world.seal.write(other, upload());
    expect(await disposeAll()).toBe(0);
    expect(await world.seal.read(other)).not.toBe('gone');
  });
});
