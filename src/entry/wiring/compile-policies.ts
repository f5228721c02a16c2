import type { PolicyLibrary } from '../../core/policy/model/resolve.ts';
import type { Decider } from '../../operations/ports/engines.ts';

/** What answers questions under these versions. Until there is one, nothing is permitted. */
export const compilePolicies = (_inForce: PolicyLibrary): Decider => ({
  decide: ({ items }) => ({
    outcome: 'deny', by: [], items: items.map((item) => ({ item, state: 'withheld' })), reasons: [{ code: 'no-version-in-force', items, about: undefined, from: undefined }], duties: [],
  }),
});
