import type { Party } from '../core/decide/facts.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { Clock } from './ports/clock.ts';
import type { PeopleRegister } from './ports/people-register.ts';
import type { Transactions } from './ports/transaction.ts';

export interface RegisterPartyPorts {
  readonly clock: Clock;
  readonly transactions: Transactions;
  readonly register: PeopleRegister;
}

export interface PartyToRegister {
  readonly tenant: TenantId;
  readonly by: string;
  readonly party: Party;
  /** Which of the recipients that policies list it is; undefined: not told, so that a withdrawal for any of them is one for it. */
  readonly recipients: readonly string[] | undefined;
}

/** All that is known of a party from now on; what was known before stays on record for questions about that time. */
export const registerParty = async (ports: RegisterPartyPorts, { tenant, by, party, recipients }: PartyToRegister): Promise<void> => {
  const at = await ports.clock.now();
  await ports.transactions.run(async (transaction) => { await ports.register.put(transaction, tenant, { kind: 'party', record: { party, recipients, at } }, { at, by }); });
};
