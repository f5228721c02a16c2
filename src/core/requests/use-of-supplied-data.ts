import type { ClauseId } from '../identifiers/name-ids.ts';
import type { Policy } from '../policy/model/policy.ts';
import type { RequestsSection } from '../policy/model/requests.ts';
import { disposalClause } from './papers-promised.ts';

/** The purpose that everything supplied with a request serves: carrying out that request. No purpose of a policy has this name. */
export const requestProcedure = 'request-procedure';

/** May it be read for this? `clause` is where the policy says so. */
export type SuppliedDataDecision =
  | { readonly answer: 'allow'; readonly clause: ClauseId | undefined }
  | { readonly answer: 'deny'; readonly reason: 'another-purpose' | 'unknown-purpose'; readonly clause: ClauseId | undefined };

/**
 * Decides a use of what a person supplied with a request, by the version of the policy under which it was supplied. `purpose`
 * is `request-procedure` or a purpose of the policy; whatever else is unknown, and denied too.
 */
export const decideSuppliedDataUse = (policy: Policy, purpose: string): SuppliedDataDecision => {
  const clause = disposalClause(policy);
  if (allowed[policy.requests.suppliedData].includes(purpose)) return { answer: 'allow', clause };
  const known = policy.purposes.some(({ id }) => id === purpose);
  return { answer: 'deny', reason: known ? 'another-purpose' : 'unknown-purpose', clause };
};

const allowed: { readonly [Use in RequestsSection['suppliedData']]: readonly string[] } = { 'procedure-only': [requestProcedure] };
