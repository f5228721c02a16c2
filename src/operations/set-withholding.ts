import type { CaseNumber } from '../core/identifiers/case-ids.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { Outcome } from '../core/requests/refusal.ts';
import { decideByNumber } from './case-work/decide-by-number.ts';
import { columnsOfTable } from './case-work/plan-of-case.ts';
import type { CaseWorkPorts } from './case-work/ports.ts';
import type { Datasets } from './ports/datasets.ts';
import type { Place, Withholding } from '../core/requests/events.ts';
import { setWithholding as decide } from '../core/requests/set-withholding.ts';

export interface SetWithholdingPorts extends CaseWorkPorts {
  readonly datasets: Datasets;
}

/** Withholds a place from the reply on a ground of the policy, or lifts that. Refusals: `not-found`, `not-now`, `invalid-input`, `case-moved-on`. */
export const setWithholding = (
  ports: SetWithholdingPorts,
  input: {
    readonly tenant: TenantId; readonly officer: string; readonly number: CaseNumber;
    readonly place: Place; readonly withholding: Withholding | undefined;
  },
): Promise<Outcome<undefined>> => decideByNumber(ports, 'set-withholding', input, ({ state, policy }) => {
  const dataset = ports.datasets.all(input.tenant).find((one) => one.id === input.place.dataset);
  const columns = dataset ? columnsOfTable(dataset, state, input.place.table) : [];
  return decide(state, input.place, input.withholding, { grounds: policy.requests.refusalGrounds, columns });
});
