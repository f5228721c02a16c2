import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { Clock } from './ports/clock.ts';
import type { PeopleRegister } from './ports/people-register.ts';
import type { Transactions } from './ports/transaction.ts';

export interface RegisterServicePorts {
  readonly clock: Clock;
  readonly transactions: Transactions;
  readonly register: PeopleRegister;
}

/** For which purposes a service goes on with the data of those who left it, from now on. */
export const registerService = async (
  ports: RegisterServicePorts,
  { tenant, by, service, afterMembership }: { readonly tenant: TenantId; readonly by: string; readonly service: string; readonly afterMembership: readonly string[] },
): Promise<void> => {
  const at = await ports.clock.now();
  await ports.transactions.run(async (transaction) => { await ports.register.put(transaction, tenant, { kind: 'service', record: { service, afterMembership, at } }, { at, by }); });
};
