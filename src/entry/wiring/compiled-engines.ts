import { readPolicy } from '../../core/policy/model/read.ts';
import type { PolicyText } from '../../core/policy/model/policy.ts';
import type { PolicyLibrary } from '../../core/policy/model/resolve.ts';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { Decider, Engines } from '../../operations/ports/engines.ts';
import type { PolicyStore } from '../../operations/ports/policy-store.ts';

/** So many sets of versions are kept ready: those in force now, and some from before or ahead. */
const readyMax = 16;

/**
 * Engines by the hashes that they are made of, which name bytes that never change: nothing in here can go stale. Which set
 * is in force is asked of the database with every question.
 */
export const compiledEngines = (policies: Pick<PolicyStore, 'source'>, compile: (inForce: PolicyLibrary) => Decider): Engines => {
  const ready = new Map<string, Promise<Decider>>();
  const textOf = async (tenant: TenantId, hash: Sha256): Promise<PolicyText> => {
    const source = await policies.source(tenant, hash);
    const text = source && readPolicy(source, 'policy.yaml').value;
    // Without one of them the others would answer otherwise than the whole: no answer instead.
    if (!text) throw new Error('a version in force cannot be read by this program');
    return text;
  };
  return {
    of: async (tenant, hashes) => {
      const key = [tenant, ...hashes.toSorted()].join(' ');
      const found = ready.get(key);
      ready.delete(key);
      const engine = found ?? Promise.all(hashes.toSorted().map((hash) => textOf(tenant, hash))).then(compile);
      ready.set(key, engine);
      // The longest unused goes.
      for (const oldest of ready.keys()) if (ready.size > readyMax) ready.delete(oldest);
      return await engine.catch((fault: unknown) => {
        if (ready.get(key) === engine) ready.delete(key);
        throw fault;
      });
    },
  };
};
