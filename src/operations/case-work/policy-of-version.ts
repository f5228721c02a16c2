import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { Policy } from '../../core/policy/model/policy.ts';
import type { PolicyStore } from '../ports/policy-store.ts';

/** By store, so that two stores in one process (tests) know nothing of each other. */
const read = new WeakMap<PolicyStore, Map<string, Policy>>();

/**
 * The policy of a version, read once in a process: reading takes a tenth of a second, and every look at a case asks for it.
 * The hash is the identity of the bytes, which never change, so what is remembered cannot differ from them.
 */
export const policyOfVersion = async (policies: PolicyStore, tenant: TenantId, hash: Sha256): Promise<Policy | undefined> => {
  const known = read.get(policies) ?? new Map<string, Policy>();
  read.set(policies, known);
  const key = `${tenant} ${hash}`;
  const policy = known.get(key) ?? await policies.policy(tenant, hash);
  if (policy) known.set(key, policy);
  return policy;
};
