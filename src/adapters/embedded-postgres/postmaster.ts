import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SystemUser } from './system-user.ts';

/** Runs one of PostgreSQL's programs to its end and returns what it printed. Never through a shell. */
export const runProgram = async (
  file: string, programArguments: readonly string[], cwd: string, user: SystemUser | undefined,
): Promise<string> =>
  await new Promise((resolve, reject) => {
    // LC_ALL=C: the machine's locale may not be installed, and messages are not for people here.
    const child = spawn(file, programArguments, { cwd, ...user, env: { ...process.env, LC_ALL: 'C' }, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    const keep = (chunk: Buffer): void => { printed += chunk.toString('utf8'); };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    // 'exit', not 'close': the server that pg_ctl leaves behind may keep a pipe open for as long as it lives.
    child.once('exit', (code, signal) => {
      child.stdout.destroy();
      child.stderr.destroy();
      if (code === 0) resolve(printed);
      else reject(new Error(`${path.basename(file)} ended with ${code ?? signal ?? 'nothing'}: ${printed.trim()}`));
    });
  });

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** What `postmaster.pid` says, whether or not that process still lives. */
export const readPostmaster = async (cluster: string): Promise<Postmaster | undefined> => {
  const text = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => undefined);
  const lines = text?.split('\n');
  const [pid, port] = [Number(lines?.[0]), Number(lines?.[3])];
  return Number.isInteger(pid) && pid > 0 ? { pid, port } : undefined;
};

/** Alive and really PostgreSQL: after a restart of the machine or container the number may belong to anything. */
export const isPostgres = async (pid: number): Promise<boolean> => {
  try {
    process.kill(pid, 0);
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EPERM')) return false;
  }
  if (process.platform !== 'linux') return true;
  // `12 (postgres) S 1 ...`; Z: ended, but nobody has asked for its exit code yet (containers without an init).
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return /^\d+ \(postgres\) [^ZX]/.test(status);
};

/** Above every process number that a system gives. */
const nobody = 99_999_999;

/**
 * PostgreSQL sees by itself that the process of a stale file is gone, unless its number was given to another. The number alone
 * is replaced: the rest of the file is how PostgreSQL knows whether the last of a killed server still use its memory.
 */
export const disownPostmaster = async (cluster: string, pid: number): Promise<void> => {
  const file = path.join(cluster, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text?.startsWith(`${pid}\n`)) await writeFile(file, text.replace(/^\d+/, String(nobody)));
};
