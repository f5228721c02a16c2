import type { TenantId } from '../core/identifiers/name-ids.ts';
import { secretHash, tokenOf } from './decision-work/service-token.ts';
import type { Clock } from './ports/clock.ts';
import type { Digests } from './ports/digests.ts';
import type { Randomness } from './ports/randomness.ts';
import type { ServiceKeys, ServiceScope } from './ports/service-keys.ts';

export interface AddServiceKeyPorts {
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly digests: Digests;
  readonly serviceKeys: ServiceKeys;
}

/** A key for a service. @returns its token, which is shown once: only its hash is kept. */
export const addServiceKey = async (
  ports: AddServiceKeyPorts, { tenant, name, scopes }: { readonly tenant: TenantId; readonly name: string; readonly scopes: readonly ServiceScope[] },
): Promise<{ readonly id: string; readonly token: string }> => {
  const [id, secret] = [hex(ports.randomness.bytes(8)), hex(ports.randomness.bytes(32))];
  await ports.serviceKeys.add(tenant, { id, name, scopes, secretHash: secretHash(ports.digests, secret), at: await ports.clock.now() });
  return { id, token: tokenOf({ tenant, id, secret }) };
};

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
