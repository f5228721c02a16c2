import type { Sha256 } from '../core/identifiers/hash.ts';
import type { Instant } from '../core/identifiers/instant.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { PolicyText } from '../core/policy/model/policy.ts';
import { readPolicyAnyway } from '../core/policy/model/read.ts';
import type { PolicyStore } from './ports/policy-store.ts';

interface ShowInForcePorts {
  readonly policies: PolicyStore;
}

/** The policies in force at a moment, each as its own text says it, by policy: what a question of that moment is answered by. */
export const showInForce = async (ports: ShowInForcePorts, input: { readonly tenant: TenantId; readonly at: Instant }): Promise<readonly { readonly hash: Sha256; readonly text: PolicyText }[]> => {
  const { tenant, at } = input;
  const ids = [...new Set((await ports.policies.list(tenant)).map(({ id }) => id))];
  const texts = await Promise.all(ids.map(async (id) => {
    const version = await ports.policies.inForce(tenant, id, at);
    const source = version && await ports.policies.source(tenant, version.hash);
    // Approved once, so read without errors; a later rule of the language does not take a version out of force.
    const text = source && readPolicyAnyway(source, `${id}.yaml`).value;
    return version && text && { hash: version.hash, text };
  }));
  return texts.filter((one) => one !== undefined);
};
