import { createHash, randomBytes } from 'node:crypto';
import { chmod, chown, cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PlatformBinaries } from './platform-binaries.ts';
import { programPath } from './platform-binaries.ts';
import { runProgram } from './postmaster.ts';
import type { SystemUser } from './system-user.ts';
import { canEnter } from './system-user.ts';

/** For root, where the wished folder cannot be entered by the user that PostgreSQL runs as. */
const systemFolder = '/var/lib/yakusoku';

export const userName = 'yakusoku';

const exists = async (file: string): Promise<boolean> => (await stat(file).catch(() => undefined)) !== undefined;

/** The wished folder, or one of its own outside, always the same for the same wish. The folder itself is given to the user. */
export const reachableFolder = async (wished: string, user: SystemUser | undefined): Promise<string> => {
  if (!user || await canEnter(user, path.dirname(path.resolve(wished)))) return path.resolve(wished);
  return path.join(systemFolder, createHash('sha256').update(path.resolve(wished)).digest('hex').slice(0, 16));
};

/** The binaries where that user can run them: in place, or a copy made once. `copying` is called before a copy (60 MB). */
export const reachableBinaries = async (binaries: PlatformBinaries, user: SystemUser | undefined, copying: () => void): Promise<string> => {
  if (!user || await canEnter(user, path.join(binaries.folder, 'bin'))) return binaries.folder;
  const copy = path.join(systemFolder, `postgresql-${binaries.version}`);
  if (await exists(copy)) return copy;
  copying();
  const unfinished = `${copy}.${randomBytes(6).toString('hex')}`;
  await mkdir(systemFolder, { recursive: true, mode: 0o755 });
  await cp(binaries.folder, unfinished, { recursive: true, verbatimSymlinks: true });
  await finish(unfinished, copy);
  return copy;
};

/** Makes a finished folder appear at once under its name; where another process was faster, its folder is as good. */
const finish = async (unfinished: string, name: string): Promise<void> => {
  try {
    await rename(unfinished, name);
  } catch (fault) {
    await rm(unfinished, { recursive: true, force: true });
    if (!await exists(name)) throw fault;
  }
};

export interface ClusterFolder {
  /** PGDATA. */
  readonly cluster: string;
  readonly log: string;
  readonly password: string;
}

/**
 * The cluster in `folder`, made when there is none: UTF-8 with PostgreSQL's own C.UTF-8 (sorted and compared alike on
 * every machine), a random password. It gets its name when it is whole, so that a start that was killed leaves nothing half made.
 */
export const ensureCluster = async (
  folder: string, binaries: string, user: SystemUser | undefined, initialising: () => void,
): Promise<ClusterFolder> => {
  const found = path.join(folder, 'cluster');
  if (!await exists(found)) {
    initialising();
    await mkdir(folder, { recursive: true, mode: 0o755 });
    if (user) await chown(folder, user.uid, user.gid);
    const unfinished = path.join(folder, `cluster.${randomBytes(6).toString('hex')}`);
    await mkdir(unfinished, { mode: 0o700 });
    const passwordFile = path.join(unfinished, 'password');
    await writeFile(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
    if (user) await Promise.all([unfinished, passwordFile].map(async (file) => { await chown(file, user.uid, user.gid); }));
    await runProgram(programPath(binaries, 'initdb'), [
      '--pgdata', path.join(unfinished, 'data'), '--username', userName, '--pwfile', passwordFile, '--auth', 'scram-sha-256',
      '--encoding', 'UTF8', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--no-instructions',
    ], folder, user);
    await chmod(path.join(unfinished, 'data'), 0o700);
    await finish(unfinished, found);
  }
  const password = (await readFile(path.join(found, 'password'), 'utf8')).trim();
  return { cluster: path.join(found, 'data'), log: path.join(found, 'postgres.log'), password };
};
