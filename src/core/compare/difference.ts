import type { PolicyText } from '../policy/model/policy.ts';
import type { Change } from './difference-change.ts';
import { changedClauses } from './difference-clauses.ts';
import { placeOf } from './difference-places.ts';
import { walk } from './difference-walk.ts';

/** What changed in meaning from one version to another, in the order of the model; clauses last. */
export const policyChanges = (older: PolicyText, newer: PolicyText): readonly Change[] => [
  ...walk(older, newer).map((change): Change => ({
    ...change, clause: { older: placeOf(change, older, change.older), newer: placeOf(change, newer, change.newer) },
  })),
  ...changedClauses(older.clauses, newer.clauses),
];
