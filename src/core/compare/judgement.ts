import type { Consequence, Judgements, Versions } from './consequence.ts';
import { consequenceOf } from './consequence.ts';
import { consequenceKinds } from './consequence-grounds.ts';
import type { Layers } from './difference-answers.ts';
import { changeKey } from './difference-change.ts';
import type { Change } from './difference-change.ts';
import { policyChanges } from './difference.ts';

/** What an officer can say of a change: related to the purposes before and to be expected, the same in other words, or neither of them. */
export const judgedAs = ['related', 'reworded', 'neither'] as const;
export type JudgedAs = (typeof judgedAs)[number];

export interface SaidOfChange {
  /** The name of the change (`purposes/newsletter`). */
  readonly change: string;
  readonly judged: JudgedAs;
}

/** In the order in which it was said: of each change the last word counts. */
export const judgementsFrom = (said: readonly SaidOfChange[]): Judgements => {
  const last = new Map(said.map(({ change, judged }) => [change, judged]));
  const changes = (wanted: JudgedAs): ReadonlySet<string> => new Set([...last].flatMap(([change, judged]) => (judged === wanted ? [change] : [])));
  return { related: changes('related'), reworded: changes('reworded') };
};

/** How much it takes: the more, the higher. */
export const sternness = ({ takes }: Pick<Consequence, 'takes'>): number => consequenceKinds.indexOf(takes);

/** The judgements that would make a change take less than it does while nobody judged it; none where nothing hangs on one. */
export const choicesFor = (change: Change, versions: Versions): readonly Exclude<JudgedAs, 'neither'>[] => {
  const key = changeKey(change);
  const strict = sternness(consequenceOf(change, versions));
  return (['related', 'reworded'] as const).filter((judged) => sternness(consequenceOf(change, versions, judgementsFrom([{ change: key, judged }]))) < strict);
};

/** A step from a version to the next, with what was judged of it. */
export interface JudgedStep {
  readonly older: Layers;
  readonly newer: Layers;
  readonly judgements: Judgements;
}

/**
 * What was judged on the way from one version to another: it holds for a change between the two that is one of a step, with the same before
 * and after. A thing that changed twice on the way was judged in neither step as a whole.
 */
export const judgementsAlong = (older: Layers, newer: Layers, steps: readonly JudgedStep[]): Judgements => {
  const within = steps.filter((step) => step.older[0].version >= older[0].version && step.newer[0].version <= newer[0].version);
  const known = within.map((step) => ({ judgements: step.judgements, changes: new Map(policyChanges(step.older[0], step.newer[0]).map((change) => [changeKey(change), saidBy(change)])) }));
  const found = (kind: keyof Judgements): ReadonlySet<string> => new Set(policyChanges(older[0], newer[0]).flatMap((change) => {
    const key = changeKey(change);
    return known.some(({ judgements, changes }) => changes.get(key) === saidBy(change) && covers(judgements[kind], key)) ? [key] : [];
  }));
  return { related: found('related'), reworded: found('reworded') };
};

const saidBy = ({ kind, older, newer }: Change): string => JSON.stringify([kind, older, newer]);
/** A judgement of what holds a change is one of the change. */
export const covers = (judged: ReadonlySet<string>, key: string): boolean => [...judged].some((one) => `${key}/`.startsWith(`${one}/`));
