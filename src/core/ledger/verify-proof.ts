import { sameBytes } from './byte-text.ts';
import { nodeHash, type Sha256Function } from './tree-hash.ts';

/** Whether the path leads from the leaf hash at `index` to `root` of a tree of `size` entries (RFC 9162 2.1.3.2). */
export const includes = (
  sha256: Sha256Function, path: readonly Uint8Array[], leaf: Uint8Array, index: number, size: number, root: Uint8Array,
): boolean => {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(sha256, sibling, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else {
      hash = nodeHash(sha256, hash, sibling);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && sameBytes(hash, root);
};

export interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

/** Whether the path shows that `first` is the start of `second` (RFC 9162 2.1.4.2); every tree continues the empty one. */
export const continues = (sha256: Sha256Function, path: readonly Uint8Array[], first: TreeHead, second: TreeHead): boolean => {
  if (first.size > second.size) return false;
  if (first.size === 0) return path.length === 0;
  if (first.size === second.size) return path.length === 0 && sameBytes(first.root, second.root);
  let [at, last] = [first.size - 1, second.size - 1];
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  const start = at === 0 ? first.root : path[0];
  if (!start) return false;
  let [older, newer] = [start, start];
  for (const sibling of at === 0 ? path : path.slice(1)) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      older = nodeHash(sha256, sibling, older);
      newer = nodeHash(sha256, sibling, newer);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else {
      newer = nodeHash(sha256, newer, sibling);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && sameBytes(older, first.root) && sameBytes(newer, second.root);
};
