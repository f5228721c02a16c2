import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinBytes, sameBytes, toHex } from './byte-text.ts';
import { type FullTile, GrowingTree } from './growing-tree.ts';
import { type NodeReader, proveConsistency, proveInclusion } from './prove.ts';
import { fullTiles, hashesOf, keptNodes, placeOf, tileHeight, tileWidth, under } from './tiles.ts';
import { foldComplete, foldSubtrees, leafHash, nodeHash, type Sha256Function } from './tree-hash.ts';
import { subtreesOf } from './tree-shape.ts';
import { continues, includes } from './verify-proof.ts';

const sha256: Sha256Function = (bytes) => createHash('sha256').update(bytes).digest();
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

/** RFC 6962 2.1 word for word: the plain interpreter that the fast forms are compared with. */
const plainRoot = (leaves: readonly Uint8Array[]): Uint8Array => {
  if (leaves.length === 0) return sha256(new Uint8Array(0));
  if (leaves.length === 1) return leafHash(sha256, leaves[0] as Uint8Array);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(sha256, plainRoot(leaves.slice(0, split)), plainRoot(leaves.slice(split)));
};

interface Grown {
  readonly tree: GrowingTree;
  /** From the kept nodes of full tiles, and folded from what lies below at the right edge. */
  readonly read: NodeReader;
  readonly edges: readonly Uint8Array[];
}

const grow = (leaves: readonly Uint8Array[]): Grown => {
  const tree = GrowingTree.empty(sha256);
  const full = new Map<string, FullTile>();
  const hashes = leaves.map((leaf) => leafHash(sha256, leaf));
  for (const hash of hashes) for (const tile of tree.append(hash)) full.set(`${tile.level}/${tile.index}`, tile);
  const below = (level: number, from: number, to: number): Uint8Array[] => (level === 0 ? hashes.slice(from, to)
    : Array.from({ length: to - from }, (_, at) => full.get(`${level - 1}/${from + at}`)?.root ?? new Uint8Array(0)));
  const read: NodeReader = async (subtrees) => subtrees.map((subtree) => {
    const place = placeOf(subtree);
    const tile = full.get(`${place.level}/${place.index}`);
    const { from, to } = under(place.position);
    const kept = tile && hashesOf(tile.nodes)[place.position];
    return kept ?? foldComplete(sha256, below(place.level, place.index * tileWidth + from, place.index * tileWidth + to + 1));
  });
  const levels = [0, 1].filter((level) => leaves.length >= tileWidth ** level);
  const edges = levels.map((level) => joinBytes(...below(level, fullTiles(level, leaves.length) * tileWidth, Math.floor(leaves.length / tileWidth ** level))));
  return { tree, read, edges };
};

const rootFrom = async (read: NodeReader, size: number): Promise<Uint8Array> => foldSubtrees(sha256, await read(subtreesOf({ from: 0, to: size })));

// The reference implementation of Certificate Transparency tests with these.
const reference = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(bytes);
const referenceRoots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('known answers of RFC 6962 [LG-9-l part]', () => {
  it.each(referenceRoots.map((root, size) => ({ root, size })))('the root of $size entries', async ({ root, size }) => {
    const { tree, read } = grow(reference.slice(0, size));
    expect(toHex(tree.root())).toBe(root);
    expect(toHex(await rootFrom(read, size))).toBe(root);
  });

  it('the audit path of entry 0 among 8, and of entry 5', async () => {
    const { read } = grow(reference);
    expect((await proveInclusion(sha256, read, 0, 8)).map(toHex)).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
    expect((await proveInclusion(sha256, read, 5, 8)).map(toHex)).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
  });

  it('that the tree of 6 entries starts the tree of 8', async () => {
    const { read } = grow(reference);
    expect((await proveConsistency(sha256, read, 6, 8)).map(toHex)).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
  });
});

