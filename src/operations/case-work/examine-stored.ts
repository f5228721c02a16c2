import type { CalendarDate } from '../../core/identifiers/calendar-date.ts';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import { examinePolicies, type Examined } from '../../core/policy/check/examine-policy.ts';
import type { PolicyStore, StoredPolicy } from '../ports/policy-store.ts';
import { textsBelow } from './pinned-texts.ts';

/** A version of the store, examined as of a day on what it was pinned to when it was submitted; undefined for one that is not there. */
export const examineStored = async (
  policies: PolicyStore, tenant: TenantId, hash: Sha256, stored: readonly StoredPolicy[], on: CalendarDate,
): Promise<Examined | undefined> => {
  const version = stored.find((one) => one.hash === hash);
  const source = version && await policies.source(tenant, hash);
  if (!source) return undefined;
  return examinePolicies([{ file: `${version.id}.yaml`, source }], on, await textsBelow(policies, tenant, version.parents, stored))[0];
};
