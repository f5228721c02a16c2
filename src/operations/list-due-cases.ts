import type { CaseId } from '../core/identifiers/case-ids.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import { allDue } from '../core/requests/due-by-time.ts';
import { loadAllCases } from './case-work/load-case.ts';
import type { CaseWorkPorts } from './case-work/ports.ts';

export type ListDueCasesPorts = CaseWorkPorts;

/** Cases with something that the system has to do, found from their events and the day alone, whatever became of their jobs. */
export const listDueCases = async (ports: ListDueCasesPorts, input: { readonly tenant: TenantId }): Promise<readonly CaseId[]> => {
  const due: CaseId[] = [];
  const now = await ports.clock.now();
  for await (const { header, state, policy } of loadAllCases(ports, input.tenant)) {
    if (allDue(state, policy, now).length > 0) due.push(header.id);
  }
  return due;
};
