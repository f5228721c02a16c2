import { ed25519Verify, sha256 } from '../src/adapters/ledger/ed25519.ts';
import { postgresLedgerReader } from '../src/adapters/ledger/ledger-reader.ts';
import { startSequencer } from '../src/adapters/ledger/sequencer.ts';
import { openCheckpoint } from '../src/core/ledger/checkpoint.ts';
import { entryBytes } from '../src/core/ledger/entry-bytes.ts';
import { leafHash, nodeHash } from '../src/core/ledger/tree-hash.ts';
import { inclusionRanges } from '../src/core/ledger/tree-shape.ts';
import { includes } from '../src/core/ledger/verify-proof.ts';
import { type BenchStore, entryNumbered, median, printFigure, tenant, withBenchStore } from './ledger/bench-store.ts';

export const name = 'ledger-proof';

const entries = 1_000_000;
/** The log ends in partial tiles on every level. */
const odd = 777;
const rounds = 5;
const proofsPerRound = 400;

/** An inclusion proof among a million entries, as the reader makes it, against recomputing it from all leaf hashes. Both from PostgreSQL. */
export const run = async (): Promise<void> => {
  await withBenchStore(4, async (bench) => {
    await fill(bench, entries + odd);
    await compete(bench);
  });
};

const fill = async ({ store: { pool }, connectionString, keys }: BenchStore, count: number): Promise<void> => {
  const portion = 20_000;
  for (let from = 0; from < count; from += portion) {
    const some = Array.from({ length: Math.min(portion, count - from) }, (_, at) => Buffer.from(entryBytes(entryNumbered(from + at))));
    await pool.query({
      text: `
        insert into ledger_intake (tenant_id, entry)
        select $1, substring($2::bytea from at * $3::integer + 1 for $3::integer) from generate_series(0, $4::integer - 1) as at`,
      values: [tenant, Buffer.concat(some), some[0]?.length ?? 0, some.length],
    });
  }
  const sequencer = startSequencer({ connectionString, keys, onFault: (words) => { process.stderr.write(`${words}\n`); } });
  const reader = postgresLedgerReader(pool, keys);
  while (((await reader.lastCheckpoint(tenant))?.size ?? 0) < count) await new Promise((resolve) => { setTimeout(resolve, 500); });
  await sequencer.stop();
  await pool.query('vacuum analyze ledger_entry, ledger_tile, ledger_checkpoint, ledger_intake');
};

const compete = async ({ store: { pool }, keys }: BenchStore): Promise<void> => {
  const reader = postgresLedgerReader(pool, keys);
  const key = await keys.verifier(tenant);
  const note = (await reader.lastCheckpoint(tenant))?.note;
  const opened = key && note !== undefined ? openCheckpoint(sha256, ed25519Verify, note, key) : undefined;
  if (!opened?.ok) throw new Error('the log has a signed head');
  const { size, root } = opened.head;
  const peer = async (index: number): Promise<readonly Uint8Array[]> => {
    const { rows } = await pool.query<{ hashes: Buffer }>({
      text: "select string_agg(leaf_hash, ''::bytea order by index) as hashes from ledger_entry where tenant_id = $1", values: [tenant],
    });
    const hashes = rows[0]?.hashes ?? Buffer.alloc(0);
    return inclusionRanges(index, size).map(({ from, to }) => plainRoot(hashes, from, to));
  };

  let correct = size === entries + odd;
  const times: { readonly ours: number; readonly peer: number }[] = [];
  // Any entry, and those at the edges of tiles and of the log; the same ones in each round.
  const edges = [0, 255, 256, 65_535, 65_536, entries, size - 1];
  const indexes = [...edges, ...Array.from({ length: proofsPerRound - edges.length }, (_, at) => (at * 2_654_435_761) % size)];
  for (let round = -1; round < rounds; round += 1) {
    const taken: number[] = [];
    for (const index of indexes) {
      const start = performance.now();
      const proof = await reader.inclusionProof(tenant, index);
      taken.push(performance.now() - start);
      correct = correct && proof !== undefined && includes(sha256, proof.path, leafHash(sha256, proof.entry), index, size, root);
    }
    const start = performance.now();
    const path = await peer(12_345 + round);
    const peerMs = performance.now() - start;
    correct = correct && includes(sha256, path, leafHash(sha256, entryBytes(entryNumbered(12_345 + round))), 12_345 + round, size, root);
    if (round >= 0) times.push({ ours: median(taken), peer: peerMs });
  }
  const [ours, theirs] = [median(times.map((each) => each.ours)), median(times.map((each) => each.peer))];
  printFigure(`inclusion proof among ${entries} entries, ms`, ours, theirs, ours / theirs, rounds, correct);
};

/** RFC 6962 2.1 over the leaf hashes `from` to `to`. */
const plainRoot = (hashes: Buffer, from: number, to: number): Uint8Array => {
  if (to - from === 1) return hashes.subarray(from * 32, to * 32);
  let split = 1;
  while (split * 2 < to - from) split *= 2;
  return nodeHash(sha256, plainRoot(hashes, from, from + split), plainRoot(hashes, from + split, to));
};
