import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readOrCreateInstanceKey } from '../../../adapters/seal/instance-key.ts';
import { settingsFile, type Settings } from '../../wiring/configuration.ts';
import { readSecret } from '../../wiring/secret-file.ts';

/** The folder where everything of one installation lies that was started with one command. Only its owner may enter. */
export interface Home {
  readonly folder: string;
  readonly postgres: string;
  readonly logs: string;
  readonly keysDir: string;
  readonly filesDir: string;
  readonly ledgerKeysDir: string;
  readonly instanceKeyFile: string;
  readonly authSecretFile: string;
  readonly sourcesFile: string;
}

export const prepareHome = async (folder: string): Promise<Home> => {
  const inside = (name: string): string => path.join(folder, name);
  const home: Home = {
    folder, postgres: inside('postgres'), logs: inside('logs'), keysDir: inside('keys'), filesDir: inside('files'), ledgerKeysDir: inside('ledger'),
    instanceKeyFile: inside('instance.key'), authSecretFile: inside('auth.secret'), sourcesFile: inside('sources.json'),
  };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await Promise.all([home.logs, home.keysDir, home.filesDir, home.ledgerKeysDir].map((one) => mkdir(one, { recursive: true, mode: 0o700 })));
  await readOrCreateInstanceKey(home.instanceKeyFile);
  await readOrCreateSecret(home.authSecretFile);
  return home;
};

const readOrCreateSecret = async (file: string): Promise<void> => {
  const known = await readSecret(file).catch((fault: unknown) => {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return undefined;
    throw fault;
  });
  if (known === undefined) await writePrivately(file, `${randomBytes(32).toString('base64url')}\n`);
};

/** Whole or not at all, readable by its owner alone. */
export const writePrivately = async (file: string, text: string): Promise<void> => {
  const unfinished = `${file}.${randomBytes(4).toString('hex')}.tmp`;
  await writeFile(unfinished, text, { mode: 0o600 });
  await rename(unfinished, file);
};

/** For the other commands, which find the running installation by it. */
export const writeSettings = async (home: Home, settings: Settings): Promise<void> => {
  await writePrivately(path.join(home.folder, settingsFile), `${JSON.stringify(settings, null, 2)}\n`);
};

/** Alive and really a `start`: after a restart of the machine or container the number may belong to anything. */
const isStart = async (pid: number): Promise<boolean> => {
  try {
    process.kill(pid, 0);
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EPERM')) return false;
  }
  if (process.platform !== 'linux') return true;
  return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0').includes('start');
};

/** One `start` at a time in a home. Gives what lets go of it, or the process that holds it. */
export const holdHome = async (home: Home): Promise<{ readonly release: () => Promise<void> } | { readonly heldBy: number }> => {
  const file = path.join(home.folder, 'start.pid');
  for (;;) {
    try {
      await writeFile(file, `${process.pid}\n`, { flag: 'wx', mode: 0o600 });
      return { release: async () => { await rm(file, { force: true }); } };
    } catch (fault) {
      if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault;
      const pid = Number((await readFile(file, 'utf8').catch(() => '')).trim());
      if (pid > 0 && pid !== process.pid && await isStart(pid)) return { heldBy: pid };
      await rm(file, { force: true });
    }
  }
};
