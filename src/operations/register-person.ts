import { dateIn } from '../core/calendar/zone.ts';
import type { CalendarDate } from '../core/identifiers/calendar-date.ts';
import type { PersonId } from '../core/identifiers/case-ids.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { Clock } from './ports/clock.ts';
import type { AccountName, PeopleRegister, PersonDetail } from './ports/people-register.ts';
import type { Randomness } from './ports/randomness.ts';
import type { Transaction, Transactions } from './ports/transaction.ts';

export interface RegisterPersonPorts {
  readonly clock: Clock;
  readonly transactions: Transactions;
  readonly register: PeopleRegister;
  readonly randomness: Randomness;
}

export interface PersonToRegister {
  readonly tenant: TenantId;
  readonly by: string;
  /** A UUID of the caller: sent again with it, the same person is meant. Undefined: whoever has no account is somebody new each time. */
  readonly id: string | undefined;
  readonly account: AccountName | undefined;
  readonly residence: string | undefined;
  /** Not after today in Tokyo. */
  readonly birthDate: CalendarDate | undefined;
}

export type PersonRegistered =
  | { readonly ok: true; readonly person: PersonId; readonly isNew: boolean }
  | { readonly ok: false; readonly refusal: 'birth-ahead' | 'id-taken' };

/** A person of the store, found by the id of the registration or by the account where they are known; what is newly known of them is added. */
export const registerPerson = async (ports: RegisterPersonPorts, asked: PersonToRegister): Promise<PersonRegistered> => {
  const { tenant, by, id, account, residence, birthDate } = asked;
  const at = await ports.clock.now();
  if (birthDate !== undefined && birthDate > dateIn('Asia/Tokyo', at)) return { ok: false, refusal: 'birth-ahead' };
  return await ports.transactions.run(async (transaction): Promise<PersonRegistered> => {
    const before = id === undefined ? undefined : await ports.register.registration(transaction, tenant, id);
    if (before) return await again(ports, transaction, before, asked);
    const registered = await ports.register.register(transaction, tenant, account, at);
    if (id !== undefined || residence !== undefined || birthDate !== undefined) {
      await ports.register.append(transaction, tenant, registered.person, [{ id: id ?? ports.randomness.uuid(), kind: 'detail', record: { residence, birthDate, at } }], { at, by });
    }
    return { ok: true, ...registered };
  });
};

/** Sent before: the same person, where it says the same. */
const again = async (
  { register }: RegisterPersonPorts, transaction: Transaction, before: { readonly person: PersonId; readonly detail: PersonDetail } | 'other',
  { tenant, account, residence, birthDate }: PersonToRegister,
): Promise<PersonRegistered> => {
  const isSame = before !== 'other' && before.detail.residence === residence && before.detail.birthDate === birthDate
    && (account === undefined || await register.personWith(transaction, tenant, account) === before.person);
  return isSame ? { ok: true, person: before.person, isNew: false } : { ok: false, refusal: 'id-taken' };
};
