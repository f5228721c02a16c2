import type { CaseNumber } from '../../core/identifiers/case-ids.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import { refused, type Outcome } from '../../core/requests/refusal.ts';
import type { CaseWorkPorts } from './ports.ts';
import { decideOnCase, type Decide } from './record-events.ts';

/** An officer's decision on the case of this number; `step` says which. */
export const decideByNumber = async (
  ports: CaseWorkPorts, step: string, input: { readonly tenant: TenantId; readonly officer: string; readonly number: CaseNumber }, decide: Decide,
): Promise<Outcome<undefined>> => {
  const header = await ports.cases.byNumber(input.tenant, input.number);
  if (!header) return refused('not-found');
  await ports.steps.reached(`${step}:before`, header.id);
  const outcome = await decideOnCase(ports, { tenant: input.tenant, id: header.id, by: { kind: 'officer', id: input.officer }, step }, decide);
  await ports.steps.reached(`${step}:recorded`, header.id);
  return outcome;
};
