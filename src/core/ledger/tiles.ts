import { hashLength } from './tree-hash.ts';
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

/** A full tile is kept with the hashes above its own, so that none is computed to read one: its 256, then 128, ... the last 2. */
export const keptNodes = 2 * tileWidth - 2;

/** Where the hash of a complete subtree stands in the tile that holds it. */
export interface NodePlace {
  readonly level: number;
  readonly index: number;
  /** Among the kept nodes of the tile, from 0. */
  readonly position: number;
}

export const placeOf = ({ level, index }: Subtree): NodePlace => {
  const row = tileWidth / 2 ** (level % tileHeight);
  return { level: Math.floor(level / tileHeight), index: Math.floor(index / row), position: 2 * tileWidth - 2 * row + (index % row) };
};

/** The hashes of a tile that the kept node at `position` stands on: from the first to the last, by their place in it. */
export const under = (position: number): { readonly from: number; readonly to: number } => {
  let [row, start] = [tileWidth, 0];
  while (position >= start + row) [start, row] = [start + row, row / 2];
  const each = tileWidth / row;
  return { from: (position - start) * each, to: (position - start + 1) * each - 1 };
};

export const hashesOf = (tile: Uint8Array): readonly Uint8Array[] =>
  Array.from({ length: tile.length / hashLength }, (_, at) => tile.subarray(at * hashLength, (at + 1) * hashLength));

/** `tile/<L>/<N>[.p/<W>]`, N in groups of three digits, each but the last marked by `x`. */
export const tilePath = (tile: TileAddress): string => `tile/${tile.level}/${numberPath(tile)}`;

/** Where the entries under a tile of level 0 lie, each behind its length as two bytes, big-endian. */
export const entriesPath = (tile: Omit<TileAddress, 'level'>): string => `tile/entries/${numberPath(tile)}`;

const numberPath = ({ index, width }: Omit<TileAddress, 'level'>): string => {
  const groups = [String(index % 1000).padStart(3, '0')];
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    groups.unshift(`x${String(rest % 1000).padStart(3, '0')}`);
  }
  return groups.join('/') + (width === tileWidth ? '' : `.p/${width}`);
};
