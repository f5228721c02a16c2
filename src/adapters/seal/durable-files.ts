import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

export const isMissing = (error: unknown): boolean => hasCode(error, 'ENOENT', 'ENOTDIR');
export const isPresent = (error: unknown): boolean => hasCode(error, 'EEXIST');
export const isInUse = (error: unknown): boolean => hasCode(error, 'ENOTEMPTY', 'EEXIST');

/** Makes the names in a folder survive a loss of power. */
export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** A name beside `file` that nothing else uses. */
export const temporaryName = (file: string): string => `${file}.${randomBytes(8).toString('hex')}.tmp`;

/** Whether `name` is what a process that was killed left of a file called `of`. */
export const isTemporaryOf = (name: string, of: string): boolean => name.startsWith(`${of}.`) && name.endsWith('.tmp');

/** The names in a folder; none where it is not there. */
export const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
};

/** Removes what killed processes left of this file. */
export const removeTemporaries = async (file: string): Promise<void> => {
  for (const name of await namesIn(dirname(file))) {
    if (isTemporaryOf(name, basename(file))) await rm(join(dirname(file), name), { force: true });
  }
};

/**
 * Creates a private file that is either whole or absent, durably. Returns false, with nothing changed, when the file is
 * there already.
 */
export const createWhole = async (file: string, content: string | Uint8Array): Promise<boolean> => {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const temporary = temporaryName(file);
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // A link fails where the name exists; a rename would replace it.
    await link(temporary, file);
  } catch (error) {
    // Also when another, who was first, has tidied this one's half away.
    if (isPresent(error) || (isMissing(error) && (await namesIn(dirname(file))).includes(basename(file)))) return false;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
  await syncFolder(dirname(file));
  return true;
};
