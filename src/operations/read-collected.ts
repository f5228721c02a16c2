import type { CaseNumber } from '../core/identifiers/case-ids.ts';
import type { DatasetId, TableId, TenantId } from '../core/identifiers/name-ids.ts';
import { linesOf, parseCollectedLine, type CollectedRow } from '../core/requests/collected-lines.ts';
import { done, refused, type Outcome } from '../core/requests/refusal.ts';
import { decoded } from './case-work/decoded.ts';
import { loadByNumber } from './case-work/load-case.ts';
import type { CaseWorkPorts } from './case-work/ports.ts';
import type { Seal } from './ports/seal.ts';

export interface ReadCollectedPorts extends CaseWorkPorts {
  readonly seal: Seal;
}

export interface CollectedPage {
  readonly from: number;
  readonly total: number;
  readonly rows: CollectedRow[];
}

const rowsMax = 200;

/** A page of what was collected from one table, for the review. `count` is cut to 200. Refusal: `not-found`. */
export const readCollected = async (
  ports: ReadCollectedPorts,
  input: {
    readonly tenant: TenantId; readonly number: CaseNumber; readonly dataset: DatasetId; readonly table: TableId;
    readonly from: number; readonly count: number;
  },
): Promise<Outcome<CollectedPage>> => {
  const { tenant, dataset, table, from } = input;
  const loaded = await loadByNumber(ports, tenant, input.number);
  const collected = loaded?.state.collected.get(dataset)?.find((one) => one.table === table);
  if (!loaded || !collected || from < 0) return refused('not-found');
  const content = await ports.seal.read({ tenant, case: loaded.header.id, key: 'reply', file: collected.file });
  if (content === 'gone') return refused('not-found');
  const until = from + Math.min(Math.max(input.count, 1), rowsMax);
  const rows: CollectedPage['rows'] = [];
  let at = 0;
  for await (const lines of linesOf(decoded(content as AsyncIterable<Uint8Array>))) {
    rows.push(...lines.slice(Math.max(from - at, 0), Math.max(until - at, 0)).map(parseCollectedLine));
    at += lines.length;
    if (at >= until) break; // ends the stream too
  }
  return done({ from, total: collected.rows, rows });
};
