import type { PurposeChange } from '../decide/facts.ts';
import type { Action } from '../decide/question.ts';
import type { Processing } from '../policy/model/purposes.ts';
import type { Items } from '../policy/model/subjects.ts';
import { consequenceOf, noJudgements } from './consequence.ts';
import type { Judgements } from './consequence.ts';
import type { Layers } from './difference-answers.ts';
import type { Change } from './difference-change.ts';
import { changesOfPurposes, judgementsFor, mergedVersions } from './inherited-changes.ts';

/**
 * Changes of purposes from one version to the next that take consent for data held before: what spec/decision.md, rule 18, holds back.
 * What a version stands on counts, as purposes come from there. Sentences alone hold nothing back: decisions never hung on them, and
 * whether another sentence is another purpose is for people to judge.
 */
export const purposeChanges = (older: Layers, newer: Layers, judgements: Judgements = noJudgements): readonly PurposeChange[] => {
  const versions = mergedVersions(older, newer);
  const [{ id: policy, version }] = newer;
  return changesOfPurposes(older, newer)
    .filter((one) => holdsBack(one.change) && consequenceOf(one.change, versions, judgementsFor(one, judgements)).takes === 'consent')
    .map(({ change }) => ({ policy, version, purpose: change.path[0] ?? '', items: itemsOf(change), ...actionsOf(change) }));
};

/** Whether decisions hang on it. */
export const holdsBack = ({ section, path }: Change): boolean => section === 'purposes' && path[1] !== 'text';

const byProcessing: { readonly [Kind in Processing]: readonly Action[] } = {
  analysis: ['infer'], profiling: ['infer'], 'machine-learning': ['train', 'infer'], recording: ['record-call'], anonymising: ['anonymise'], statistics: ['use'], publication: ['use'],
};

/** What the change lets be done that could not be done before. Where it is nothing of its own (across services, after membership), all of it waits. */
const actionsOf = ({ path: [, part], older, newer }: Change): Pick<PurposeChange, 'actions'> => {
  if (part === 'logMatching') return { actions: ['match-logs'] };
  if (part === 'channels') return { actions: ['contact'] };
  if (part === 'recipients') return { actions: ['provide', 'transfer-abroad'] };
  if (part !== 'processing') return {};
  const added = (newer as readonly Processing[]).filter((one) => !(older as readonly Processing[]).includes(one));
  return { actions: [...new Set(added.flatMap((one) => byProcessing[one]))] };
};

/** Where the purpose came to reach more items, those. */
const itemsOf = ({ path, older, newer }: Change): PurposeChange['items'] => {
  const [before, after] = [older as Items | undefined, newer as Items | undefined];
  return path[1] !== 'items' || !before || before.all || !after || after.all ? 'all' : after.ids.filter((id) => !before.ids.includes(id));
};