// Sizes around the borders of tiles and of powers of two, and any other.
const sizes = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(255, 256, 257, 511, 512, 513, 700), fc.integer({ min: 1, max: 900 }));
const sized = sizes.chain((size) => fc.record({ size: fc.constant(size), index: fc.nat(size - 1), seed: fc.integer() }));
const leavesOf = (size: number, seed: number): Uint8Array[] => Array.from({ length: size }, (_, at) => bytes(Buffer.from(`${seed}/${at}`).toString('hex')));
const runs = { numRuns: 60 };

describe('laws of the log', () => {
  it('the growing tree, the tiles and the plain definition have one root', async () => {
    await fc.assert(fc.asyncProperty(sized, async ({ size, seed }) => {
      const leaves = leavesOf(size, seed);
      const { tree, read } = grow(leaves);
      const root = plainRoot(leaves);
      return sameBytes(tree.root(), root) && sameBytes(await rootFrom(read, size), root);
    }), runs);
  });

  it('every entry can be proven, and its proof fits no other entry, place, size or root', async () => {
    await fc.assert(fc.asyncProperty(sized, async ({ size, index, seed }) => {
      const leaves = leavesOf(size, seed);
      const { tree, read } = grow(leaves);
      const path = await proveInclusion(sha256, read, index, size);
      const leaf = leafHash(sha256, leaves[index] as Uint8Array);
      const root = tree.root();
      const other = Uint8Array.from(leaf, (byte, at) => (at === 0 ? byte ^ 1 : byte));
      expect(includes(sha256, path, leaf, index, size, root)).toBe(true);
      expect(includes(sha256, path, other, index, size, root)).toBe(false);
      expect(includes(sha256, path, leaf, index, size, other)).toBe(false);
      expect(includes(sha256, path, leaf, (index + 1) % size, size, root)).toBe(size === 1);
      expect(includes(sha256, [...path, leaf], leaf, index, size, root)).toBe(false);
      if (path.length > 0) expect(includes(sha256, path.slice(1), leaf, index, size, root)).toBe(false);
    }), runs);
  });

  it('every earlier tree can be shown to start every later one, and no other can', async () => {
    await fc.assert(fc.asyncProperty(sized, async ({ size, index, seed }) => {
      const leaves = leavesOf(size, seed);
      const { tree, read } = grow(leaves);
      const [first, second] = [{ size: index + 1, root: plainRoot(leaves.slice(0, index + 1)) }, { size, root: tree.root() }];
      const path = await proveConsistency(sha256, read, first.size, second.size);
      const forged = { ...first, root: Uint8Array.from(first.root, (byte) => byte ^ 1) };
      expect(continues(sha256, path, first, second)).toBe(true);
      expect(continues(sha256, path, forged, second)).toBe(false);
      if (first.size < size) expect(continues(sha256, path.slice(1), first, second)).toBe(false);
    }), runs);
  });

  it('a tree goes on from its right edge as if it had never stopped', async () => {
    await fc.assert(fc.asyncProperty(sized, async ({ size, index, seed }) => {
      const leaves = leavesOf(size, seed);
      const tree = GrowingTree.fromEdges(sha256, index, grow(leaves.slice(0, index)).edges);
      for (const leaf of leaves.slice(index)) tree.append(leafHash(sha256, leaf));
      return tree.size === size && sameBytes(tree.root(), plainRoot(leaves));
    }), runs);
  });

  it('every kept node stands where its subtree says, over the hashes that it says', () => {
    fc.assert(fc.property(fc.nat(300), fc.nat(tileHeight * 2 - 1), (index, level) => {
      const place = placeOf({ level, index });
      const { from, to } = under(place.position);
      expect(place.position).toBeLessThan(keptNodes);
      expect((place.index * tileWidth + from) * tileWidth ** place.level).toBe(index * 2 ** level);
      expect(to - from + 1).toBe(2 ** (level % tileHeight));
    }));
  });
});
