import type { TenantId } from '../core/identifiers/name-ids.ts';
import { readToken, secretHash } from './decision-work/service-token.ts';
import type { Digests } from './ports/digests.ts';
import type { ServiceKeys, ServiceScope } from './ports/service-keys.ts';

export interface OpenServiceKeyPorts {
  readonly digests: Digests;
  readonly serviceKeys: ServiceKeys;
}

/** Who asks, of which tenant, and what they may do. */
export interface ServiceCaller {
  readonly tenant: TenantId;
  readonly keyId: string;
  readonly name: string;
  readonly scopes: ReadonlySet<ServiceScope>;
}

/** The caller behind a token; undefined for one that is unknown, revoked or not right, without a difference. */
export const openServiceKey = async ({ digests, serviceKeys }: OpenServiceKeyPorts, text: string): Promise<ServiceCaller | undefined> => {
  const token = readToken(text);
  if (!token) return undefined;
  const known = await serviceKeys.find(token.tenant, token.id);
  // The hash is made and compared in any case: an unknown key takes as long as a wrong one.
  const isRight = sameBytes(secretHash(digests, token.secret), known?.secretHash ?? nothing);
  if (!known || !isRight || known.revokedAt !== undefined) return undefined;
  return { tenant: token.tenant, keyId: known.id, name: known.name, scopes: new Set(known.scopes) };
};

const nothing = new Uint8Array(32);

/** In a time that does not tell where they differ. */
const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => {
  let difference = a.length ^ b.length;
  for (let at = 0; at < a.length; at += 1) difference |= (a[at] ?? 0) ^ (b[at] ?? 0);
  return difference === 0;
};
