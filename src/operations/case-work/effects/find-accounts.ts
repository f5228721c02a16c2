import type { DatasetId, TenantId } from '../../../core/identifiers/name-ids.ts';
import type { AccountCandidate } from '../../../core/people/matching.ts';
import type { CaseEvent } from '../../../core/requests/events.ts';
import type { CaseState } from '../../../core/requests/state.ts';
import type { Dataset } from '../../../core/sources/dataset.ts';
import { SourceUnavailable } from '../../ports/source-reader.ts';
import type { EffectPorts } from '../effect-ports.ts';
import type { LoadedCase } from '../load-case.ts';
import { formForProcedure } from '../supplied-form.ts';

/** A source that cannot be read now, and which one. */
export class DatasetWaiting extends SourceUnavailable {
  readonly dataset: DatasetId;
  constructor(dataset: DatasetId, cause: SourceUnavailable) {
    super(cause.reason);
    this.dataset = dataset;
  }
}

/** Looks for accounts in the datasets of the services asked for; only account keys come back. */
export const findAccounts = async (ports: EffectPorts, tenant: TenantId, loaded: LoadedCase): Promise<CaseEvent> => {
  const { email, name, birthDate } = await formForProcedure(ports, tenant, loaded);
  const candidates: AccountCandidate[] = [];
  for (const dataset of datasetsInScope(ports.datasets.all(tenant), loaded.state)) {
    candidates.push(...await waitingFor(dataset.id, () => ports.sources.findAccounts(dataset, { email, name, birthDate })));
  }
  return { kind: 'accounts-found', candidates };
};

export const datasetsInScope = (datasets: readonly Dataset[], { services }: Pick<CaseState, 'services'>): readonly Dataset[] =>
  datasets.filter((dataset) => services.kind === 'all' || services.ids.includes(dataset.service));

/** Names the dataset in a source's fault, so that the case can say what it waits for. */
export const waitingFor = async <T>(dataset: DatasetId, read: () => Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (error) {
    throw error instanceof SourceUnavailable ? new DatasetWaiting(dataset, error) : error;
  }
};
