import type { CaseNumber } from '../core/identifiers/case-ids.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { Outcome } from '../core/requests/refusal.ts';
import type { CaseWorkPorts } from './case-work/ports.ts';
import type { Place, Withholding } from '../core/requests/events.ts';

/** Withholds a place from the reply on a ground of the policy, or lifts that. Refusals: `not-found`, `not-now`, `invalid-input`, `case-moved-on`. */
export const setWithholding = async (
  ports: CaseWorkPorts,
  input: {
    readonly tenant: TenantId; readonly officer: string; readonly number: CaseNumber;
    readonly place: Place; readonly withholding: Withholding | undefined;
  },
): Promise<Outcome<undefined>> => { throw new Error('not written yet'); };
