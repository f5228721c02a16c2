import type { Transaction as KyselyTransaction } from 'kysely';
import type { Transaction, Transactions } from '../../operations/ports/transaction.ts';
import type { Store } from './connection.ts';
import type { Tables } from './tables.ts';

// Handles are empty: what is behind one is known here alone, and only while it is open.
const open = new WeakMap<Transaction, KyselyTransaction<Tables>>();

/** Read committed; commits when `work` returns, rolls back when it throws. */
export const postgresTransactions = (store: Store): Transactions => ({
  run: async (work) =>
    await store.database.transaction().execute(async (inside) => {
      const handle = Object.freeze({}) as unknown as Transaction;
      open.set(handle, inside);
      try {
        return await work(handle);
      } finally {
        open.delete(handle);
      }
    }),
});

/** For adapters that take part: the queries of this run inside the caller's transaction. */
export const within = (transaction: Transaction): KyselyTransaction<Tables> => {
  const inside = open.get(transaction);
  if (!inside) throw new Error('this transaction has ended, or is not of this store');
  return inside;
};
