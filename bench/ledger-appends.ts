import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { CompiledQuery } from 'kysely';
import { groupedLedgerIntake } from '../src/adapters/ledger/grouped-intake.ts';
import { insertIntoIntake, postgresLedgerIntake } from '../src/adapters/ledger/intake.ts';
import { type PostgresLedgerReader, postgresLedgerReader } from '../src/adapters/ledger/ledger-reader.ts';
import { postgresTransactions, within } from '../src/adapters/postgres/transaction.ts';
import { entryBytes } from '../src/core/ledger/entry-bytes.ts';
import {
  type BenchStore, entryNumbered, isDurable, median, originPrefix, printFigure, tenant, withBenchStore, withCallers,
} from './ledger/bench-store.ts';
import { createChain, insertIntoChain, isChainWhole } from './ledger/trigger-chain.ts';

export const name = 'ledger-appends';

const callers = 64;
const rounds = 7;
/** Per round, so that each takes about a second. */
const appends = { chain: 1_500, alone: 10_000, grouped: 30_000, chainWithin: 800, within: 4_000 } as const;

type Way = keyof typeof appends;
interface Measured {
  /** Per second, until the last append was durable. */
  readonly durable: number;
  /** Per second, until the last was in the log under a signed root; for the chain the same. */
  readonly signed: number;
}
type Append = (number: number, caller: number) => Promise<unknown>;

/** Durable appends from 64 concurrent callers, sequenced and signed meanwhile by another process, against a trigger hash chain. */
export const run = async (): Promise<void> => {
  await withBenchStore(callers, async (bench) => {
    const sequencer = spawn(process.execPath, [
      fileURLToPath(new URL('./ledger/sequencer-process.ts', import.meta.url)), bench.connectionString, bench.keysFolder, originPrefix,
    ], { stdio: ['ignore', 'ignore', 'inherit'] });
    try {
      await createChain(bench.store.pool);
      await compete(bench);
    } finally {
      const ended = once(sequencer, 'exit');
      sequencer.kill('SIGTERM');
      await ended;
    }
  });
};

/** The same append in the same surroundings for both: alone on a connection of the caller's, or within a transaction of the store's. */
const waysOf = async (bench: BenchStore, use: (ways: Readonly<Record<Way, Append>>) => Promise<void>): Promise<void> => {
  const grouped = groupedLedgerIntake(bench.store.pool);
  const transactions = postgresTransactions(bench.store);
  const bytes = (number: number): Buffer => Buffer.from(entryBytes(entryNumbered(number)));
  await withCallers(bench, callers, async (connections) => {
    await use({
      chain: async (number, caller) => await connections[caller]?.query({ name: 'chain', text: insertIntoChain, values: [bytes(number)] }),
      alone: async (number, caller) =>
        await connections[caller]?.query({ name: 'alone', text: insertIntoIntake, values: [tenant, bytes(number)] }),
      grouped: async (number) => { await grouped.append(tenant, entryNumbered(number)); },
      chainWithin: async (number) => await transactions.run(async (transaction) => {
        await within(transaction).executeQuery(CompiledQuery.raw(insertIntoChain, [bytes(number)]));
      }),
      within: async (number) => {
        await transactions.run(async (transaction) => { await postgresLedgerIntake.append(transaction, tenant, entryNumbered(number)); });
      },
    });
  });
};

const compete = async (bench: BenchStore): Promise<void> => {
  const { store: { pool } } = bench;
  const reader = postgresLedgerReader(pool, bench.keys);
  let [logged, chained] = [0, 0];
  const measured: Record<Way, Measured[]> = { chain: [], alone: [], grouped: [], chainWithin: [], within: [] };
  await waysOf(bench, async (ways) => {
    const measure = async (way: Way): Promise<Measured> => {
      // The pool ends connections that were idle for long: connecting again is nobody's append.
      await Promise.all(Array.from({ length: callers }, async () => { await pool.query('select'); }));
      const [count, start, isPeer] = [appends[way], performance.now(), way === 'chain' || way === 'chainWithin'];
      const from = isPeer ? chained : logged;
      const durable = await perSecond(count, async (number, caller) => { await ways[way](from + number, caller); });
      if (isPeer) {
        chained += count;
        return { durable, signed: durable };
      }
      logged += count;
      while ((await reader.view(tenant)).size < logged) await delay(5);
      return { durable, signed: (count * 1000) / (performance.now() - start) };
    };
    const order = ['grouped', 'chain', 'alone', 'within', 'chainWithin'] as const;
    for (let round = -1; round < rounds; round += 1) {
      for (const way of round % 2 === 0 ? order : order.toReversed()) {
        const figures = await measure(way);
        if (round >= 0) measured[way].push(figures);
      }
    }
  });
  const correct = (await isDurable(bench)) && (await isChainWhole(pool, chained)) && (await isLogWhole(bench, reader, logged));
  const print = (figure: string, way: Way, peerWay: Way, what: keyof Measured): void => {
    const [mine, peer] = [way, peerWay].map((each) => measured[each].map((one) => one[what])) as [number[], number[]];
    // Round by round: what else the machine does slows both ways of a round alike, not all rounds.
    const ratio = median(mine.map((rate, round) => rate / (peer[round] ?? Number.NaN)));
    printFigure(figure, median(mine), median(peer), ratio, rounds, correct);
  };
  print(`durable appends from ${callers} callers, grouped by the process, per second`, 'grouped', 'chain', 'durable');
  print('the same until each is in the log under a signed root, per second', 'grouped', 'chain', 'signed');
  print(`durable appends from ${callers} callers, each a transaction of its own, per second`, 'alone', 'chain', 'durable');
  print(`durable appends from ${callers} callers, each within begin and commit, per second`, 'within', 'chainWithin', 'durable');
};

/** Each caller appends one after the other. */
const perSecond = async (count: number, append: Append): Promise<number> => {
  let next = 0;
  const start = performance.now();
  await Promise.all(Array.from({ length: callers }, async (_, caller) => {
    for (let number = next++; number < count; number = next++) await append(number, caller);
  }));
  return (count * 1000) / (performance.now() - start);
};

/** Every append is in the log once, and the log verifies. */
const isLogWhole = async ({ store: { pool } }: BenchStore, reader: PostgresLedgerReader, logged: number): Promise<boolean> => {
  const { fault, size } = await reader.verify(tenant);
  const distinct = 'select count(distinct entry) as different from ledger_entry where tenant_id = $1';
  const { rows } = await pool.query<{ different: string }>(distinct, [tenant]);
  return fault === undefined && size === logged && Number(rows[0]?.different) === logged;
};
