import type { Sha256 } from '../core/identifiers/hash.ts';
import type { Instant } from '../core/identifiers/instant.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { PolicyText } from '../core/policy/model/policy.ts';
import type { Engines } from './ports/engines.ts';
import type { PolicyStore } from './ports/policy-store.ts';

interface ShowInForcePorts {
  readonly policies: PolicyStore;
  readonly engines: Engines;
}

/** The policies in force at a moment, as the engine of decisions reads them: what a question of that moment is answered by. */
export const showInForce = async (ports: ShowInForcePorts, input: { readonly tenant: TenantId; readonly at: Instant }): Promise<readonly { readonly hash: Sha256; readonly text: PolicyText }[]> => {
  const { tenant, at } = input;
  const ids = [...new Set((await ports.policies.list(tenant)).map(({ id }) => id))];
  const versions = (await Promise.all(ids.map((id) => ports.policies.inForce(tenant, id, at)))).filter((version) => version !== undefined);
  const texts = await ports.engines.texts(tenant, versions.map(({ hash }) => hash));
  return versions.flatMap(({ id, hash }) => texts.filter((text) => text.id === id).map((text) => ({ hash, text })));
};
