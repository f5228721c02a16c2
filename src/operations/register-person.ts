import type { CalendarDate } from '../core/identifiers/calendar-date.ts';
import type { PersonId } from '../core/identifiers/case-ids.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { Clock } from './ports/clock.ts';
import type { AccountName, PeopleRegister } from './ports/people-register.ts';
import type { Randomness } from './ports/randomness.ts';
import type { Transactions } from './ports/transaction.ts';

export interface RegisterPersonPorts {
  readonly clock: Clock;
  readonly transactions: Transactions;
  readonly register: PeopleRegister;
  readonly randomness: Randomness;
}

export interface PersonToRegister {
  readonly tenant: TenantId;
  readonly by: string;
  readonly account: AccountName | undefined;
  readonly residence: string | undefined;
  readonly birthDate: CalendarDate | undefined;
}

/** A person of the store, found by the account where it is known; what is newly known of them is added. */
export const registerPerson = async (
  ports: RegisterPersonPorts, { tenant, by, account, residence, birthDate }: PersonToRegister,
): Promise<{ readonly person: PersonId; readonly isNew: boolean }> => {
  const at = await ports.clock.now();
  return await ports.transactions.run(async (transaction) => {
    const registered = await ports.register.register(transaction, tenant, account, at);
    if (residence !== undefined || birthDate !== undefined) {
      await ports.register.append(transaction, tenant, registered.person, [{ id: ports.randomness.uuid(), kind: 'detail', record: { residence, birthDate, at } }], { at, by });
    }
    return registered;
  });
};
