import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Settings } from '../../src/entry/wiring/configuration.ts';

/** A line of the log: which step was reached, on which case, by whom, and whether the process was to die there. */
export interface ReachedStep {
  readonly step: string;
  readonly case: string;
  readonly process: number;
  readonly dies?: string;
}

/** A server or some workers that die where they are told to, and are started again, as whoever supervises them would. */
export class MortalProgram {
  readonly deaths: string[] = [];
  /** Ends that nobody ordered. */
  readonly faults: string[] = [];
  readonly #file: string;
  readonly #settings: Settings;
  readonly #log: string;
  readonly #deadly = new Set<string>();
  readonly #children = new Set<ChildProcess>();
  #nextLife = Promise.withResolvers<void>();
  #stopping = false;

  constructor(name: 'server' | 'worker', settings: Settings, folder: string) {
    this.#file = path.resolve('src/entry', name, 'main.ts');
    this.#settings = settings;
    this.#log = path.join(folder, `${name}.log`);
  }

  /** Starts it; with `deadly`, the first process to reach one of these steps dies there, once for each. */
  async start(deadly: readonly string[] = [], processes = 1): Promise<void> {
    this.#stopping = false;
    this.#deadly.clear();
    for (const step of deadly) this.#deadly.add(step);
    await Promise.all(Array.from({ length: processes }, () => this.#spawn()));
  }

  /** What runs dies at this step, and at none that it was told before. */
  async order(step: string): Promise<void> {
    this.#deadly.clear();
    this.#deadly.add(step);
    this.#nextLife = Promise.withResolvers<void>();
    this.#nextLife.promise.catch(() => undefined);
    await Promise.all([...this.#children].map((child) => this.#tell(child)));
  }

  /** Until it has died as it was last ordered, and is up again. Rejects when it ended by itself. */
  async nextLife(): Promise<void> { await this.#nextLife.promise; }

  steps(): readonly ReachedStep[] {
    const lines = readFileSync(this.#log, 'utf8').split('\n').filter((line) => line.includes('"event":"step"'));
    return lines.map((line) => JSON.parse(line) as ReachedStep);
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all([...this.#children].map(async (child) => {
      await new Promise<void>((ended) => {
        child.once('close', () => { ended(); });
        child.kill('SIGTERM');
      });
    }));
  }

  async #spawn(): Promise<void> {
    const log = openSync(this.#log, 'a', 0o600);
    const environment = { ...process.env, ...this.#settings, DIE_AT: this.#orders() };
    const child = spawn(process.execPath, [this.#file], { env: environment, stdio: ['ignore', log, log, 'ipc'] });
    closeSync(log);
    this.#children.add(child);
    await new Promise<void>((resolve, reject) => {
      child.on('message', (message) => { if (message === 'ready') resolve(); });
      child.once('close', (code, signal) => {
        this.#children.delete(child);
        if (!this.#stopping) this.#ended(child.pid, signal ?? String(code)).then(resolve, reject);
      });
    });
  }

  /** Started again where the end was ordered. */
  async #ended(pid: number | undefined, how: string): Promise<void> {
    // Two cases at once may have brought it to two such steps before the signal reached it: it died at both.
    const died = this.steps().flatMap((one) => (one.process === pid && one.dies !== undefined ? [one.dies] : []));
    if (how !== 'SIGKILL' || died.length === 0 || !died.every((step) => this.#deadly.delete(step))) {
      this.faults.push(`ended by ${how}`);
      const fault = new Error(`it ended by itself: ${readFileSync(this.#log, 'utf8').slice(-2000)}`);
      this.#nextLife.reject(fault);
      throw fault;
    }
    this.deaths.push(...died);
    // The others must not die there, too.
    for (const other of this.#children) other.send(this.#orders(), () => undefined);
    await this.#spawn();
    this.#nextLife.resolve();
  }

  #orders(): string { return [...this.#deadly].join(','); }

  async #tell(child: ChildProcess): Promise<void> {
    await new Promise<void>((heard) => {
      child.on('message', (message) => { if (message === 'ordered') heard(); });
      child.send(this.#orders());
    });
  }
}
