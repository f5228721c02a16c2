import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PolicyText } from '../../src/core/policy/model/policy.ts';
import { readPolicy } from '../../src/core/policy/model/read.ts';

/** The versions in a folder of policies, oldest first. */
export const textsIn = async (folder: string): Promise<readonly PolicyText[]> =>
  (await Promise.all((await readdir(folder)).toSorted().map(async (file) => readPolicy(await readFile(path.join(folder, file)), file).value))).flatMap((text) => text ?? []);
