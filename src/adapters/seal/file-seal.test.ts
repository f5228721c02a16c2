import { createHash, randomBytes, type KeyObject } from 'node:crypto';
import { chmod, copyFile, cp, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CaseId, FileId } from '../../core/identifiers/case-ids.ts';
import { name } from '../../core/identifiers/name-ids.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { Seal, SealedAt } from '../../operations/ports/seal.ts';
import { fileSeal } from './file-seal.ts';
import { readInstanceKey, readOrCreateInstanceKey } from './instance-key.ts';
import { readKey } from './key-files.ts';

const tenant = name<TenantId>('example');
const caseOne = '11111111-1111-4111-8111-111111111111' as CaseId;
const caseTwo = '22222222-2222-4222-8222-222222222222' as CaseId;
const fileOne = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa' as FileId;
const fileTwo = 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb' as FileId;
const at: SealedAt = { tenant, case: caseOne, key: 'identity-1', file: fileOne };

let folder: string;
let seal: Seal;
let instanceKey: KeyObject;
const keysDir = (): string => join(folder, 'keys');
const filesDir = (): string => join(folder, 'files');
const sealedPath = (place: SealedAt): string => join(filesDir(), place.tenant, place.case, place.key, `${place.file}.sealed`);
const keyPath = (place: SealedAt): string => join(keysDir(), place.tenant, place.case, `${place.key}.key`);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seal-'));
  instanceKey = await readOrCreateInstanceKey(join(folder, 'instance.key'));
  seal = fileSeal({ keysDir: keysDir(), filesDir: filesDir(), instanceKey });
});
afterEach(async () => { await rm(folder, { recursive: true, force: true }); });

const inParts = (content: Uint8Array, size: number): Readable =>
  Readable.from((function* () { for (let from = 0; from < content.length; from += size) yield content.subarray(from, from + size); })(), { objectMode: false });

const readAll = async (place: SealedAt, from: Seal = seal): Promise<Buffer | 'gone'> => {
  const plain = await from.read(place);
  if (plain === 'gone') return 'gone';
  const parts: Buffer[] = [];
  for await (const part of plain) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

const everyFile = async (path: string): Promise<readonly string[]> =>
  (await readdir(path, { recursive: true, withFileTypes: true }).catch(() => [])).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));

describe('round trip', () => {
  test.each([0, 1, 65_535, 65_536, 65_537, 131_072, 300_001])('%i bytes come back as they went in', async (size) => {
    const content = randomBytes(size);
    const written = await seal.write(at, inParts(content, 10_007));
    expect(written).toEqual({ bytes: size, sha256: createHash('sha256').update(content).digest('hex') });
    expect(await readAll(at)).toEqual(content);
  });

  test('whatever the pieces it arrives in', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 90_000 }), { maxLength: 6 }), async (sizes) => {
      const pieces = sizes.map((size) => randomBytes(size));
      await seal.write(at, (async function* () { yield* pieces; })());
      expect(await readAll(at)).toEqual(Buffer.concat(pieces));
    }), { numRuns: 40 });
  });

  test('a second file of the same id replaces the first', async () => {
    await seal.write(at, Readable.from([Buffer.from('first')]));
    await seal.write(at, Readable.from([Buffer.from('second')]));
    expect(String(await readAll(at))).toBe('second');
    expect(await everyFile(filesDir())).toHaveLength(1);
  });

  test('two writers of one new key agree on it', async () => {
    const other = { ...at, file: fileTwo };
    await Promise.all([seal.write(at, Readable.from([Buffer.from('one')])), seal.write(other, Readable.from([Buffer.from('two')]))]);
    expect([String(await readAll(at)), String(await readAll(other))]).toEqual(['one', 'two']);
  });

  test('200 MB pass with bounded memory', async () => {
    const block = randomBytes(1024 * 1024);
    let highest = 0;
    // What is still reachable counts, not what the collector has not got round to.
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    collect();
    const before = process.memoryUsage();
    const watch = (): void => {
      collect();
      const { arrayBuffers, heapUsed } = process.memoryUsage();
      highest = Math.max(highest, arrayBuffers - before.arrayBuffers + heapUsed - before.heapUsed);
    };
    await seal.write(at, (async function* () { for (let count = 0; count < 200; count += 1) { if (count % 4 === 0) watch(); yield block; } })());
    const plain = await seal.read(at);
    let bytes = 0;
    if (plain !== 'gone') for await (const part of plain) { bytes += (part as Buffer).length; if (bytes % (4 * 1024 * 1024) === 0) watch(); }
    expect(bytes).toBe(200 * 1024 * 1024);
    expect(highest).toBeLessThan(32 * 1024 * 1024);
  });
});

