import type { DatasetId, TenantId } from '../../../core/identifiers/name-ids.ts';
import type { CaseEvent, CollectedTable } from '../../../core/requests/events.ts';
import { SourceUnavailable } from '../../ports/source-reader.ts';
import type { EffectPorts } from '../effect-ports.ts';
import { collectedFile } from '../file-ids.ts';
import type { LoadedCase } from '../load-case.ts';
import { planOfCase } from '../plan-of-case.ts';
import { tellingHalfway } from '../telling-halfway.ts';
import { waitingFor } from './find-accounts.ts';

/** Reads what the confirmed accounts own in one dataset, table by table, straight into sealed files. */
export const collectSource = async (ports: EffectPorts, tenant: TenantId, { header, state }: LoadedCase, id: DatasetId): Promise<CaseEvent> =>
  waitingFor(id, async () => {
    const dataset = ports.datasets.all(tenant).find((one) => one.id === id);
    if (!dataset) throw new SourceUnavailable('shape-differs'); // its annotation was taken away: an officer has to see it
    const accounts = (state.accounts ?? []).filter((account) => account.dataset === id);
    const tables: CollectedTable[] = [];
    for await (const read of ports.sources.read(dataset, planOfCase(dataset, state), accounts)) {
      const file = collectedFile(ports.digests, header.id, id, read.table);
      const lines = tellingHalfway(read.lines, () => ports.steps.reached(`collect ${id}:sealing`, header.id));
      await ports.seal.write({ tenant, case: header.id, key: 'reply', file }, lines);
      tables.push({ table: read.table, file, rows: read.rows() });
    }
    return { kind: 'source-collected', dataset: id, tables };
  });
