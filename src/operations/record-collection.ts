import type { Instant } from '../core/identifiers/instant.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { CollectedData } from '../core/people/holdings-at.ts';
import { appendRecords, type Appended, type AppendRecordsPorts } from './decision-work/append-records.ts';

export interface CollectionToRecord {
  readonly tenant: TenantId;
  readonly by: string;
  readonly person: string;
  readonly id: string;
  /** Undefined: now. */
  readonly at: Instant | undefined;
  readonly collected: Omit<CollectedData, 'at'>;
}

/** That data of a person came in: which items, how, from whom, and what the person was shown. No values. */
export const recordCollection = async (ports: AppendRecordsPorts, { id, at, collected, ...rest }: CollectionToRecord): Promise<Appended> =>
  await appendRecords(ports, { ...rest, records: [{ at, make: (moment) => ({ id, kind: 'collection', record: { ...collected, at: moment } }) }] });
