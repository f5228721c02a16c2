import type { PolicyText } from '../../policy/model/policy.ts';
import type { Answer, ItemState } from '../answer.ts';
import type { Facts } from '../facts.ts';
import type { Question } from '../question.ts';
import { candidatesFor } from './candidates.ts';
import { withChange } from './change.ts';
import type { Asked, Change } from './change.ts';

/** A way to another answer: what would have to be otherwise, and what the answer would then be. */
export interface Way {
  /** As few as do it: without any one of them the answer would be less. */
  readonly changes: readonly Change[];
  readonly answer: Answer;
}

type Decide = (question: Question, facts: Facts) => Answer;

const worth: Readonly<Record<ItemState, number>> = { withheld: 0, masked: 1, clear: 2 };
const worthOf = ({ items }: Answer): number => items.reduce((sum, { state }) => sum + worth[state], 0);

/** A search that goes further than this is of no use to a reader. */
const deepest = 3;
const mostAnswers = 20_000;

/**
 * What would have to change for more of it to be allowed: ways of few changes first, and of these the ones that open more.
 * No way at all: policy or law leave none. `text`: the merged documents of the person's data.
 */
export const waysToMore = (decide: Decide, question: Question, facts: Facts, text: PolicyText, most = 8): readonly Way[] => {
  const asked: Asked = { question, facts };
  const first = decide(question, facts);
  const found: Way[] = [];
  let frontier: readonly Step[] = [{ changes: [], asked, answer: first }];
  let answers = 0;
  const seen = new Set<string>();
  const isNew = (changes: readonly Change[]): boolean => {
    const key = changes.map((change) => JSON.stringify(change)).toSorted().join();
    return !seen.has(key) && seen.add(key) === seen;
  };
  for (let depth = 0; depth < deepest && found.length === 0 && answers < mostAnswers; depth += 1) {
    const next: Step[] = [];
    for (const step of frontier) {
      for (const change of candidatesFor(step.asked, step.answer, text)) {
        if (answers >= mostAnswers || !fits(step.changes, change) || !isNew([...step.changes, change])) continue;
        answers += 1;
        const then = withChange(step.asked, change);
        const reached = { changes: [...step.changes, change], asked: then, answer: decide(then.question, then.facts) };
        if (worthOf(reached.answer) > worthOf(first)) found.push(reached);
        else next.push(reached);
      }
    }
    frontier = closer(next);
  }
  return found.toSorted((a, b) => a.changes.length - b.changes.length || worthOf(b.answer) - worthOf(a.answer)).slice(0, most).map(({ changes, answer }) => ({ changes, answer }));
};

interface Step extends Way { readonly asked: Asked }

/** Another value for the same part of the question takes the first one back; facts stand beside each other. */
const fits = (before: readonly Change[], change: Change): boolean => besides.has(change.kind) || !before.some(({ kind }) => kind === change.kind);
const besides: ReadonlySet<Change['kind']> = new Set(['consent', 'happening', 'without-stop', 'without-opt-out']);

/** The steps that left fewest refusals: the only ones worth going on from. */
const closer = (steps: readonly Step[]): readonly Step[] => steps.toSorted((a, b) => refusals(a.answer) - refusals(b.answer)).slice(0, 40);
const refusals = ({ reasons }: Answer): number => reasons.length;
