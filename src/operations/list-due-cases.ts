import type { CaseId } from '../core/identifiers/case-ids.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import { effectsDue } from '../core/requests/effects.ts';
import { foldCase } from '../core/requests/fold.ts';
import type { CaseStore } from './ports/case-store.ts';

export interface ListDueCasesPorts {
  readonly cases: CaseStore;
}

/** Cases with something that the system has to do: found from their events alone, whatever became of their jobs. */
export const listDueCases = async (ports: ListDueCasesPorts, input: { readonly tenant: TenantId }): Promise<readonly CaseId[]> => {
  const due: CaseId[] = [];
  for (const { id } of await ports.cases.list(input.tenant)) {
    const state = foldCase(await ports.cases.events(input.tenant, id));
    if (state && effectsDue(state).length > 0) due.push(id);
  }
  return due;
};
