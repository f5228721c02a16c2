import type { CaseNumber } from '../core/identifiers/case-ids.ts';
import type { Instant } from '../core/identifiers/instant.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { RequestType } from '../core/policy/model/requests.ts';
import type { Stage } from '../core/requests/state.ts';
import type { CaseClocks } from './case-work/case-clocks.ts';
import type { CaseWorkPorts } from './case-work/ports.ts';

export type ListCasesPorts = CaseWorkPorts;

export interface CaseLine {
  readonly number: CaseNumber;
  readonly type: RequestType;
  readonly stage: Stage;
  readonly arrivedAt: Instant;
  readonly clocks: CaseClocks;
  /** Datasets that collection waits for. */
  readonly waiting: readonly string[];
  /** The next step is an officer's. */
  readonly needsOfficer: boolean;
}

/** All cases, the one that is due first at the top. */
export const listCases = async (ports: ListCasesPorts, input: { readonly tenant: TenantId }): Promise<readonly CaseLine[]> => {
  throw new Error('not written yet');
};
