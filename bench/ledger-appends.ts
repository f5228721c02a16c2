import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { groupedLedgerIntake } from '../src/adapters/ledger/grouped-intake.ts';
import { type PostgresLedgerReader, postgresLedgerReader } from '../src/adapters/ledger/ledger-reader.ts';
import { entryBytes } from '../src/core/ledger/entry-bytes.ts';
import {
  type BenchStore, entryNumbered, isDurable, median, originPrefix, printFigure, tenant, withBenchStore,
} from './ledger/bench-store.ts';
import { appendToChain, createChain, isChainWhole } from './ledger/trigger-chain.ts';

export const name = 'ledger-appends';

const callers = 64;
const rounds = 5;
/** Per round, so that each takes some seconds. */
const appends = { grouped: 40_000, rows: 10_000, chain: 4_000 } as const;

type Way = keyof typeof appends;
interface Measured {
  /** Until the last append was durable. */
  readonly durable: number;
  /** Until the last was in the log under a signed root; for the chain the same. */
  readonly signed: number;
}

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

const compete = async (bench: BenchStore): Promise<void> => {
  const { store: { pool } } = bench;
  const reader = postgresLedgerReader(pool, bench.keys);
  const grouped = groupedLedgerIntake(pool);
  let [logged, chained] = [0, 0];
  const ways: Readonly<Record<Way, () => Promise<Measured>>> = {
    chain: async () => {
      const durable = await perSecond(appends.chain, async (number) => { await appendToChain(pool, entryBytes(entryNumbered(number))); });
      chained += appends.chain;
      return { durable, signed: durable };
    },
    rows: async () => await ours(appends.rows, async (number) => {
      const bytes = entryBytes(entryNumbered(number));
      await pool.query({ name: 'row', text: 'insert into ledger_intake (tenant_id, entry) values ($1, $2)', values: [tenant, bytes] });
    }),
    grouped: async () => await ours(appends.grouped, async (number) => { await grouped.append(tenant, entryNumbered(number)); }),
  };
  const ours = async (count: number, append: (number: number) => Promise<void>): Promise<Measured> => {
    const [start, from] = [performance.now(), logged];
    const durable = await perSecond(count, async (number) => { await append(from + number); });
    logged += count;
    while ((await reader.view(tenant)).size < logged) await delay(5);
    return { durable, signed: (count * 1000) / (performance.now() - start) };
  };

  const measured: Record<Way, Measured[]> = { chain: [], rows: [], grouped: [] };
  const order = ['chain', 'rows', 'grouped'] as const;
  for (let round = -1; round < rounds; round += 1) {
    for (const way of round % 2 === 0 ? order : order.toReversed()) {
      const figures = await ways[way]();
      if (round >= 0) measured[way].push(figures);
    }
  }
  const correct = (await isDurable(bench)) && (await isChainWhole(pool, chained)) && (await isLogWhole(bench, reader, logged));
  const print = (figure: string, way: Way, what: keyof Measured): void => {
    const [mine, peer] = [median(measured[way].map((each) => each[what])), median(measured.chain.map((each) => each[what]))];
    printFigure(figure, mine, peer, mine / peer, rounds, correct);
  };
  print(`durable appends from ${callers} callers, grouped by the process, per second`, 'grouped', 'durable');
  print(`the same until each is in the log under a signed root, per second`, 'grouped', 'signed');
  print(`durable appends from ${callers} callers, each in a transaction of its own, per second`, 'rows', 'durable');
};

/** Each caller appends one after the other. */
const perSecond = async (count: number, append: (number: number) => Promise<void>): Promise<number> => {
  let next = 0;
  const start = performance.now();
  await Promise.all(Array.from({ length: callers }, async () => {
    for (let number = next++; number < count; number = next++) await append(number);
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
