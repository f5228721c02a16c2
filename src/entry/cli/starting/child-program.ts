import { spawn, type ChildProcess } from 'node:child_process';
import { openSync, closeSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';

export interface ChildProgram {
  readonly name: string;
  /** Of the process that runs now; undefined between two. */
  pid(): number | undefined;
  /** The first time that it said it is ready. Rejects when it ends before that. */
  readonly ready: Promise<void>;
  /** SIGTERM, and SIGKILL after twenty seconds. */
  stop(): Promise<void>;
}

export interface ChildOptions {
  readonly name: string;
  readonly file: string;
  /** For Node itself, before the file. */
  readonly nodeOptions: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly logs: string;
  readonly onStarted: (name: string, pid: number) => void;
  readonly onEnded: (name: string, again: number) => void;
}

/** It did not come up; its log says why. */
export class ProgramDidNotStart extends Error {
  constructor(name: string, log: string) {
    super(`${name} が起動しませんでした。理由は ${log} にあります / ${name} did not start: ${log} says why`);
    this.name = 'ProgramDidNotStart';
  }
}

const logFile = (folder: string, name: string): string => {
  const file = path.join(folder, `${name}.log`);
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 10_000_000) truncateSync(file);
  return file;
};

const pauseMsMax = 30_000;
/** Who lived this long had not failed at its start. */
const wellAfterMs = 60_000;

/** Runs a program and starts it again when it ends: at once first, then after longer and longer pauses. */
export const runChild = ({ name, file, nodeOptions, environment, logs, onStarted, onEnded }: ChildOptions): ChildProgram => {
  const log = logFile(logs, name);
  let child: ChildProcess | undefined;
  let stopping = false;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  let wasReady = false;
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>();
  ready.catch(() => undefined);

  const start = (): void => {
    const output = openSync(log, 'a', 0o600);
    const started = performance.now();
    const one = spawn(process.execPath, [...nodeOptions, file], { env: environment, stdio: ['ignore', output, output, 'ipc'] });
    closeSync(output);
    child = one;
    if (one.pid !== undefined) onStarted(name, one.pid);
    one.on('message', (message) => {
      if (message !== 'ready') return;
      wasReady = true;
      resolve();
    });
    one.once('error', () => undefined);
    one.once('close', () => {
      child = undefined;
      if (stopping) return;
      if (!wasReady) {
        reject(new ProgramDidNotStart(name, log));
        return;
      }
      failures = performance.now() - started > wellAfterMs ? 1 : failures + 1;
      const pause = failures === 1 ? 0 : Math.min(250 * 2 ** failures, pauseMsMax);
      onEnded(name, pause);
      timer = setTimeout(start, pause);
    });
  };
  start();

  const stop = async (): Promise<void> => {
    stopping = true;
    clearTimeout(timer);
    const running = child;
    if (!running) return;
    await new Promise<void>((ended) => {
      running.once('close', () => { ended(); });
      running.kill('SIGTERM');
      setTimeout(() => { running.kill('SIGKILL'); }, 20_000).unref();
    });
  };
  return { name, pid: () => child?.pid, ready, stop };
};
