import type { Happening } from '../core/decide/facts.ts';
import type { Instant } from '../core/identifiers/instant.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { MembershipChange } from '../core/people/holdings-at.ts';
import { appendRecords, type Appended, type AppendRecordsPorts } from './decision-work/append-records.ts';

type WithoutMoment<T> = T extends unknown ? Omit<T, 'at'> : never;

/** What took place with the person, or that they became a member of a service or left it. */
export type HappeningToRecord = { readonly id: string; readonly at: Instant | undefined }
  & ({ readonly happening: WithoutMoment<Happening> } | { readonly membership: WithoutMoment<MembershipChange> });

export const recordHappenings = async (
  ports: AppendRecordsPorts,
  { happenings, ...rest }: { readonly tenant: TenantId; readonly by: string; readonly person: string; readonly happenings: readonly HappeningToRecord[] },
): Promise<Appended> =>
  await appendRecords(ports, {
    ...rest,
    records: happenings.map((one) => ({
      at: one.at,
      make: (at) => ('happening' in one ? { id: one.id, kind: 'happening', record: { ...one.happening, at } } : { id: one.id, kind: 'membership', record: { ...one.membership, at } }),
    })),
  });
