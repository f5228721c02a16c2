import type { Context } from 'hono';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { Clock } from '../../operations/ports/clock.ts';
import type { RateLimits } from '../../operations/ports/rate-limits.ts';
import { callerAddress } from './caller-address.ts';
import { refuse, type UntypedAnswer } from './refusals.ts';

/** Tries by one network address, where nothing else is said; the operations count by mail address and by case besides. */
export const limits = {
  contact: { most: 60, windowSeconds: 3600 },
  /** By mail address, counted before anything is mailed: many starts at once are as many as one after the other. */
  'contact-address': { most: 5, windowSeconds: 3600 },
  prove: { most: 120, windowSeconds: 3600 },
  request: { most: 60, windowSeconds: 3600 },
  reply: { most: 60, windowSeconds: 3600 },
  status: { most: 600, windowSeconds: 3600 },
  'sign-in': { most: 60, windowSeconds: 900 },
  /** By account, wherever the tries come from. */
  'sign-in-account': { most: 10, windowSeconds: 900 },
  'second-factor': { most: 20, windowSeconds: 900 },
} as const;

export interface Limiter {
  /** A refusal when the caller (or `subject`, where one is given) has tried too often; undefined otherwise. Counts the try. */
  refusal(c: Context, what: keyof typeof limits, subject?: string): Promise<UntypedAnswer | undefined>;
}

export const limiter = (
  { clock, rateLimits }: { readonly clock: Clock; readonly rateLimits: RateLimits }, tenant: TenantId, proxies: number,
): Limiter => ({
  async refusal(c, what, subject) {
    const taken = await rateLimits.take(tenant, what, subject ?? callerAddress(c, proxies), await clock.now(), limits[what]);
    return taken.allowed ? undefined : refuse(c, 'too-many-tries', { retryAfterSeconds: taken.retryAfterSeconds });
  },
});
