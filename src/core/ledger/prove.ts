import { foldSubtrees, type Sha256Function } from './tree-hash.ts';
import { consistencyRanges, inclusionRanges, type LeafRange, type Subtree, subtreesOf } from './tree-shape.ts';

/** The hashes of complete subtrees, in the order asked for. All that a proof needs are asked for at once. */
export type NodeReader = (subtrees: readonly Subtree[]) => Promise<readonly Uint8Array[]>;

/** The audit path of an entry in the tree of `size` entries (RFC 6962 2.1.1). Throws where there is no such entry. */
export const proveInclusion = (sha256: Sha256Function, read: NodeReader, index: number, size: number): Promise<readonly Uint8Array[]> =>
  hashesOfRanges(sha256, read, inclusionRanges(index, size));

/** That the tree of `first` entries starts the tree of `second` (RFC 6962 2.1.2); `first` from 1. */
export const proveConsistency = (sha256: Sha256Function, read: NodeReader, first: number, second: number): Promise<readonly Uint8Array[]> =>
  hashesOfRanges(sha256, read, consistencyRanges(first, second));

const hashesOfRanges = async (sha256: Sha256Function, read: NodeReader, ranges: readonly LeafRange[]): Promise<readonly Uint8Array[]> => {
  const parts = ranges.map(subtreesOf);
  const hashes = await read(parts.flat());
  let at = 0;
  return parts.map(({ length }) => foldSubtrees(sha256, hashes.slice(at, at += length)));
};
