import { agreementTo, consequenceOf } from './consequence.ts';
import type { Agreement, Consequence, Judgements } from './consequence.ts';
import type { Layers } from './difference-answers.ts';
import type { Change } from './difference-change.ts';
import { policyChanges } from './difference.ts';
import { mergedVersions } from './inherited-changes.ts';

/** A change with what it takes, and how people come to agree to it. */
export interface JudgedChange {
  readonly change: Change;
  readonly consequence: Consequence;
  readonly agreement: Agreement;
}

/** The changes of a policy's own text. What it stands on counts for what they take: a promise that is inherited is kept too. */
export const judgedChanges = (older: Layers, newer: Layers, judgements?: Judgements): readonly JudgedChange[] => {
  const versions = mergedVersions(older, newer);
  return policyChanges(older[0], newer[0]).map((change) => {
    const consequence = consequenceOf(change, versions, judgements);
    return { change, consequence, agreement: agreementTo(consequence.takes, versions.older.amendment) };
  });
};
