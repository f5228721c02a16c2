import { globSync, readFileSync } from 'node:fs';
import { setImmediate as breathe } from 'node:timers/promises';
import { judgeOf } from './policy-mutation/judge.ts';
import type { Verdict } from './policy-mutation/judge.ts';
import { mutantsOf, mutationKinds } from './policy-mutation/mutants.ts';
import type { Mutant, MutationKind } from './policy-mutation/mutants.ts';

export const name = 'policy-mutation';

/** `SEED=7 npm run mutate:policies` tries others; the same seed makes the same mutants. */
const seed = Number(process.env['SEED'] ?? 1);
const mutantsEach = Number(process.env['MUTANTS'] ?? 150);
const root = new URL('../', import.meta.url);

/** Each policy of policies/ that is in force, and the case with every section. */
const paths = ['spec/cases/a-whole-policy/policy.yaml', ...latestOf(globSync('policies/*/*.yaml', { cwd: root }).toSorted())];

/**
 * Damages policies by seed and says who notices: ours, the checks together with the comparison of languages and of pages with
 * those that were approved; the peer, reading alone, which is what a schema gives. Then each kind, and what nobody noticed.
 */
export const run = async (): Promise<void> => {
  const judged: { readonly path: string; readonly mutant: Mutant; readonly verdict: Verdict }[] = [];
  for (const path of paths) {
    const source = readFileSync(new URL(path, root), 'utf8');
    const beside = globSync('policies/*/*.yaml', { cwd: root }).filter((file) => file !== path).map((file) => ({ file, source: readFileSync(new URL(file, root), 'utf8') }));
    const judge = judgeOf(source, beside);
    for (const mutant of mutantsOf(source, seed, mutantsEach)) judged.push({ path, mutant, verdict: judge(mutant) });
    // A signal gets its turn.
    await breathe();
  }
  // The same things in another order mean the same: every reference goes by name.
  const meaningful = judged.filter(({ verdict }) => verdict !== 'order');
  const print = (figure: string, some: typeof judged, by: readonly Verdict[]): void => {
    const share = (verdicts: readonly Verdict[]): number => Math.round((some.filter(({ verdict }) => verdicts.includes(verdict)).length / some.length) * 1000) / 1000;
    const [ours, peer] = [share(by), share(['form'])];
    console.log(JSON.stringify({ figure, ours, peer, ratio: Math.round((ours / peer) * 100) / 100, rounds: some.length, correct: ours >= peer }));
  };
  const checks = ['form', 'check', 'languages'] as const;
  print('policy mutants that change meaning, noticed by checks or by a comparison of pages, share', meaningful, [...checks, 'approved']);
  print('the same by checks and the comparison of languages alone, share', meaningful, checks);
  for (const kind of mutationKinds) printKind(kind, meaningful.filter(({ mutant }) => mutant.kind === kind), print, [...checks, 'approved'], checks);
  for (const { path, mutant, verdict } of judged) if (verdict === 'nobody') console.log(JSON.stringify({ missed: mutant.what, kind: mutant.kind, policy: path }));
};

const printKind = <Some extends readonly unknown[]>(
  kind: MutationKind, some: Some, print: (figure: string, some: Some, by: readonly Verdict[]) => void, all: readonly Verdict[], checks: readonly Verdict[],
): void => {
  if (some.length === 0) return;
  print(`${kind}: noticed, share`, some, all);
  print(`${kind}: noticed by checks and the comparison of languages alone, share`, some, checks);
};

/** Of the versions of each policy the last: paths are in the order of their days. */
function latestOf(files: readonly string[]): readonly string[] {
  return [...new Map(files.map((file) => [file.split('/')[1], file])).values()];
}
