import type { Sha256 } from '../../identifiers/hash.ts';
import type { PolicyId } from '../../identifiers/name-ids.ts';

/** A version that another one stands on, pinned by its identity: a later version of it changes nothing. */
export interface PinnedParent {
  readonly id: PolicyId;
  readonly hash: Sha256;
}

/**
 * What a version is identified by. One that extends nothing: the SHA-256 of its bytes. Else the SHA-256 of a text that names
 * the hash of the bytes and each parent, a line each in the order of their ids: the same bytes on another parent are another
 * version, because they say something else. The store computes it again (migration 0004).
 */
export const policyIdentity = (own: Sha256, parents: readonly PinnedParent[], sha256: (text: string) => Sha256): Sha256 => {
  if (parents.length === 0) return own;
  const lines = parents.map(({ id, hash }) => `${id} ${hash}\n`).toSorted();
  return sha256(`yakusoku-policy-v1\n${own}\n${lines.join('')}`);
};
