import type { Instant } from '../../core/identifiers/instant.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';

/** What a service may do: ask; register people and what came in of them; record choices; record happenings; keep the register of parties. */
export const serviceScopes = ['decide', 'people', 'choices', 'happenings', 'parties'] as const;
export type ServiceScope = (typeof serviceScopes)[number];

export interface ServiceKey {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly ServiceScope[];
  readonly madeAt: Instant;
  readonly revokedAt: Instant | undefined;
}

/** Keys by which the programs of a tenant's services are known. The secret itself is kept nowhere. */
export interface ServiceKeys {
  add(tenant: TenantId, key: { readonly id: string; readonly name: string; readonly secretHash: Uint8Array; readonly scopes: readonly ServiceScope[]; readonly at: Instant }): Promise<void>;
  /** With its hash; revoked ones too. */
  find(tenant: TenantId, id: string): Promise<(ServiceKey & { readonly secretHash: Uint8Array }) | undefined>;
  list(tenant: TenantId): Promise<readonly ServiceKey[]>;
  /** @returns false where there is none, or it was revoked before. */
  revoke(tenant: TenantId, id: string, at: Instant): Promise<boolean>;
}
