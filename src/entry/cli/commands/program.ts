import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { loadSettings } from '../../wiring/configuration.ts';

interface ProgramOptions {
  readonly home?: string;
  readonly json?: boolean;
}

/** Runs one of the long-running programs in the foreground and ends as it ends. */
const run = async (file: URL, { home, json }: ProgramOptions): Promise<void> => {
  const child = spawn(process.execPath, [fileURLToPath(file)], {
    env: { ...process.env, ...await loadSettings(home) }, stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  child.on('message', (message) => { if (json === true && message === 'ready') process.stdout.write(`${JSON.stringify({ ready: true, pid: child.pid })}\n`); });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => { child.kill(signal); });
  process.exitCode = await new Promise<number>((resolve) => { child.once('close', (code) => { resolve(code ?? 1); }); });
};

const programCommand = (name: string, description: string, file: URL): Command => new Command(name)
  .description(description)
  .option('--home <folder>', 'take the settings from there instead of the environment (default: .yakusoku in the checkout)')
  .option('--json', 'one JSON line when it is ready')
  .addHelpText('after', `
Example:
  $ DATABASE_URL=postgresql://... KEYS_DIR=/srv/keys ... yakusoku ${name}
  $ yakusoku ${name} --home .yakusoku`)
  .action(async (options: ProgramOptions) => { await run(file, options); });

/** `yakusoku server`: portal and console, any number of them behind a proxy. */
export const serverCommand = (): Command =>
  programCommand('server', 'run the portal and the console / 受付画面と管理画面を動かす', new URL('../../server/main.ts', import.meta.url));

/** `yakusoku worker`: carries out what is due, any number of them. */
export const workerCommand = (): Command =>
  programCommand('worker', 'carry out what is due for cases, and write the ledger / 案件の処理と台帳の記録を進める', new URL('../../worker/main.ts', import.meta.url));
