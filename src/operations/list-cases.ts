import type { CaseNumber } from '../core/identifiers/case-ids.ts';
import type { Instant } from '../core/identifiers/instant.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { RequestType } from '../core/policy/model/requests.ts';
import type { CaseClocks } from '../core/requests/clocks.ts';
import { needsOfficer } from '../core/requests/stage.ts';
import type { Stage } from '../core/requests/state.ts';
import { caseClocks } from '../core/requests/case-clocks.ts';
import { loadAllCases } from './case-work/load-case.ts';
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

/** All cases: those that are still open first, the one that is due first at the top; then the finished, the latest first. */
export const listCases = async (ports: ListCasesPorts, input: { readonly tenant: TenantId }): Promise<readonly CaseLine[]> => {
  const now = await ports.clock.now();
  const lines: CaseLine[] = [];
  for await (const { header, state, policy } of loadAllCases(ports, input.tenant)) {
    lines.push({
      number: header.number, type: state.type, stage: state.stage, arrivedAt: state.arrivedAt, clocks: caseClocks(state, policy, now),
      waiting: [...state.waiting.keys()].toSorted(), needsOfficer: needsOfficer(state),
    });
  }
  return lines.toSorted((a, b) => Number(isOver(a)) - Number(isOver(b)) || (isOver(a) ? compare(b.arrivedAt, a.arrivedAt) : compare(urgency(a), urgency(b))));
};

const isOver = ({ stage }: CaseLine): boolean => stage === 'replied' || stage === 'refused';

/** A case that waits for its person has no promised day: it stands after those that have one. */
const urgency = ({ clocks, arrivedAt }: CaseLine): string => `${clocks.promised?.dueOn ?? '9999-12-31'} ${arrivedAt}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
