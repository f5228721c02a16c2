import type { Sha256 } from '../core/identifiers/hash.ts';
import type { Instant } from '../core/identifiers/instant.ts';
import type { PolicyId, TenantId } from '../core/identifiers/name-ids.ts';
import { standingOf, termsOf, type PolicyState } from '../core/policy/versions/timeline.ts';
import { approvedBefore } from './case-work/judged-step.ts';
import type { Clock } from './ports/clock.ts';
import type { Deed } from './ports/deed.ts';
import type { KeptRendering, PolicyStore } from './ports/policy-store.ts';

export interface ListPoliciesPorts {
  readonly clock: Clock;
  readonly policies: PolicyStore;
}

/** A version with its state now: what is on record, and what follows from it. Null: not so, or not yet. */
export interface ListedPolicy {
  readonly id: PolicyId;
  readonly version: string;
  readonly hash: Sha256;
  readonly state: PolicyState;
  /** `by` is null for versions from before that was recorded. */
  readonly submitted: { readonly at: Instant; readonly by: string | null };
  readonly approved: Deed | null;
  /** Who set the day from which it is in force, and when they did. */
  readonly activated: Deed | null;
  readonly effectiveFrom: Instant | null;
  /** Whether an approved version came before it: then there are changes to look at. */
  readonly follows: boolean;
  /** The version that takes its place, and from when; ahead of now while it is still effective. */
  readonly supersededBy: { readonly hash: Sha256; readonly version: string; readonly at: Instant } | null;
  /** What it stands on, each with its own state: one that is superseded may say what no longer holds. */
  readonly parents: readonly { readonly id: PolicyId; readonly hash: Sha256; readonly version: string; readonly state: PolicyState }[];
  /** Empty for a draft. */
  readonly renderings: readonly KeptRendering[];
}

/** Every version in the store, by policy and then from the oldest. */
export const listPolicies = async (ports: ListPoliciesPorts, input: { readonly tenant: TenantId }): Promise<readonly ListedPolicy[]> => {
  const now = await ports.clock.now();
  const stored = await ports.policies.list(input.tenant);
  const known = new Map([...Map.groupBy(stored, ({ id }) => id).values()].flatMap((versions) => {
    const terms = termsOf(versions);
    return versions.map((each) => [each.hash, { version: each.version, ...standingOf(each, terms, now) }] as const);
  }));
  const of = (hash: Sha256) => known.get(hash) ?? { version: '', state: 'draft', effectiveFrom: undefined, supersededBy: undefined } as const;
  return stored.map((each) => {
    const { id, version, hash, submitted, approved, activations, parents, renderings } = each;
    const { state, effectiveFrom, supersededBy } = of(hash);
    const activation = activations.findLast(({ from }) => from === effectiveFrom);
    return {
      id, version, hash, state, renderings,
      submitted: { at: submitted.at, by: submitted.by ?? null },
      approved: approved ?? null,
      activated: activation ? { at: activation.at, by: activation.by } : null,
      effectiveFrom: effectiveFrom ?? null,
      follows: approvedBefore(each, stored).length > 0,
      supersededBy: supersededBy ? { ...supersededBy, version: of(supersededBy.hash).version } : null,
      parents: parents.map((parent) => ({ ...parent, version: of(parent.hash).version, state: of(parent.hash).state })),
    };
  });
};
