import type { TenantId } from '../core/identifiers/name-ids.ts';
import { hourOf } from '../core/ledger/entry-bytes.ts';
import type { Clock } from './ports/clock.ts';
import type { LedgerRecords } from './ports/ledger.ts';

export interface RecordAccessPorts {
  readonly clock: Clock;
  readonly records: LedgerRecords;
}

export type Access = 'signed-in' | 'sign-in-refused';

/** That somebody signed in to the console, or tried to: how often and when, not who. Resolves when it is durable. */
export const recordAccess = async (ports: RecordAccessPorts, { tenant, access }: { readonly tenant: TenantId; readonly access: Access }): Promise<void> => {
  await ports.records.append(tenant, {
    version: 1, hour: hourOf(await ports.clock.now()), what: `console.${access}`, policyHash: undefined, tag: undefined, commitment: undefined,
  });
};
