import { dateIn } from '../core/calendar/zone.ts';
import type { Sha256 } from '../core/identifiers/hash.ts';
import type { Language } from '../core/identifiers/language.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import { publishPolicy } from '../core/publish/publish-policy.ts';
import { examineStored } from './case-work/examine-stored.ts';
import type { Clock } from './ports/clock.ts';
import type { PolicyStore } from './ports/policy-store.ts';

export interface ShowPolicyTextPorts {
  readonly clock: Clock;
  readonly policies: PolicyStore;
}

/** The text of any version as people read or will read it, HTML: the bytes that are kept, or for a draft what approval would keep. */
export const showPolicyText = async (
  ports: ShowPolicyTextPorts, input: { readonly tenant: TenantId; readonly hash: Sha256; readonly language: Language },
): Promise<Uint8Array | undefined> => {
  const { tenant, hash, language } = input;
  const kept = await ports.policies.rendering(tenant, hash, 'html', language);
  if (kept) return kept.bytes;
  const today = dateIn('Asia/Tokyo', await ports.clock.now());
  const examined = await examineStored(ports.policies, tenant, hash, await ports.policies.list(tenant), today);
  const [text, ...parents] = examined?.layers ?? [];
  return text && new TextEncoder().encode(publishPolicy(text, language, { parents }));
};
