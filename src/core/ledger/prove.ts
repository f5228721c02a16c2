import { hashInTile, type TileAddress, tileOf, tilePath } from './tiles.ts';
import { foldSubtrees, type Sha256Function } from './tree-hash.ts';
import { consistencyRanges, inclusionRanges, type LeafRange, subtreesOf } from './tree-shape.ts';

/** The hashes of the tiles asked for, in that order, each of its full width. All are asked for at once. */
export type TileReader = (tiles: readonly TileAddress[]) => Promise<readonly Uint8Array[]>;

/** The audit path of an entry in the tree of `size` entries (RFC 6962 2.1.1). Throws where there is no such entry. */
export const proveInclusion = (sha256: Sha256Function, read: TileReader, index: number, size: number): Promise<readonly Uint8Array[]> =>
  hashesOfRanges(sha256, read, inclusionRanges(index, size), size);

/** That the tree of `first` entries starts the tree of `second` (RFC 6962 2.1.2); `first` from 1. */
export const proveConsistency = (sha256: Sha256Function, read: TileReader, first: number, second: number): Promise<readonly Uint8Array[]> =>
  hashesOfRanges(sha256, read, consistencyRanges(first, second), second);

/** The root of the tree of `size` entries. */
export const rootFrom = async (sha256: Sha256Function, read: TileReader, size: number): Promise<Uint8Array> => {
  const [root] = await hashesOfRanges(sha256, read, [{ from: 0, to: size }], size);
  return root ?? foldSubtrees(sha256, []);
};

const hashesOfRanges = async (
  sha256: Sha256Function, read: TileReader, ranges: readonly LeafRange[], size: number,
): Promise<readonly Uint8Array[]> => {
  const wanted = new Map<string, TileAddress>();
  const subtrees = ranges.map((range) => subtreesOf(range).map((subtree) => {
    const tile = tileOf(subtree, size);
    const path = tilePath(tile);
    wanted.set(path, tile);
    return { subtree, path };
  }));
  const hashes = await read([...wanted.values()]);
  const tiles = new Map([...wanted.keys()].map((path, at) => [path, hashes[at]]));
  return subtrees.map((parts) => foldSubtrees(sha256, parts.map(({ subtree, path }) => hashInTile(sha256, subtree, tiles.get(path) ?? new Uint8Array(0)))));
};
