import { execFile } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LogFixture } from './log-fixture.ts';

export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export const runProgram = async (file: string, words: readonly string[], environment: NodeJS.ProcessEnv): Promise<Ended> =>
  await new Promise((resolve) => {
    execFile(file, [...words], { env: { ...process.env, ...environment }, maxBuffer: 50_000_000 }, (fault, stdout, stderr) => {
      resolve({ status: typeof fault?.code === 'number' ? fault.code : fault ? -1 : 0, stdout, stderr });
    });
  });

const module = pathToFileURL(path.join(import.meta.dirname, '../../src/entry/cli/commands/ledger.ts')).href;
const script = `const { ledgerCommand } = await import('${module}'); await ledgerCommand().parseAsync(process.argv.slice(1), { from: 'user' });`;

/** `yakusoku ledger ...` as a process of its own. */
export const runLedgerCommand = async (log: LogFixture, ...words: readonly string[]): Promise<Ended> =>
  await runProgram(process.execPath, ['--input-type=module', '--eval', script, '--', ...words], {
    DATABASE_URL: log.connectionString, LEDGER_KEYS_DIR: path.join(log.folder, 'keys'), TENANT: 'group', LC_ALL: 'en_US.UTF-8',
  });
