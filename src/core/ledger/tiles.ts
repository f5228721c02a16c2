import { foldComplete, hashLength, type Sha256Function } from './tree-hash.ts';
import type { Subtree } from './tree-shape.ts';

/** C2SP tlog-tiles: a tile of level L holds the hashes of up to 256 subtrees of height 8 L; full ones never change. */
export interface TileAddress {
  readonly level: number;
  readonly index: number;
  /** How many hashes it holds: 256, or fewer at the right edge of the tree. */
  readonly width: number;
}

export const tileHeight = 8;
export const tileWidth = 256;

/** How many tiles of a level are full in a tree of `size` entries. */
export const fullTiles = (level: number, size: number): number => Math.floor(size / tileWidth ** (level + 1));

/** The tiles that hold a tree of `size` entries, each at its width. */
export const tilesOf = (size: number): readonly TileAddress[] => {
  const tiles: TileAddress[] = [];
  for (let level = 0; size >= tileWidth ** level; level += 1) {
    const full = fullTiles(level, size);
    for (let index = 0; index < full; index += 1) tiles.push({ level, index, width: tileWidth });
    const width = Math.floor(size / tileWidth ** level) - full * tileWidth;
    if (width > 0) tiles.push({ level, index: full, width });
  }
  return tiles;
};

/** The tile of a tree of `size` entries that a complete subtree's hash is computed from. */
export const tileOf = (subtree: Subtree, size: number): TileAddress => {
  const level = Math.floor(subtree.level / tileHeight);
  const index = Math.floor((subtree.index * 2 ** (subtree.level % tileHeight)) / tileWidth);
  return { level, index, width: Math.min(tileWidth, Math.floor(size / tileWidth ** level) - index * tileWidth) };
};

/** A subtree's hash from the hashes of its tile (`tileOf`), which stand one after the other. */
export const hashInTile = (sha256: Sha256Function, subtree: Subtree, tile: Uint8Array): Uint8Array => {
  const count = 2 ** (subtree.level % tileHeight);
  const start = (subtree.index * count) % tileWidth;
  if (tile.length < (start + count) * hashLength) throw new RangeError('the tile is narrower than the tree says');
  return foldComplete(sha256, hashesOf(tile).slice(start, start + count));
};

export const hashesOf = (tile: Uint8Array): readonly Uint8Array[] =>
  Array.from({ length: tile.length / hashLength }, (_, at) => tile.subarray(at * hashLength, (at + 1) * hashLength));

/** `tile/<L>/<N>[.p/<W>]`, N in groups of three digits, each but the last marked by `x`. */
export const tilePath = (tile: TileAddress): string => `tile/${tile.level}/${numberPath(tile)}`;

/** Where the entries under a tile of level 0 lie, each behind its length as two bytes, big-endian. */
export const entriesPath = (tile: Omit<TileAddress, 'level'>): string => `tile/entries/${numberPath(tile)}`;

const numberPath = ({ index, width }: Omit<TileAddress, 'level'>): string => {
  const groups = [String(index % 1000).padStart(3, '0')];
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) groups.unshift(`x${String(rest % 1000).padStart(3, '0')}`);
  return groups.join('/') + (width === tileWidth ? '' : `.p/${width}`);
};
