import type { PurposeChange } from '../decide/facts.ts';
import type { Items } from '../policy/model/subjects.ts';
import { mergeLayers } from '../policy/model/resolve.ts';
import { consequenceOf } from './consequence.ts';
import type { Judgements } from './consequence.ts';
import type { Layers } from './difference-answers.ts';
import type { Change } from './difference-change.ts';
import { policyChanges } from './difference.ts';

/**
 * Changes of purposes from one version to the next that take consent for data held before: what spec/decision.md, rule 18, holds back.
 * What a version stands on counts, as purposes come from there. Sentences alone hold nothing back: decisions never hung on them, and
 * whether another sentence is another purpose is for people to judge.
 */
export const purposeChanges = (older: Layers, newer: Layers, judgements?: Judgements): readonly PurposeChange[] => {
  const versions = { older: mergeLayers(older) ?? older[0], newer: mergeLayers(newer) ?? newer[0] };
  const [{ id: policy, version }] = newer;
  return policyChanges(versions.older, versions.newer)
    .filter((change) => change.section === 'purposes' && change.path[1] !== 'text' && consequenceOf(change, versions, judgements).takes === 'consent')
    .map((change) => ({ policy, version, purpose: change.path[0] ?? '', items: itemsOf(change) }));
};

/** Where the purpose came to reach more items, those. */
const itemsOf = ({ path, older, newer }: Change): PurposeChange['items'] => {
  const [before, after] = [older as Items | undefined, newer as Items | undefined];
  return path[1] !== 'items' || !before || before.all || !after || after.all ? 'all' : after.ids.filter((id) => !before.ids.includes(id));
};
