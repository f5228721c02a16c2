import type { Instant } from '../../core/identifiers/instant.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';

export interface RateLimit {
  readonly most: number;
  readonly windowSeconds: number;
}

export type Taken = { readonly allowed: true } | { readonly allowed: false; readonly retryAfterSeconds: number };

/** How often somebody (a network address, say) may do something; counted together by all servers. */
export interface RateLimits {
  /**
   * Counts one if it is within the limit, and says so. The window slides (what was taken in the fixed window before counts by the share of it that
   * is still in sight), so that nobody has twice the tries around the change of an hour. A try that is refused is not counted.
   */
  take(tenant: TenantId, what: string, who: string, at: Instant, limit: RateLimit): Promise<Taken>;
}