describe('nothing plain, nothing readable by others', () => {
  test('[LG-9-h2 part] neither the sealed file nor the key file holds the plain text or the bare key', async () => {
    const content = Buffer.from('東京都千代田区 本籍 '.repeat(10_000));
    await seal.write(at, inParts(content, 4096));
    const key = (await readKey(instanceKey, `${tenant}/${caseOne}/identity-1`, keyPath(at)))?.export() ?? Buffer.alloc(0);
    expect(key).toHaveLength(32);
    for (const path of await everyFile(folder)) {
      const bytes = await readFile(path);
      expect(bytes.includes('本籍')).toBe(false);
      expect(bytes.includes(key)).toBe(false);
      expect((await stat(path)).mode & 0o077).toBe(0);
    }
  });

  test('an instance key that others may read is refused, and so is one of another shape', async () => {
    await chmod(join(folder, 'instance.key'), 0o640);
    await expect(readInstanceKey(join(folder, 'instance.key'))).rejects.toThrow('0600');
    await writeFile(join(folder, 'short.key'), 'abc', { mode: 0o600 });
    await expect(readInstanceKey(join(folder, 'short.key'))).rejects.toThrow('hexadecimal');
  });

  test('starts at the same time agree on one instance key, which is only for its owner', async () => {
    const file = join(folder, 'new', 'instance.key');
    const keys = await Promise.all([1, 2, 3].map(() => readOrCreateInstanceKey(file)));
    expect(new Set(keys.map((key) => key.export().toString('hex'))).size).toBe(1);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });
});

describe('whatever is changed does not open', () => {
  const content = randomBytes(200_000);
  beforeEach(async () => { await seal.write(at, inParts(content, 50_000)); });

  test('one bit, anywhere', async () => {
    const good = await readFile(sealedPath(at));
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: good.length - 1 }), fc.integer({ min: 0, max: 7 }), async (byte, bit) => {
      const bad = Buffer.from(good);
      bad[byte] = (bad[byte] ?? 0) ^ (1 << bit);
      await writeFile(sealedPath(at), bad);
      await expect(readAll(at)).rejects.toThrow('seal broken');
    }), { numRuns: 60 });
  });

  test('one bit of the key file', async () => {
    const good = await readFile(keyPath(at));
    for (let byte = 0; byte < good.length; byte += 1) {
      const bad = Buffer.from(good);
      bad[byte] = (bad[byte] ?? 0) ^ 1;
      await writeFile(keyPath(at), bad);
      await expect(readAll(at)).rejects.toThrow('seal broken');
    }
  });

  test('a cut, also between chunks', async () => {
    const { size } = await stat(sealedPath(at));
    for (const length of [size - 1, size - 17, 40 + 3 * 65_552, 40 + 65_552, 40 + 15, 40, 39, 0]) {
      await truncate(sealedPath(at), length);
      await expect(readAll(at)).rejects.toThrow('seal broken');
    }
  });

  test('chunks in another order, and one twice', async () => {
    const good = await readFile(sealedPath(at));
    const chunk = (index: number): Buffer => good.subarray(40 + index * 65_552, 40 + (index + 1) * 65_552);
    for (const order of [[1, 0, 2, 3], [0, 1, 1, 2, 3], [0, 2, 3], [0, 1, 2, 3, 3]]) {
      await writeFile(sealedPath(at), Buffer.concat([good.subarray(0, 40), ...order.map(chunk)]));
      await expect(readAll(at)).rejects.toThrow('seal broken');
    }
  });

  test('a file put in the place of another: same key, another case, another tenant', async () => {
    const places: readonly SealedAt[] = [
      { ...at, file: fileTwo }, { ...at, key: 'reply' }, { ...at, case: caseTwo }, { ...at, tenant: name<TenantId>('other') },
    ];
    for (const place of places) {
      await seal.write(place, Readable.from([Buffer.from('theirs')]));
      await copyFile(sealedPath(at), sealedPath(place));
      await expect(readAll(place)).rejects.toThrow('seal broken');
    }
    await copyFile(keyPath(at), keyPath({ ...at, case: caseTwo }));
    await expect(readAll({ ...at, case: caseTwo })).rejects.toThrow('seal broken');
  });

  test('under another instance key', async () => {
    const other = fileSeal({ keysDir: keysDir(), filesDir: filesDir(), instanceKey: await readOrCreateInstanceKey(join(folder, 'other.key')) });
    await expect(readAll(at, other)).rejects.toThrow('not of this instance key');
  });
});

