import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** A file of bench/: `run` prints a JSON line per figure: figure, ours, peer, ratio, rounds, correct. */
interface Bench {
  readonly name: string;
  readonly run: () => Promise<void>;
}

const isBench = (module: object): module is Bench =>
  'name' in module && typeof module.name === 'string' && 'run' in module && typeof module.run === 'function';

const allBenches = async (): Promise<readonly Bench[]> => {
  const files = (await readdir(import.meta.dirname)).filter((file) => file.endsWith('.ts') && file !== 'run.ts');
  const modules = await Promise.all(files.toSorted().map(async (file) => (await import(path.join(import.meta.dirname, file))) as object));
  return modules.filter(isBench);
};

const benches = await allBenches();
const wished = process.argv.slice(2);
const unknown = wished.filter((name) => benches.every((bench) => bench.name !== name));
if (unknown.length > 0) {
  process.stderr.write(`no bench is called ${unknown.join(', ')}; there are: ${benches.map(({ name }) => name).join(', ')}\n`);
  process.exitCode = 2;
} else {
  for (const bench of benches) if (wished.length === 0 || wished.includes(bench.name)) await bench.run();
}
