import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { PolicyText } from '../../core/policy/model/policy.ts';
import { readPolicy } from '../../core/policy/model/read.ts';
import type { PolicyStore } from '../ports/policy-store.ts';

/** By store, as in policy-of-version.ts. */
const read = new WeakMap<PolicyStore, Map<string, PolicyText>>();

/** What a version says itself, without what it stands on: for telling what its own document says, and where. Read once in a process. */
export const ownTextOf = async (policies: PolicyStore, tenant: TenantId, hash: Sha256): Promise<PolicyText | undefined> => {
  const known = read.get(policies) ?? new Map<string, PolicyText>();
  read.set(policies, known);
  const key = `${tenant} ${hash}`;
  const found = known.get(key);
  if (found) return found;
  const source = await policies.source(tenant, hash);
  const text = source && readPolicy(source, 'policy.yaml').value;
  if (text) known.set(key, text);
  return text;
};
