import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dropWithThoseBeside, testDatabase } from '../postgres/database.ts';
import { storeWithPolicies } from '../postgres/store-with-policies.ts';

/** What `yakusoku start --json` prints when it is ready. */
export interface Started {
  readonly portal: string;
  readonly console: string;
  /** Where services ask with their keys. */
  readonly services: string;
  readonly officer: { readonly email: string; readonly password: string } | null;
  readonly home: string;
  /** Of the embedded database; for root outside of the home. */
  readonly databaseFolder?: string;
  readonly phases: readonly { readonly name: string; readonly startedMs: number; readonly tookMs: number }[];
}

export interface Installation extends Started {
  /** The process that runs now under that name (`server`, `worker`), which is another one after it was killed. */
  pid(name: string): Promise<number | undefined>;
  /** Runs another command of `yakusoku` on this installation. */
  run(...words: readonly string[]): Promise<{ readonly status: number; readonly output: string; readonly errors: string }>;
  stop(): Promise<void>;
}

export interface StartWish {
  /** People in the example databases; fewer load faster. */
  readonly people?: number;
  /** A mail server for what is sent; else the outbox page keeps it. */
  readonly smtp?: string;
  /** A home of an earlier start; else a temporary one, removed at the end. */
  readonly home?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** It takes the policies in itself, so that whole addresses in the pages that are kept are its own; else the store comes with them. */
  readonly takesPoliciesIn?: boolean;
}

const checkout = path.resolve(import.meta.dirname, '../..');
const main = path.join(checkout, 'src/entry/cli/main.mjs');

/**
 * The whole installation as a newcomer starts it, on free ports. Its database is one of the run's server, with the policies taken in
 * already; with a home of its own it starts the embedded one and takes them in itself.
 */
export const startYakusoku = async (wish: StartWish = {}): Promise<Installation> => {
  const database = wish.home !== undefined ? undefined : wish.takesPoliciesIn === true ? await testDatabase() : await storeWithPolicies();
  const home = wish.home ?? await mkdtemp(path.join(tmpdir(), 'yakusoku-home-'));
  const words = ['start', '--json', '--home', home, '--port', '0', '--people', String(wish.people ?? 300), ...(wish.smtp === undefined ? [] : ['--smtp', wish.smtp])];
  const child = spawn(process.execPath, [main, ...words], { cwd: checkout, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, DATABASE_URL: database, ...wish.environment } });
  let [output, errors] = ['', ''];
  child.stderr.on('data', (chunk: Buffer) => { errors += chunk.toString('utf8'); });
  const ended = new Promise<number>((resolve) => { child.once('close', (code) => { resolve(code ?? 1); }); });
  const line = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      if (output.includes('\n')) resolve(output.split('\n')[0] ?? '');
    });
    void ended.then(() => { reject(new Error(`yakusoku start ended before it was ready:\n${errors}`)); });
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    if (database === undefined) return;
    await Promise.all([dropWithThoseBeside(database), rm(home, { recursive: true, force: true })]);
  };
  try {
    const started = JSON.parse(await line) as Started;
    return {
      ...started, stop,
      pid: async (name) => (JSON.parse(await readFile(path.join(home, 'processes.json'), 'utf8')) as Record<string, number | undefined>)[name],
      run: async (...command) => await runYakusoku(...command, '--home', home),
    };
  } catch (fault) {
    await stop();
    throw fault;
  }
};

export const runYakusoku = async (...words: readonly string[]): Promise<{ readonly status: number; readonly output: string; readonly errors: string }> => {
  const child = spawn(process.execPath, [main, ...words], { cwd: checkout, stdio: ['ignore', 'pipe', 'pipe'] });
  let [output, errors] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => { output += chunk.toString('utf8'); });
  child.stderr.on('data', (chunk: Buffer) => { errors += chunk.toString('utf8'); });
  const status = await new Promise<number>((resolve) => { child.once('close', (code) => { resolve(code ?? 1); }); });
  return { status, output, errors };
};
