import { reasonDefinitions } from '../../src/core/decide/reasons.ts';
import { compareWorlds } from './compare.ts';

// npm run differential [cases] [first seed]: compares the interpreter with the tables, a million times unless told otherwise.

const questions = 50;
const [cases = 1_000_000, first = 1_000_001] = process.argv.slice(2).map(Number);
if (!Number.isSafeInteger(cases) || !Number.isSafeInteger(first) || cases < questions) {
  process.stderr.write('npm run differential -- [number of cases, at least 50] [first seed]\n');
  process.exit(2);
}

const outcomes = { allow: 0, partial: 0, deny: 0 };
const codes = new Set<string>();
const failing: string[] = [];
let done = 0;
let told = 0;
for (let seed = first; done < cases; seed += 1) {
  const tally = compareWorlds([seed], questions);
  done += tally.cases;
  for (const outcome of ['allow', 'partial', 'deny'] as const) outcomes[outcome] += tally.outcomes[outcome];
  for (const code of tally.codes.keys()) codes.add(code);
  for (const one of tally.disagreements) {
    failing.push(`${one.seed}:${one.number}`);
    process.stdout.write(`${JSON.stringify({ differs: `${one.seed}:${one.number}`, plain: one.plain, tables: one.tables })}\n`);
  }
  if (done - told >= 10_000) {
    told = done;
    process.stderr.write(`${done.toLocaleString('en')} of ${cases.toLocaleString('en')} cases, ${failing.length} differ\n`);
  }
}

const share = (count: number): string => `${((100 * count) / done).toFixed(1)} %`;
const never = Object.keys(reasonDefinitions).filter((code) => !codes.has(code));
process.stdout.write(`${JSON.stringify({
  cases: done, allow: share(outcomes.allow), partial: share(outcomes.partial), deny: share(outcomes.deny), 'reasons that never came': never, differ: failing.length, seeds: failing.slice(0, 100),
})}\n`);
process.exitCode = failing.length > 0 ? 1 : 0;
