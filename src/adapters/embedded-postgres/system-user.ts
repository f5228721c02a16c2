import { spawnSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { EmbeddedPostgresUnavailable } from './platform-binaries.ts';

/** Who PostgreSQL runs as; undefined: whoever runs this program. PostgreSQL refuses to run as root. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

const numberOf = (flag: '-u' | '-g'): number | undefined => {
  const found = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  return found.status === 0 ? Number(found.stdout.trim()) : undefined;
};

const existing = (): SystemUser | undefined => {
  const [uid, gid] = [numberOf('-u'), numberOf('-g')];
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
};

/**
 * The user `postgres` when this program runs as root (containers, continuous integration), made where it is missing.
 * @throws EmbeddedPostgresUnavailable when root cannot make it.
 */
export const systemUser = (): SystemUser | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const found = existing();
  if (found) return found;
  spawnSync('groupadd', ['--system', 'postgres']);
  spawnSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  const made = existing();
  if (made) return made;
  const message = 'PostgreSQL does not run as root, and no user `postgres` could be made: run this as another user, or set DATABASE_URL';
  throw new EmbeddedPostgresUnavailable(message);
};

/** Whether that user may pass through every folder above and including `folder` (folders that do not exist yet are fine). */
export const canEnter = async (user: SystemUser, folder: string): Promise<boolean> => {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const found = await stat(at).catch(() => undefined);
    if (found) {
      const bit = found.uid === user.uid ? 0o100 : found.gid === user.gid ? 0o010 : 0o001;
      if ((found.mode & bit) === 0) return false;
    }
    if (at === path.dirname(at)) return true;
  }
};
