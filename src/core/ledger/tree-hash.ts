/** SHA-256 of bytes, as 32 bytes. The core has no hash of its own: every caller passes its platform's. */
export type Sha256Function = (bytes: Uint8Array) => Uint8Array;

export const hashLength = 32;

/** RFC 6962 2.1: a leaf is hashed behind 0x00 ... */
export const leafHash = (sha256: Sha256Function, entry: Uint8Array): Uint8Array => {
  const input = new Uint8Array(1 + entry.length);
  input.set(entry, 1);
  return sha256(input);
};

/** ... and a node behind 0x01, so that none can pass for the other. */
export const nodeHash = (sha256: Sha256Function, left: Uint8Array, right: Uint8Array): Uint8Array => {
  const input = new Uint8Array(1 + 2 * hashLength);
  input[0] = 1;
  input.set(left, 1);
  input.set(right, 1 + hashLength);
  return sha256(input);
};

/** The root over complete subtrees that stand side by side, largest first: the hash of the range that they cover. */
export const foldSubtrees = (sha256: Sha256Function, subtrees: readonly Uint8Array[]): Uint8Array => {
  let folded = subtrees.at(-1);
  if (!folded) return sha256(new Uint8Array(0));
  for (let at = subtrees.length - 2; at >= 0; at -= 1) folded = nodeHash(sha256, subtrees[at] ?? folded, folded);
  return folded;
};

/** The root over the hashes of a complete subtree's children: `hashes` holds a power of two of them. */
export const foldComplete = (sha256: Sha256Function, hashes: readonly Uint8Array[]): Uint8Array => {
  let row = hashes;
  while (row.length > 1) {
    const next: Uint8Array[] = [];
    for (let at = 0; at + 1 < row.length; at += 2) next.push(nodeHash(sha256, row[at] as Uint8Array, row[at + 1] as Uint8Array));
    row = next;
  }
  const [root] = row;
  if (!root) throw new RangeError('a complete subtree has leaves');
  return root;
};
