import { z } from '@hono/zod-openapi';
import { parseName, type PolicyId } from '../../../core/identifiers/name-ids.ts';
import type { Outcome } from '../../../core/requests/refusal.ts';
import { refused } from '../../../core/requests/refusal.ts';
import type { PortalSettings } from './portal-settings.ts';

/** `?policy=`: the one under which somebody asks, where the organisation has several; without it the portal's own. */
export const policyQuery = z.object({ policy: z.string().max(200).optional() });

/**
 * What the operation answers under the policy that is asked for. One that is not in force, or takes no such request, is to a
 * caller who named it as if it were not there: `not-found`.
 */
export const underPolicyAsked = async <T>(
  asked: string | undefined, { policy: own }: Pick<PortalSettings, 'policy'>, operation: (policy: PolicyId) => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  if (asked === undefined) return await operation(own);
  const named = parseName<PolicyId>(asked);
  if (!named.ok) return refused('not-found');
  const outcome = await operation(named.value);
  return !outcome.ok && outcome.refusal.code === 'unavailable' ? refused('not-found') : outcome;
};
