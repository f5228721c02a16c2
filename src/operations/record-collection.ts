import { unpublishedAmong, type Unpublished } from '../core/decide/published-purpose.ts';
import { parsePersonId } from '../core/identifiers/case-ids.ts';
import type { Instant } from '../core/identifiers/instant.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { CollectedData } from '../core/people/holdings-at.ts';
import { appendRecords, type Appended, type AppendRecordsPorts } from './decision-work/append-records.ts';
import { hashesAt, personAt } from './decision-work/ground-at.ts';
import type { DecisionStore } from './ports/decision-store.ts';
import type { Engines } from './ports/engines.ts';

export interface RecordCollectionPorts extends AppendRecordsPorts {
  readonly decisions: DecisionStore;
  readonly engines: Engines;
}

export interface CollectionToRecord {
  readonly tenant: TenantId;
  readonly by: string;
  readonly person: string;
  readonly id: string;
  /** Undefined: now. */
  readonly at: Instant | undefined;
  readonly collected: Omit<CollectedData, 'at'>;
}

export type CollectionRecorded = Appended | { readonly ok: false; readonly refusal: 'not-published'; readonly unpublished: readonly Unpublished[] };

/**
 * That data of a person came in: which items, how, from whom, and what the person was shown. No values. Whenever it came in: what has
 * no published purpose now is not registered now.
 */
export const recordCollection = async (ports: RecordCollectionPorts, { id, at, collected, ...rest }: CollectionToRecord): Promise<CollectionRecorded> => {
  const unpublished = await unpublishedNow(ports, rest, collected);
  if (unpublished.length > 0) return { ok: false, refusal: 'not-published', unpublished };
  return await appendRecords(ports, { ...rest, records: [{ at, make: (moment) => ({ id, kind: 'collection', record: { ...collected, at: moment } }) }] });
};

const unpublishedNow = async (
  { clock, decisions, engines }: RecordCollectionPorts, { tenant, person }: Pick<CollectionToRecord, 'tenant' | 'person'>, collected: CollectionToRecord['collected'],
): Promise<readonly Unpublished[]> => {
  const [now, parsed] = [await clock.now(), parsePersonId(person)];
  const ground = await decisions.ground(tenant, { people: parsed.ok ? [parsed.value] : [], parties: [], ids: [] });
  const known = parsed.ok ? ground.people.get(parsed.value) : undefined;
  // Nobody's: another refusal, and the same whatever was sent with it.
  if (!known) return [];
  return unpublishedAmong(await engines.texts(tenant, hashesAt(ground.activations, now)), collected, personAt(known, now).residence);
};
