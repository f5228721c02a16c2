import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/** What the pages are made of; the second list is what web may import from the engine. */
const sources = ['web', 'src/core', 'src/entry/server/contract', 'package-lock.json'];
const notSources = new Set(['dist', 'node_modules']);

const newest = async (place: string): Promise<number> => {
  const found = await stat(place).catch(() => undefined);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const entries = (await readdir(place)).filter((name) => !notSources.has(name) && !name.endsWith('.test.ts'));
  return Math.max(0, ...await Promise.all(entries.map((name) => newest(path.join(place, name)))));
};

/** Missing, or older than what it is made of. */
export const isWebStale = async (checkout: string): Promise<boolean> => {
  const built = await Promise.all(['index.html', 'console.html'].map((page) => stat(path.join(checkout, 'web/dist', page)).catch(() => undefined)));
  if (built.includes(undefined)) return true;
  const oldest = Math.min(...built.map((page) => page?.mtimeMs ?? 0));
  return Math.max(...await Promise.all(sources.map((place) => newest(path.join(checkout, place))))) > oldest;
};

/** The web did not build; the message ends with what the builder said. */
export class WebNotBuilt extends Error {
  constructor(output: string) {
    super(`画面を作れませんでした / the web was not built:\n${output.trimEnd().split('\n').slice(-20).join('\n')}`);
    this.name = 'WebNotBuilt';
  }
}

export const buildWeb = async (checkout: string): Promise<void> => {
  const vite = path.join(path.dirname(createRequire(path.join(checkout, 'web/package.json')).resolve('vite/package.json')), 'bin/vite.js');
  let output = '';
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: path.join(checkout, 'web'), stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { output += chunk.toString('utf8'); });
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new WebNotBuilt(output);
};