describe('faults', () => {
  const breaking = async function* (): AsyncGenerator<Uint8Array> {
    yield randomBytes(100_000);
    throw new Error('the connection broke');
  };

  test('a stream that breaks leaves nothing, and its error is the caller\'s', async () => {
    await expect(seal.write(at, breaking())).rejects.toThrow('the connection broke');
    expect([...(await everyFile(filesDir())), ...(await everyFile(keysDir()))]).toEqual([]);
  });

  test('and keeps what others sealed under the same key', async () => {
    await seal.write(at, Readable.from([Buffer.from('kept')]));
    await expect(seal.write({ ...at, file: fileTwo }, breaking())).rejects.toThrow();
    await expect(seal.write(at, breaking())).rejects.toThrow();
    expect(String(await readAll(at))).toBe('kept');
    expect(await everyFile(filesDir())).toHaveLength(1);
  });

  test('what is being sealed while the key is destroyed does not appear', async () => {
    await seal.write(at, Readable.from([Buffer.from('earlier')]));
    const slow = (async function* () {
      yield Buffer.from('half');
      await seal.destroy(tenant, caseOne, 'identity-1');
      yield Buffer.from('whole');
    })();
    await expect(seal.write({ ...at, file: fileTwo }, slow)).rejects.toThrow();
    expect([...(await everyFile(filesDir())), ...(await everyFile(keysDir()))]).toEqual([]);
  });

  test('a name that would leave the folder is a bug', async () => {
    await expect(seal.read({ ...at, tenant: '../etc' as TenantId })).rejects.toThrow('not fit for a path');
    await expect(seal.write({ ...at, file: '../../x' as FileId }, Readable.from([]))).rejects.toThrow('not fit for a path');
  });
});

describe('disposal', () => {
  test('what never was, is gone; destroying it twice does nothing', async () => {
    expect(await seal.read(at)).toBe('gone');
    await seal.destroy(tenant, caseOne, 'identity-1');
    await seal.write(at, Readable.from([Buffer.from('x')]));
    await seal.destroy(tenant, caseOne, 'identity-1');
    await seal.destroy(tenant, caseOne, 'identity-1');
    expect(await seal.read(at)).toBe('gone');
  });

  test('other keys of the case and other cases stay', async () => {
    const others: readonly SealedAt[] = [{ ...at, key: 'reply' }, { ...at, key: 'identity-2' }, { ...at, case: caseTwo }];
    for (const place of [at, ...others]) await seal.write(place, Readable.from([Buffer.from('mine')]));
    await seal.destroy(tenant, caseOne, 'identity-1');
    expect(await seal.read(at)).toBe('gone');
    for (const place of others) expect(String(await readAll(place))).toBe('mine');
  });

  test('what a crash left half made goes too, overwritten', async () => {
    await seal.write(at, Readable.from([Buffer.from('x')]));
    await copyFile(keyPath(at), `${keyPath(at)}.0123456789abcdef.tmp`);
    await writeFile(`${sealedPath(at)}.0123456789abcdef.tmp`, 'half');
    await seal.destroy(tenant, caseOne, 'identity-1');
    expect([...(await everyFile(filesDir())), ...(await everyFile(keysDir()))]).toEqual([]);
  });

  test('[CT-8-2d part] copy the sealed files and the instance key before the decision: after it they do not open the document', async () => {
    const document = Buffer.from('a copy of a driving licence');
    await seal.write(at, Readable.from([document]));
    const copies = await mkdtemp(join(tmpdir(), 'seal-copies-'));
    try {
      await cp(filesDir(), join(copies, 'files'), { recursive: true });
      await cp(join(folder, 'instance.key'), join(copies, 'instance.key'));
      // While the key is there the copies open: the attack is a real one.
      const thief = async (): Promise<Seal> =>
        fileSeal({ keysDir: keysDir(), filesDir: join(copies, 'files'), instanceKey: await readInstanceKey(join(copies, 'instance.key')) });
      expect(await readAll(at, await thief())).toEqual(document);

      await seal.destroy(tenant, caseOne, 'identity-1');

      expect(await readAll(at, await thief())).toBe('gone');
      await cp(join(copies, 'files'), filesDir(), { recursive: true });
      expect(await readAll(at)).toBe('gone');
      // A new key in the old place does not help either.
      await seal.write({ ...at, file: fileTwo }, Readable.from([Buffer.from('new')]));
      await expect(readAll(at)).rejects.toThrow('seal broken');
    } finally {
      await rm(copies, { recursive: true, force: true });
    }
  });
});
