import { joinBytes } from './byte-text.ts';
import { hashesOf, tileHeight, tileWidth } from './tiles.ts';
import { foldSubtrees, nodeHash, type Sha256Function } from './tree-hash.ts';

/** A tile that has just become full: it is kept for ever. */
export interface FullTile {
  readonly level: number;
  readonly index: number;
  /** The kept nodes (`keptNodes` of them), one after the other; the first 256 are the tile of the C2SP form. */
  readonly nodes: Uint8Array;
  /** The hash over all of them: what stands for this tile in the next level. */
  readonly root: Uint8Array;
}

/** The right edge of a tree: all that appending to it needs. Appending costs two hashes on average. */
export class GrowingTree {
  #size: number;
  /** Per level of the tree, the hashes that lie in a tile which is not full yet. */
  readonly #rows: Uint8Array[][];
  readonly #sha256: Sha256Function;

  private constructor(sha256: Sha256Function, size: number, rows: Uint8Array[][]) {
    this.#sha256 = sha256;
    this.#size = size;
    this.#rows = rows;
  }

  static empty(sha256: Sha256Function): GrowingTree {
    return new GrowingTree(sha256, 0, []);
  }

  /** From the partial tiles at the right edge, level 0 first; an empty one where a level's tiles are all full. */
  static fromEdges(sha256: Sha256Function, size: number, edges: readonly Uint8Array[]): GrowingTree {
    const rows = edges.flatMap((edge, level) => {
      const width = Math.floor(size / tileWidth ** level) % tileWidth;
      const hashes = hashesOf(edge);
      if (hashes.length !== width) throw new RangeError(`level ${level} of a tree of ${size} entries ends with ${width} hashes`);
      return rowsAbove(sha256, hashes);
    });
    return new GrowingTree(sha256, size, rows);
  }

  get size(): number {
    return this.#size;
  }

  /** The root (RFC 6962 2.1): over the last hash of each row that has no sibling, largest subtree first. */
  root(): Uint8Array {
    return foldSubtrees(this.#sha256, this.#rows.toReversed().flatMap((row) => (row.length % 2 === 1 ? row.slice(-1) : [])));
  }

  /** Returns the tiles that became full, lowest first. */
  append(leaf: Uint8Array): readonly FullTile[] {
    const full: FullTile[] = [];
    let [hash, level] = [leaf, 0];
    for (;;) {
      const row = this.#row(level);
      const sibling = row.length % 2 === 1 ? row.at(-1) : undefined;
      row.push(hash);
      if (!sibling) break;
      hash = nodeHash(this.#sha256, sibling, hash);
      level += 1;
      if (level % tileHeight === 0) full.push(this.#closeTile(level / tileHeight - 1, hash));
    }
    this.#size += 1;
    return full;
  }

  #row(level: number): Uint8Array[] {
    return (this.#rows[level] ??= []);
  }

  #closeTile(level: number, root: Uint8Array): FullTile {
    const rows = Array.from({ length: tileHeight }, (_, height) => this.#row(level * tileHeight + height));
    const nodes = joinBytes(...rows.flat());
    for (const row of rows) row.length = 0;
    return { level, index: (this.#size + 1) / tileWidth ** (level + 1) - 1, nodes, root };
  }
}

/** The hashes of a partial tile, and the rows that stand complete on them. */
const rowsAbove = (sha256: Sha256Function, hashes: readonly Uint8Array[]): Uint8Array[][] => {
  let row = [...hashes];
  return Array.from({ length: tileHeight }, () => {
    const here = row;
    row = [];
    for (let at = 0; at + 1 < here.length; at += 2) row.push(nodeHash(sha256, here[at] as Uint8Array, here[at + 1] as Uint8Array));
    return here;
  });
};
