import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseCaseId } from '../../core/identifiers/case-ids.ts';
import type { HeldSeal, KeyPurpose } from '../../operations/ports/seal.ts';
import { isMissing, isTemporaryOf, namesIn } from './durable-files.ts';

const purposeOf = (name: string): KeyPurpose | undefined => /^(form|identity-[1-9][0-9]{0,8}|reply)(?=\.key(?:\.|$)|$)/.exec(name)?.[1] as KeyPurpose | undefined;

/** Everything in a tenant's folders of keys and of sealed files: also a folder whose key is gone, and half a key without a folder. */
export const heldSeals = async function* held(keys: string, files: string): AsyncGenerator<HeldSeal> {
  for (const folder of new Set([...await namesIn(keys), ...await namesIn(files)])) {
    const id = parseCaseId(folder);
    if (!id.ok) continue;
    const purposes = new Set([...await namesIn(join(keys, folder)), ...await namesIn(join(files, folder))].map(purposeOf));
    for (const key of purposes) {
      const idleSeconds = key && await idleSecondsOf(join(keys, folder, `${key}.key`), join(files, folder, key));
      if (key && idleSeconds !== undefined) yield { case: id.value, key, idleSeconds };
    }
  }
};

/** Since the last writing of the key, of a file sealed under it, or of either's half; undefined where nothing of it is there. */
export const idleSecondsOf = async (keyFile: string, sealedFolder: string): Promise<number | undefined> => {
  const keys = (await namesIn(dirname(keyFile))).filter((name) => name === basename(keyFile) || isTemporaryOf(name, basename(keyFile)));
  const sealed = (await namesIn(sealedFolder)).map((name) => join(sealedFolder, name));
  const written = await Promise.all([sealedFolder, ...sealed, ...keys.map((name) => join(dirname(keyFile), name))].map(writtenAt));
  const last = Math.max(...written.map((at) => at ?? Number.NEGATIVE_INFINITY));
  return Number.isFinite(last) ? (Date.now() - last) / 1000 : undefined;
};

const writtenAt = async (path: string): Promise<number | undefined> => {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};
