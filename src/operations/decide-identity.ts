import type { CaseNumber } from '../core/identifiers/case-ids.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import { decideIdentity as decide, type IdentityDecision } from '../core/requests/decide-identity.ts';
import type { Outcome } from '../core/requests/refusal.ts';
import { decideByNumber } from './case-work/decide-by-number.ts';
import type { CaseWorkPorts } from './case-work/ports.ts';

/** Confirms or rejects the identity, or asks again. Refusals: `not-found`, `not-now`, `invalid-input`, `case-moved-on`. */
export const decideIdentity = (
  ports: CaseWorkPorts,
  input: { readonly tenant: TenantId; readonly officer: string; readonly number: CaseNumber; readonly decision: IdentityDecision },
): Promise<Outcome<undefined>> => decideByNumber(ports, 'decide-identity', input, ({ state }) => decide(state, input.decision));
