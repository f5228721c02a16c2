import type { PolicyId, TenantId } from '../core/identifiers/name-ids.ts';
import type { LocalText } from '../core/policy/model/local-text.ts';
import { standingOf, termsOf, type Standing } from '../core/policy/versions/timeline.ts';
import { policyOfVersion } from './case-work/policy-of-version.ts';
import { isPublished } from './case-work/published-version.ts';
import type { Clock } from './ports/clock.ts';
import type { PolicyStore, StoredPolicy } from './ports/policy-store.ts';

export interface ShowPublishedPorts {
  readonly clock: Clock;
  readonly policies: PolicyStore;
}

export interface PublishedPolicy {
  readonly id: PolicyId;
  /** Of the newest version. */
  readonly title: LocalText;
  /** From the newest. */
  readonly versions: readonly PublishedVersion[];
}

export type PublishedVersion = StoredPolicy & Standing;

/** All published policies with their versions. */
export const showPublished = async (ports: ShowPublishedPorts, input: { readonly tenant: TenantId }): Promise<readonly PublishedPolicy[]> => {
  const { tenant } = input;
  const now = await ports.clock.now();
  const published = (await ports.policies.list(tenant)).filter(isPublished);
  return await Promise.all([...Map.groupBy(published, ({ id }) => id)].map(async ([id, versions]) => {
    const terms = termsOf(versions);
    const newest = versions.at(-1);
    const policy = newest && await policyOfVersion(ports.policies, tenant, newest.hash);
    return {
      id, title: policy?.title ?? { ja: id, en: id },
      versions: versions.map((version) => ({ ...version, ...standingOf(version, terms, now) })).toReversed(),
    };
  }));
};
