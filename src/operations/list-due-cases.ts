import type { CaseId } from '../core/identifiers/case-ids.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import { effectsDue } from '../core/requests/effects.ts';
import { foldCase } from '../core/requests/fold.ts';
import type { CaseStore } from './ports/case-store.ts';

/** The cases with something due, job or no job: a worker that starts looks after them even where a job was lost. */
export const listDueCases = async (
  ports: { readonly cases: CaseStore }, input: { readonly tenant: TenantId },
): Promise<readonly { readonly tenant: TenantId; readonly id: CaseId }[]> => {
  const due: { readonly tenant: TenantId; readonly id: CaseId }[] = [];
  for (const { id } of await ports.cases.list(input.tenant)) {
    const state = foldCase(await ports.cases.events(input.tenant, id));
    if (state && effectsDue(state).length > 0) due.push({ tenant: input.tenant, id });
  }
  return due;
};
