import { afterAll } from 'vitest';
import { postgresCaseStore } from '../../src/adapters/postgres/case-store.ts';
import type { Store } from '../../src/adapters/postgres/connection.ts';
import { openStore } from '../../src/adapters/postgres/connection.ts';
import { postgresContactCodes } from '../../src/adapters/postgres/contact-codes.ts';
import { postgresDecisionStore } from '../../src/adapters/postgres/decision-store.ts';
import { postgresPeopleRegister } from '../../src/adapters/postgres/people-register.ts';
import { postgresServiceKeys } from '../../src/adapters/postgres/service-keys.ts';
import { postgresPeople } from '../../src/adapters/postgres/people.ts';
import { personalColumns } from '../../src/adapters/postgres/personal-columns.ts';
import { postgresPolicyAcceptances } from '../../src/adapters/postgres/policy-acceptances.ts';
import { postgresPolicyStore } from '../../src/adapters/postgres/policy-store.ts';
import { postgresRateLimits } from '../../src/adapters/postgres/rate-limits.ts';
import { postgresReplyAccess } from '../../src/adapters/postgres/reply-access.ts';
import { postgresTransactions } from '../../src/adapters/postgres/transaction.ts';
import type { CaseStore } from '../../src/operations/ports/case-store.ts';
import type { ContactCodes } from '../../src/operations/ports/contact-codes.ts';
import type { DecisionStore } from '../../src/operations/ports/decision-store.ts';
import type { PeopleRegister } from '../../src/operations/ports/people-register.ts';
import type { ServiceKeys } from '../../src/operations/ports/service-keys.ts';
import type { People } from '../../src/operations/ports/people.ts';
import type { PolicyAcceptances } from '../../src/operations/ports/policy-acceptances.ts';
import type { PolicyStore } from '../../src/operations/ports/policy-store.ts';
import type { RateLimits } from '../../src/operations/ports/rate-limits.ts';
import type { ReplyAccess } from '../../src/operations/ports/reply-access.ts';
import type { Transactions } from '../../src/operations/ports/transaction.ts';
import { testDatabase } from '../postgres/database.ts';
import { instanceKey } from './sample.ts';

export interface TestStore {
  readonly connectionString: string;
  readonly store: Store;
  readonly transactions: Transactions;
  readonly cases: CaseStore;
  readonly policies: PolicyStore;
  readonly acceptances: PolicyAcceptances;
  readonly people: People;
  readonly codes: ContactCodes;
  readonly register: PeopleRegister;
  readonly decisions: DecisionStore;
  readonly serviceKeys: ServiceKeys;
  readonly replies: ReplyAccess;
  readonly rates: RateLimits;
}

/** Every port of the store on a database of its own; closed after the tests of the file. */
export const openTestStore = async (): Promise<TestStore> => {
  const connectionString = await testDatabase();
  const store = openStore({ connectionString });
  afterAll(async () => { await store.close(); });
  const columns = personalColumns(instanceKey);
  return {
    connectionString, store,
    transactions: postgresTransactions(store),
    cases: postgresCaseStore(store),
    policies: postgresPolicyStore(store, () => undefined),
    acceptances: postgresPolicyAcceptances(store),
    people: postgresPeople(store, columns),
    codes: postgresContactCodes(store, columns),
    register: postgresPeopleRegister(columns),
    decisions: postgresDecisionStore(store, columns),
    serviceKeys: postgresServiceKeys(store),
    replies: postgresReplyAccess(store),
    rates: postgresRateLimits(store, columns),
  };
};
