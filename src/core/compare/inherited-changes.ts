import { mergeLayers } from '../policy/model/resolve.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import type { Judgements, Versions } from './consequence.ts';
import type { Layers } from './difference-answers.ts';
import { changeKey } from './difference-change.ts';
import type { Change } from './difference-change.ts';
import { policyChanges } from './difference.ts';

/** Under this name is judged what another policy brings that a version stands on: the policy's own text says nothing else of it. */
export const broughtKey = 'extends';

export const mergedVersions = (older: Layers, newer: Layers): Versions => {
  const merged = (layers: Layers): PolicyText => mergeLayers(layers) ?? layers[0];
  return { older: merged(older), newer: merged(newer) };
};

/** Changes of purposes between two versions, with all that they stand on: of the policy's own text, and those that come with what it stands on. */
export const changesOfPurposes = (older: Layers, newer: Layers): readonly { readonly change: Change; readonly brought: boolean }[] => {
  const own = new Set(policyChanges(older[0], newer[0]).map(changeKey));
  const { older: before, newer: after } = mergedVersions(older, newer);
  return policyChanges(before, after).filter(({ section }) => section === 'purposes').map((change) => ({ change, brought: !own.has(changeKey(change)) }));
};

/** What is judged of the step, for one of its changes: what is brought is judged as a whole, never by the name of a purpose alone. */
export const judgementsFor = ({ change, brought }: { readonly change: Change; readonly brought: boolean }, judgements: Judgements): Judgements => {
  if (!brought) return judgements;
  const as = (kind: keyof Judgements): ReadonlySet<string> => new Set(judgements[kind].has(broughtKey) ? [changeKey(change)] : []);
  return { related: as('related'), reworded: as('reworded') };
};

export const withoutBrought = ({ related, reworded }: Judgements): Judgements => ({
  related: new Set([...related].filter((key) => key !== broughtKey)), reworded: new Set([...reworded].filter((key) => key !== broughtKey)),
});
