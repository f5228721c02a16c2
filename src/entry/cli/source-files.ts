import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { finding } from '../../core/findings/finding.ts';
import type { Finding } from '../../core/findings/finding.ts';
import { bytesMost } from '../../core/text/screen.ts';

/** A file of source text: its bytes, or why they were not read. */
export type SourceFile =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly refused: Finding };

/** The files at these paths, read: each file itself, and the policy files under each folder, by name. */
export const sourceFiles = async (paths: readonly string[]): Promise<readonly SourceFile[]> => {
  const files = (await Promise.all(paths.map(async (path) => {
    const below = await filesBelow(path);
    return below.length > 0 ? below : [path];
  }))).flat();
  // One after the other: a file is bounded, and so is what is read at a time.
  const read: SourceFile[] = [];
  for (const path of new Set(files)) read.push(await sourceFile(path));
  return read;
};

/** None when the path cannot be read, or is a folder without policy files. */
const filesBelow = async (path: string): Promise<readonly string[]> => {
  const found = await stat(path).catch(() => undefined);
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name)).map((entry) => join(entry.parentPath, entry.name)).toSorted();
};

/** Never reads further than the readers would: what is larger is refused by its size, whatever the file system says of it. */
const sourceFile = async (path: string): Promise<SourceFile> => {
  const at = { file: path, line: 1, column: 1 };
  const tooLarge = (size: number): SourceFile => ({ path, refused: finding('too-large', at, { size, most: bytesMost, unit: 'bytes' }) });
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      if (size > bytesMost) return tooLarge(size);
      const chunks: Buffer[] = [];
      let length = 0;
      for (;;) {
        const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(65_536));
        if (bytesRead === 0) return { path, bytes: Buffer.concat(chunks, length) };
        chunks.push(buffer.subarray(0, bytesRead));
        length += bytesRead;
        if (length > bytesMost) return tooLarge(length);
      }
    } finally {
      await file.close();
    }
  } catch {
    return { path, refused: finding('no-file', at, { path }) };
  }
};
