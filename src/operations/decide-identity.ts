import type { CaseNumber } from '../core/identifiers/case-ids.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { Outcome } from '../core/requests/refusal.ts';
import type { CaseWorkPorts } from './case-work/ports.ts';
import type { IdentityDecision } from '../core/requests/decide-identity.ts';

/** Confirms or rejects the identity, or asks again. Refusals: `not-found`, `not-now`, `invalid-input`, `case-moved-on`. */
export const decideIdentity = async (
  ports: CaseWorkPorts,
  input: { readonly tenant: TenantId; readonly officer: string; readonly number: CaseNumber; readonly decision: IdentityDecision },
): Promise<Outcome<undefined>> => { throw new Error('not written yet'); };
