import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '../identifiers/instant.ts';
import { signCheckpoint } from './checkpoint.ts';
import { entryBytes } from './entry-bytes.ts';
import { type FullTile, GrowingTree } from './growing-tree.ts';
import { logFaultKinds, logFaultWords } from './log-fault.ts';
import { leafHash, type Sha256Function } from './tree-hash.ts';
import { type LogReader, type LogTools, type StoredCheckpoint, type StoredEntry, verifyLog } from './verify-log.ts';

const sha256: Sha256Function = (bytes) => createHash('sha256').update(bytes).digest();
const pair = generateKeyPairSync('ed25519');
const publicKey = Uint8Array.from(pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
const key = { name: 'yakusoku.example/group', publicKey };
const signer = { ...key, sign: (message: Uint8Array) => sign(undefined, message, pair.privateKey) };
const tools: LogTools = { sha256, verify: (_, message, signature) => sign(undefined, message, pair.privateKey).equals(signature), key };

interface Log {
  entries: StoredEntry[];
  tiles: FullTile[];
  checkpoints: StoredCheckpoint[];
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
const readerOf = (log: Log): LogReader => ({
  entries: () => each(log.entries), fullTiles: () => each(log.tiles), checkpoints: () => each(log.checkpoints),
});

const bytesOf = (index: number): Uint8Array =>
  entryBytes({ version: 1, hour: instant('2026-11-21T14:00:00.000Z'), what: `event.n${index}`, policyHash: undefined, tag: undefined, commitment: undefined });

/** A log of `size` entries with a checkpoint at every multiple of `every`, and at the end. */
const logOf = (size: number, every: number): Log => {
  const log: Log = { entries: [], tiles: [], checkpoints: [] };
  const tree = GrowingTree.empty(sha256);
  for (let index = 0; index < size; index += 1) {
    const entry = bytesOf(index);
    const hash = leafHash(sha256, entry);
    log.entries.push({ index, entry, leafHash: hash });
    log.tiles.push(...tree.append(hash));
    if (tree.size % every !== 0 && tree.size !== size) continue;
    const head = { size: tree.size, root: tree.root() };
    log.checkpoints.push({ ...head, number: log.checkpoints.length + 1, note: signCheckpoint(sha256, head, signer) });
  }
  return log;
};

const flip = (bytes: Uint8Array, at: number): Uint8Array => Uint8Array.from(bytes, (byte, position) => (position === at ? byte ^ 1 : byte));
const faultOf = async (log: Log) => (await verifyLog(tools, readerOf(log))).fault;
const size = 600;
const index = fc.nat(size - 1);

describe('verification of a whole log [LG-9-l part]', () => {
  it('finds nothing wrong with what was logged', async () => {
    await fc.assert(fc.asyncProperty(fc.nat(700), fc.integer({ min: 1, max: 300 }), async (count, every) => {
      const log = logOf(count, every);
      expect(await verifyLog(tools, readerOf(log))).toMatchObject({ size: count, fault: undefined, checkpoint: log.checkpoints.at(-1)?.note });
    }), { numRuns: 20 });
  });

  it('names a changed entry, and a changed hash of an entry', async () => {
    await fc.assert(fc.asyncProperty(index, fc.boolean(), async (at, ofHash) => {
      const log = logOf(size, 100);
      log.entries = log.entries.map((stored) => (stored.index !== at ? stored
        : ofHash ? { ...stored, leafHash: flip(stored.leafHash, 5) } : { ...stored, entry: flip(stored.entry, 20) }));
      expect(await faultOf(log)).toEqual({ kind: 'entry-changed', from: at, to: at });
    }), { numRuns: 20 });
  });

  it('finds an entry replaced together with its hash, in the range between two heads', async () => {
    await fc.assert(fc.asyncProperty(index, async (at) => {
      const log = logOf(size, 50);
      const entry = bytesOf(size + 1);
      log.entries[at] = { index: at, entry, leafHash: leafHash(sha256, entry) };
      const fault = await faultOf(log);
      const head = Math.floor(at / 50) * 50;
      // Where a tile over it became full before the next head was signed, the tile says it exactly.
      const tileFirst = Math.floor(at / 256) * 256 + 255 < head + 50;
      expect(fault).toEqual(tileFirst ? { kind: 'tile-differs', from: at, to: at } : { kind: 'root-differs', from: head, to: head + 49 });
    }), { numRuns: 30, examples: [[0], [249], [250], [255], [256], [299], [500], [511], [512]] });
  });

  it('names the entry itself where the tile over it stayed', async () => {
    const log = logOf(size, size);
    const entry = bytesOf(size + 1);
    log.entries[300] = { index: 300, entry, leafHash: leafHash(sha256, entry) };
    expect(await faultOf(log)).toEqual({ kind: 'tile-differs', from: 300, to: 300 });
  });

  it('names a removed and a doubled entry', async () => {
    await fc.assert(fc.asyncProperty(fc.nat(size - 2), async (at) => {
      const [removed, doubled] = [logOf(size, 100), logOf(size, 100)];
      removed.entries.splice(at, 1);
      doubled.entries.splice(at, 0, doubled.entries[at] as StoredEntry);
      expect(await faultOf(removed)).toMatchObject({ kind: 'entry-missing', from: at });
      expect(await faultOf(doubled)).toMatchObject({ kind: 'entry-twice', from: at });
    }), { numRuns: 20 });
  });

  it('finds a tail that was cut off, added, or put in place of another', async () => {
    const [cut, added] = [logOf(size, 100), logOf(size, 100)];
    cut.entries.length = 590;
    expect(await faultOf(cut)).toEqual({ kind: 'entries-cut-off', from: 590, to: 599 });
    added.entries.push({ index: size, entry: bytesOf(size), leafHash: leafHash(sha256, bytesOf(size)) });
    expect(await faultOf(added)).toEqual({ kind: 'entries-not-signed', from: 600, to: 600 });
  });

  it('finds a tail that was cut off with its checkpoints against a head kept elsewhere, and a log begun anew', async () => {
    const [whole, cut] = [logOf(size, 100), logOf(500, 100)];
    const known = whole.checkpoints.at(-1);
    if (!known) throw new Error('600 entries have checkpoints');
    expect((await verifyLog(tools, readerOf(cut))).fault).toBeUndefined();
    expect((await verifyLog(tools, readerOf(cut), [known])).fault).toEqual({ kind: 'entries-cut-off', from: 500, to: 599 });
    expect((await verifyLog(tools, readerOf({ entries: [], tiles: [], checkpoints: [] }), [known])).fault).toEqual({ kind: 'entries-cut-off', from: 0, to: 599 });
    const other = { size: 100, root: flip(whole.checkpoints[0]?.root ?? new Uint8Array(32), 0) };
    expect((await verifyLog(tools, readerOf(whole), [other])).fault).toEqual({ kind: 'rewritten', from: 0, to: 99 });
    expect((await verifyLog(tools, readerOf(whole), whole.checkpoints)).fault).toBeUndefined();
  });

  it('finds a changed, missing or invented tile', async () => {
    const [hash, root, missing, extra] = [logOf(size, 100), logOf(size, 100), logOf(size, 100), logOf(size, 100)];
    const [first, second] = hash.tiles;
    if (!first || !second) throw new Error('600 entries fill two tiles');
    hash.tiles[1] = { ...second, nodes: flip(second.nodes, 32 * 7) };
    root.tiles[0] = { ...first, root: flip(first.root, 0) };
    missing.tiles.splice(0, 1);
    extra.tiles.push({ ...second, index: 2 });
    expect(await faultOf(hash)).toEqual({ kind: 'tile-differs', from: 263, to: 263 });
    hash.tiles[1] = { ...second, nodes: flip(second.nodes, 32 * (256 + 5)) };
    expect(await faultOf(hash)).toEqual({ kind: 'tile-differs', from: 266, to: 267 });
    expect(await faultOf(root)).toEqual({ kind: 'tile-differs', from: 0, to: 255 });
    expect(await faultOf(missing)).toMatchObject({ kind: 'tile-missing', from: 0 });
    expect(await faultOf(extra)).toMatchObject({ kind: 'tile-unknown', from: 512 });
  });

  it('finds a changed checkpoint in each of its fields', async () => {
    const changed = async (change: Partial<StoredCheckpoint>) => {
      const log = logOf(size, 100);
      const [first, second, ...rest] = log.checkpoints;
      if (!first || !second) throw new Error('600 entries have six checkpoints');
      log.checkpoints = [first, { ...second, ...change }, ...rest];
      return (await faultOf(log))?.kind;
    };
    const foreign = generateKeyPairSync('ed25519');
    const head = { size: 200, root: sha256(Uint8Array.of(1)) };
    expect(await changed({ root: sha256(Uint8Array.of(1)) })).toBe('checkpoint-changed');
    expect(await changed({ number: 3 })).toBe('checkpoint-missing');
    expect(await changed({ size: 201 })).toBe('checkpoint-changed');
    expect(await changed({ note: 'yakusoku.example/group\n200\n' })).toBe('checkpoint-not-signed');
    expect(await changed({ ...head, note: signCheckpoint(sha256, head, { ...signer, sign: (message) => sign(undefined, message, foreign.privateKey) }) }))
      .toBe('checkpoint-not-signed');
    expect(await changed({ ...head, note: signCheckpoint(sha256, head, signer) })).toBe('root-differs');
  });

  it('does not take anything else than an entry for one', async () => {
    const log = logOf(3, 1);
    const entry = Uint8Array.from(Buffer.from('{"name":"Sato"}'));
    log.entries[1] = { index: 1, entry, leafHash: leafHash(sha256, entry) };
    expect(await faultOf(log)).toEqual({ kind: 'entry-malformed', from: 1, to: 1 });
  });

  it('has words for every fault', () => {
    expect(Object.keys(logFaultWords).toSorted()).toEqual([...logFaultKinds].toSorted());
  });
});
