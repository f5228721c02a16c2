import type { CaseId } from '../../core/identifiers/case-ids.ts';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { Instant } from '../../core/identifiers/instant.ts';
import type { Language } from '../../core/identifiers/language.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { LocalText } from '../../core/policy/model/local-text.ts';
import type { PolicyAcceptances } from '../ports/policy-acceptances.ts';
import type { PolicyStore } from '../ports/policy-store.ts';
import { policyOfVersion } from './policy-of-version.ts';

interface ShownPolicyPorts {
  readonly policies: PolicyStore;
  readonly acceptances: PolicyAcceptances;
}

/** What the person is told of the version that they were shown, and that they accepted if they did. */
export interface ShownPolicy {
  readonly id: string;
  readonly version: string;
  readonly hash: Sha256;
  readonly title: LocalText;
  readonly language: Language;
  readonly place: string;
  readonly sawAt: Instant;
  readonly acceptedAt: Instant | null;
}

/** The version that was shown with a request; null where the request came without a page that showed one. */
export const shownPolicyOf = async (ports: ShownPolicyPorts, tenant: TenantId, id: CaseId): Promise<ShownPolicy | null> => {
  const records = await ports.acceptances.ofCase(tenant, id);
  const saw = records.find(({ kind }) => kind === 'saw');
  const policy = saw && await policyOfVersion(ports.policies, tenant, saw.hash);
  if (!saw || !policy) return null;
  const accepted = records.find(({ kind, hash }) => kind === 'accepted' && hash === saw.hash);
  const { hash, language, place } = saw;
  return { id: policy.id, version: policy.version, title: policy.title, hash, language, place, sawAt: saw.at, acceptedAt: accepted?.at ?? null };
};
