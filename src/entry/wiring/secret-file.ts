import { open } from 'node:fs/promises';

/** A file that others can read holds no secret. */
export class NoSecret extends Error {
  constructor(file: string) {
    super(`${file} may be read by others: its mode must be 0600`);
    this.name = 'NoSecret';
  }
}

/** @throws NoSecret */
export const readSecret = async (file: string): Promise<string> => {
  const handle = await open(file, 'r');
  try {
    // Windows has no such modes.
    if (process.platform !== 'win32' && ((await handle.stat()).mode & 0o077) !== 0) throw new NoSecret(file);
    return (await handle.readFile('utf8')).trim();
  } finally {
    await handle.close();
  }
};
