/**
 * A unit of work of the store: either everything in it is durable or nothing is. Adapters hand out and accept this; only
 * the postgres adapter knows what is inside.
 */
export interface Transaction {
  readonly __transaction: unique symbol;
}

export interface Transactions {
  run<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
}
