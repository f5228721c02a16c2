import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { postgresLedgerIntake } from '../../src/adapters/ledger/intake.ts';
import { type PostgresLedgerReader, postgresLedgerReader } from '../../src/adapters/ledger/ledger-reader.ts';
import { type LogKeys, logKeysIn } from '../../src/adapters/ledger/log-keys.ts';
import { openStore, type Store } from '../../src/adapters/postgres/connection.ts';
import { postgresTransactions } from '../../src/adapters/postgres/transaction.ts';
import { instant } from '../../src/core/identifiers/instant.ts';
import { name, type TenantId } from '../../src/core/identifiers/name-ids.ts';
import type { LedgerEntry } from '../../src/core/ledger/entry.ts';
import type { Transactions } from '../../src/operations/ports/transaction.ts';
import { testDatabase } from '../postgres/database.ts';

export const tenant = name<TenantId>('group');
export const originPrefix = 'yakusoku.example';

/** An entry that can be told from others by its number. */
export const entryNumbered = (number: number): LedgerEntry => ({
  version: 1, hour: instant('2026-11-21T14:00:00.000Z'), what: `test.n${number}`, policyHash: undefined, tag: undefined, commitment: undefined,
});

/** A fresh database and a fresh folder of keys. */
export interface LogFixture {
  readonly connectionString: string;
  readonly folder: string;
  readonly keys: LogKeys;
  readonly store: Store;
  readonly transactions: Transactions;
  readonly reader: PostgresLedgerReader;
  append(of: TenantId, ...numbers: readonly number[]): Promise<void>;
  /** Waits until the log has so many entries and nothing is pending. */
  sequenced(of: TenantId, size: number): Promise<void>;
  /** What is in the log, in order, by number. */
  logged(of: TenantId): Promise<readonly number[]>;
  close(): Promise<void>;
}

export const openLogFixture = async (): Promise<LogFixture> => {
  const [connectionString, folder] = await Promise.all([testDatabase(), mkdtemp(path.join(tmpdir(), 'ledger-'))]);
  const store = openStore({ connectionString });
  const [keys, transactions] = [logKeysIn(path.join(folder, 'keys'), originPrefix), postgresTransactions(store)];
  const reader = postgresLedgerReader(store.pool, keys);
  return {
    connectionString, folder, keys, store, transactions, reader,
    append: async (of, ...numbers) => {
      await transactions.run(async (transaction) => {
        for (const number of numbers) await postgresLedgerIntake.append(transaction, of, entryNumbered(number));
      });
    },
    sequenced: async (of, size) => {
      for (;;) {
        const state = await reader.view(of);
        if (state.size === size && state.pending === 0) return;
        if (state.size > size) throw new Error(`${state.size} entries are logged, ${size} were appended`);
        await delay(20);
      }
    },
    logged: async (of) => {
      const { rows } = await store.pool.query<{ entry: Buffer }>('select entry from ledger_entry where tenant_id = $1 order by index', [of]);
      return rows.map(({ entry }) => Number(/"test\.n(\d+)"/.exec(entry.toString('utf8'))?.[1]));
    },
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
