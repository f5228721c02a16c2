import type { CaseNumber } from '../core/identifiers/case-ids.ts';
import type { DatasetId, TableId, TenantId } from '../core/identifiers/name-ids.ts';
import type { Outcome } from '../core/requests/refusal.ts';
import type { CaseWorkPorts } from './case-work/ports.ts';
import type { Seal } from './ports/seal.ts';

export interface ReadCollectedPorts extends CaseWorkPorts {
  readonly seal: Seal;
}

export interface CollectedPage {
  readonly from: number;
  readonly total: number;
  readonly rows: { readonly row: Record<string, unknown>; readonly withheld: Record<string, 'other-person' | 'system-secret'> }[];
}

/** A page of what was collected from one table, for the review. `count` is cut to 200. Refusal: `not-found`. */
export const readCollected = async (
  ports: ReadCollectedPorts,
  input: {
    readonly tenant: TenantId; readonly number: CaseNumber; readonly dataset: DatasetId; readonly table: TableId;
    readonly from: number; readonly count: number;
  },
): Promise<Outcome<CollectedPage>> => { throw new Error('not written yet'); };
