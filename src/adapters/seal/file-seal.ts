import type { KeyObject } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { CaseId } from '../../core/identifiers/case-ids.ts';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { KeyPurpose, Seal, SealedAt } from '../../operations/ports/seal.ts';
import { openChunks, sealChunks } from './chunks.ts';
import { isMissing, removeTemporaries, syncFolder, temporaryName } from './durable-files.ts';
import { heldSeals, idleSecondsOf } from './held-seals.ts';
import { destroyKey, readKey, readOrCreateKey, removeEmptyFolder } from './key-files.ts';
import { SealBroken } from './seal-broken.ts';

export interface FileSealSettings {
  /** On another volume than the database, and in no backup of more than a day. */
  readonly keysDir: string;
  readonly filesDir: string;
  readonly instanceKey: KeyObject;
}

/** Identifiers are checked where they are born; a separator in one here would be a bug that writes elsewhere. */
const safe = (piece: string): string => {
  if (!/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(piece)) throw new Error(`not fit for a path: ${piece}`);
  return piece;
};

const keyPlace = (tenant: TenantId, id: CaseId, key: KeyPurpose): string => [tenant, id, key].map(safe).join('/');

/** Sealed files at FILES_DIR/tenant/case/purpose/file.sealed, keys at KEYS_DIR/tenant/case/purpose.key. */
export const fileSeal = ({ keysDir, filesDir, instanceKey }: FileSealSettings): Seal => {
  const keyFile = (place: string): string => join(keysDir, `${place}.key`);
  const sealedFolder = (place: string): string => join(filesDir, place);
  const sealedFile = (place: string, at: SealedAt): string => join(filesDir, place, `${safe(at.file)}.sealed`);

  const write = async (at: SealedAt, content: AsyncIterable<Uint8Array>): Promise<{ readonly bytes: number; readonly sha256: Sha256 }> => {
    const place = keyPlace(at.tenant, at.case, at.key);
    const file = sealedFile(place, at);
    const temporary = temporaryName(file);
    const { key, created } = await readOrCreateKey(instanceKey, place, keyFile(place));
    try {
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      await removeTemporaries(file);
      const result = await writeSealed(temporary, key, `${place}/${at.file}`, content);
      // The case may have been decided meanwhile: what is sealed under a destroyed key must not appear.
      if (!(await readKey(instanceKey, place, keyFile(place)))?.equals(key)) throw new SealBroken('the key was destroyed while a file was being sealed');
      await rename(temporary, file);
      await syncFolder(dirname(file));
      return result;
    } catch (error) {
      await rm(temporary, { force: true });
      // A key that was made for this file alone goes with it; another file in the folder keeps it.
      if (created && (await removeEmptyFolder(dirname(file)))) await destroyKey(keyFile(place));
      throw error;
    }
  };

  const read = async (at: SealedAt): Promise<Readable | 'gone'> => {
    const place = keyPlace(at.tenant, at.case, at.key);
    const key = await readKey(instanceKey, place, keyFile(place));
    if (!key) return 'gone';
    try {
      const handle = await open(sealedFile(place, at), 'r');
      const sealed = handle.createReadStream({ highWaterMark: 256 * 1024 });
      const plain = Readable.from(openChunks(key, `${place}/${at.file}`, sealed), { objectMode: false });
      // Also when nobody ever reads: an iterator that was not started never closes its file.
      plain.once('close', () => sealed.destroy());
      return plain;
    } catch (error) {
      if (isMissing(error)) return 'gone';
      throw error;
    }
  };

  const destroy = async (tenant: TenantId, id: CaseId, purpose: KeyPurpose): Promise<void> => {
    const place = keyPlace(tenant, id, purpose);
    // The key first: when the process dies in between, the files left are noise already, and the next call removes them.
    await destroyKey(keyFile(place));
    await rm(sealedFolder(place), { recursive: true, force: true });
    const folder = dirname(sealedFolder(place));
    try {
      await syncFolder(folder);
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
    await removeEmptyFolder(folder);
  };

  const destroyIdle: Seal['destroyIdle'] = async (tenant, id, purpose, idleSeconds) => {
    const place = keyPlace(tenant, id, purpose);
    const idle = await idleSecondsOf(keyFile(place), sealedFolder(place));
    if (idle === undefined || idle < idleSeconds) return false;
    await destroy(tenant, id, purpose);
    return true;
  };

  return { write, read, destroy, destroyIdle, held: (tenant) => heldSeals(join(keysDir, safe(tenant)), join(filesDir, safe(tenant))) };
};

const writeSealed = async (
  file: string, key: KeyObject, place: string, content: AsyncIterable<Uint8Array>,
): Promise<{ readonly bytes: number; readonly sha256: Sha256 }> => {
  const handle = await open(file, 'wx', 0o600);
  try {
    let result = { bytes: 0, sha256: '' as Sha256 };
    for await (const sealed of sealChunks(key, place, content, (bytes, sha256) => { result = { bytes, sha256: sha256 as Sha256 }; })) {
      let from = 0;
      while (from < sealed.length) from += (await handle.write(sealed, from)).bytesWritten;
    }
    await handle.sync();
    return result;
  } finally {
    await handle.close();
  }
};
