import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { open } from 'node:fs/promises';
import { createWhole, isMissing } from './durable-files.ts';
import { SealBroken } from './seal-broken.ts';

/**
 * The instance key wraps every key of a case. It is a file of 64 hexadecimal digits (32 random bytes) that only its
 * owner may read; a wider mode is refused, because a key that others can read is no key.
 */
export const readInstanceKey = async (file: string): Promise<KeyObject> => {
  const handle = await open(file, 'r');
  try {
    const { mode } = await handle.stat();
    // Windows has no such modes.
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) throw new SealBroken(`${file} may be read by others: its mode must be 0600`);
    const text = (await handle.readFile('utf8')).trim();
    if (!/^[0-9a-f]{64}$/.test(text)) throw new SealBroken(`${file} is not 64 hexadecimal digits`);
    return createSecretKey(text, 'hex');
  } finally {
    await handle.close();
  }
};

/** For a first start: makes the key where none is. Two starts at once agree on the one that was first. */
export const readOrCreateInstanceKey = async (file: string): Promise<KeyObject> => {
  try {
    return await readInstanceKey(file);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  await createWhole(file, `${randomBytes(32).toString('hex')}\n`);
  return readInstanceKey(file);
};
