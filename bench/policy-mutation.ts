import { globSync, readFileSync } from 'node:fs';
import { setImmediate as breathe } from 'node:timers/promises';
import { judgeOf } from './policy-mutation/judge.ts';
import type { Verdict, Watch } from './policy-mutation/judge.ts';
import { mutantsOf, mutationKinds } from './policy-mutation/mutants.ts';
import type { Mutant, MutationKind } from './policy-mutation/mutants.ts';

export const name = 'policy-mutation';

/** `SEED=7 npm run mutate:policies` tries others; the same seed makes the same mutants. */
const seed = Number(process.env['SEED'] ?? 1);
const mutantsEach = Number(process.env['MUTANTS'] ?? 150);
const root = new URL('../', import.meta.url);

/** Each policy of policies/ that is in force, and the case with every section. */
const paths = ['spec/cases/a-whole-policy/policy.yaml', ...latestOf(globSync('policies/*/*.yaml', { cwd: root }).toSorted())];

type Judged = readonly { readonly path: string; readonly mutant: Mutant; readonly verdict: Exclude<Verdict, 'order'> }[];

/** Who is asked: the rules alone; those with the pins of what was published, as `check` is run; those with the pages as approved. */
const rules: readonly Watch[] = ['form', 'check', 'languages'];
const asked: readonly (readonly [string, readonly Watch[]])[] = [
  ['by checks and the comparison of languages alone', rules], ['by these and the pins of published versions', [...rules, 'pins']],
  ['by these and a comparison with the approved pages, without pins', [...rules, 'approved']],
];

/**
 * Damages policies by seed and says who notices: ours, in three parts; the peer, reading alone, which is what a schema gives. Then
 * each kind, and what the rules alone did not notice. The case has no pin: nobody published it.
 */
export const run = async (): Promise<void> => {
  const judged: Judged[number][] = [];
  for (const path of paths) {
    const source = readFileSync(new URL(path, root), 'utf8');
    const beside = globSync('policies/*/*.yaml', { cwd: root }).filter((file) => file !== path).map((file) => ({ file, source: readFileSync(new URL(file, root), 'utf8') }));
    const judge = judgeOf(source, beside, path.startsWith('policies'));
    for (const mutant of mutantsOf(source, seed, mutantsEach)) {
      const verdict = judge(mutant);
      // The same things in another order mean the same: every reference goes by name.
      if (verdict !== 'order') judged.push({ path, mutant, verdict });
    }
    // A signal gets its turn.
    await breathe();
  }
  for (const [words, by] of asked) print(`policy mutants that change meaning, noticed ${words}, share`, judged, by);
  for (const kind of mutationKinds) for (const [words, by] of asked) printKind(kind, judged, words, by);
  for (const { path, mutant, verdict } of judged) if (!isNoticed(verdict, rules)) console.log(JSON.stringify({ missed: mutant.what, kind: mutant.kind, policy: path, but: verdict }));
};

const isNoticed = (verdict: readonly Watch[], by: readonly Watch[]): boolean => verdict.some((watch) => by.includes(watch));

const print = (figure: string, some: Judged, by: readonly Watch[]): void => {
  const share = (watches: readonly Watch[]): number => Math.round((some.filter(({ verdict }) => isNoticed(verdict, watches)).length / some.length) * 1000) / 1000;
  const [ours, peer] = [share(by), share(['form'])];
  console.log(JSON.stringify({ figure, ours, peer, ratio: Math.round((ours / peer) * 100) / 100, rounds: some.length, correct: ours >= peer }));
};

const printKind = (kind: MutationKind, judged: Judged, words: string, by: readonly Watch[]): void => {
  const some = judged.filter(({ mutant }) => mutant.kind === kind);
  if (some.length > 0) print(`${kind}: noticed ${words}, share`, some, by);
};

/** Of the versions of each policy the last: paths are in the order of their days. */
function latestOf(files: readonly string[]): readonly string[] {
  return [...new Map(files.map((file) => [file.split('/')[1], file])).values()];
}
