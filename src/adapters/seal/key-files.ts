import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { open, readFile, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createWhole, isInUse, isMissing, isTemporaryOf, namesIn, removeTemporaries, syncFolder } from './durable-files.ts';
import { SealBroken } from './seal-broken.ts';

/**
 * A key file: 8 bytes of magic with the version, 12 of nonce, 32 of the wrapped key, 16 of tag (AES-256-GCM under the
 * instance key, bound to tenant, case and purpose). One file a key, so that forgetting it is removing it.
 */
const magic = Buffer.from('YKKEY\u0000\u0000\u0001', 'latin1');
const keyFileBytes = magic.length + 12 + 32 + 16;

const wrap = (instanceKey: KeyObject, place: string, key: Uint8Array): Uint8Array => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', instanceKey, nonce).setAAD(Buffer.concat([magic, Buffer.from(place)]));
  return Buffer.concat([magic, nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
};

const unwrap = (instanceKey: KeyObject, place: string, file: Buffer): KeyObject => {
  if (file.length !== keyFileBytes || !magic.equals(file.subarray(0, 8))) throw new SealBroken('not a key file of this version');
  const decipher = createDecipheriv('aes-256-gcm', instanceKey, file.subarray(8, 20), { authTagLength: 16 })
    .setAAD(Buffer.concat([magic, Buffer.from(place)]))
    .setAuthTag(file.subarray(52));
  const key = decipher.update(file.subarray(20, 52));
  try {
    decipher.final();
  } catch {
    throw new SealBroken('the key file is not of this place, or not of this instance key');
  }
  const made = createSecretKey(key);
  key.fill(0);
  return made;
};

/** The key in this file, or undefined where it is gone. */
export const readKey = async (instanceKey: KeyObject, place: string, file: string): Promise<KeyObject | undefined> => {
  try {
    return unwrap(instanceKey, place, await readFile(file));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

/** The key in this file, made first where there is none. Callers at the same time get the same key. */
export const readOrCreateKey = async (instanceKey: KeyObject, place: string, file: string): Promise<{ readonly key: KeyObject; readonly created: boolean }> => {
  const present = await readKey(instanceKey, place, file);
  if (present) {
    // What a killed process left beside it; it may be another name of this very key, so it is unlinked and not overwritten.
    await removeTemporaries(file);
    return { key: present, created: false };
  }
  const bytes = randomBytes(32);
  const created = await createWhole(file, wrap(instanceKey, place, bytes));
  bytes.fill(0);
  const key = await readKey(instanceKey, place, file);
  if (!key) throw new SealBroken('the key was destroyed while a file was being sealed');
  return { key, created };
};

/**
 * Forgets a key: every name of it (also what a crash left half made) is overwritten, unlinked, and the folder synced. On
 * disks that write elsewhere the overwriting is a courtesy; what counts is that no name and no copy of ours is left.
 */
export const destroyKey = async (file: string): Promise<void> => {
  const folder = dirname(file);
  const names = await namesIn(folder);
  if (names.length === 0) return;
  for (const name of names) {
    if (name === basename(file) || isTemporaryOf(name, basename(file))) await overwriteAndUnlink(join(folder, name));
  }
  await syncFolder(folder);
  await removeEmptyFolder(folder);
};

const overwriteAndUnlink = async (file: string): Promise<void> => {
  try {
    const handle = await open(file, 'r+');
    try {
      const { size } = await handle.stat();
      await handle.write(randomBytes(size), 0, size, 0);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  await rm(file, { force: true });
};

/** Whether the folder is gone now; a folder in use stays. */
export const removeEmptyFolder = async (folder: string): Promise<boolean> => {
  try {
    await rmdir(folder);
    return true;
  } catch (error) {
    if (isMissing(error)) return true;
    if (isInUse(error)) return false;
    throw error;
  }
};
