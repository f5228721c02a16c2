import { joinBytes } from './byte-text.ts';
import { hashesOf, tileHeight, tileWidth } from './tiles.ts';
import { foldComplete, foldSubtrees, nodeHash, type Sha256Function } from './tree-hash.ts';

/** A tile that has just become full: it is kept for ever. */
export interface FullTile {
  readonly level: number;
  readonly index: number;
  /** 256 hashes, one after the other. */
  readonly hashes: Uint8Array;
  /** The hash over all of them: what stands for this tile in the next level. */
  readonly root: Uint8Array;
}

/** The right edge of a tree: all that appending to it needs. Appending costs two hashes on average. */
export class GrowingTree {
  #size: number;
  /** Per tile level, the hashes of its tile that is not full yet. */
  readonly #edges: Uint8Array[][];
  /** The complete subtrees of the whole tree, largest first. */
  readonly #subtrees: Uint8Array[];
  readonly #sha256: Sha256Function;

  private constructor(sha256: Sha256Function, size: number, edges: Uint8Array[][]) {
    this.#sha256 = sha256;
    this.#size = size;
    this.#edges = edges;
    this.#subtrees = edges.toReversed().flatMap((edge) => completeSubtrees(sha256, edge));
  }

  static empty(sha256: Sha256Function): GrowingTree {
    return new GrowingTree(sha256, 0, []);
  }

  /** From the partial tiles at the right edge, level 0 first; an empty one where a level's tiles are all full. */
  static fromEdges(sha256: Sha256Function, size: number, edges: readonly Uint8Array[]): GrowingTree {
    edges.forEach((edge, level) => {
      const width = Math.floor(size / tileWidth ** level) % tileWidth;
      if (hashesOf(edge).length !== width) throw new RangeError(`level ${level} of a tree of ${size} entries ends with ${width} hashes`);
    });
    return new GrowingTree(sha256, size, edges.map((edge) => [...hashesOf(edge)]));
  }

  get size(): number {
    return this.#size;
  }

  /** The root (RFC 6962 2.1). */
  root(): Uint8Array {
    return foldSubtrees(this.#sha256, this.#subtrees);
  }

  /** Returns the tiles that became full, lowest first. */
  append(leaf: Uint8Array): readonly FullTile[] {
    const full: FullTile[] = [];
    let [hash, level, pairs] = [leaf, 0, this.#size];
    this.#edge(0).push(leaf);
    while (pairs % 2 === 1) {
      hash = nodeHash(this.#sha256, this.#subtrees.pop() as Uint8Array, hash);
      level += 1;
      pairs = Math.floor(pairs / 2);
      if (level % tileHeight === 0) full.push(this.#closeTile(level / tileHeight - 1, hash));
    }
    this.#subtrees.push(hash);
    this.#size += 1;
    return full;
  }

  #edge(level: number): Uint8Array[] {
    return (this.#edges[level] ??= []);
  }

  #closeTile(level: number, root: Uint8Array): FullTile {
    const hashes = joinBytes(...this.#edge(level));
    this.#edges[level] = [];
    this.#edge(level + 1).push(root);
    return { level, index: (this.#size + 1) / tileWidth ** (level + 1) - 1, hashes, root };
  }
}

const completeSubtrees = (sha256: Sha256Function, edge: readonly Uint8Array[]): Uint8Array[] => {
  const subtrees: Uint8Array[] = [];
  let at = 0;
  for (let count = tileWidth / 2; count >= 1; count /= 2) {
    if (edge.length - at < count) continue;
    subtrees.push(foldComplete(sha256, edge.slice(at, at + count)));
    at += count;
  }
  return subtrees;
};
