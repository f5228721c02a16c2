import type { Instant } from '../../core/identifiers/instant.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';

export interface RateLimit {
  readonly most: number;
  readonly windowSeconds: number;
}

export type Taken = { readonly allowed: true } | { readonly allowed: false; readonly retryAfterSeconds: number };

/** How often somebody (a network address, say) may do something; counted together by all servers. */
export interface RateLimits {
  /** Counts one and says whether it is still within the limit (windows follow each other, they do not slide). */
  take(tenant: TenantId, what: string, who: string, at: Instant, limit: RateLimit): Promise<Taken>;
}
