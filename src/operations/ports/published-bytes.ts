import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';

/** What is kept of a version, hashed anew at the moment of the question. */
export interface CheckedVersion {
  readonly hash: Sha256;
  /** Documents kept of it since its approval. */
  readonly kept: number;
  /** Documents that are no longer what was approved; a source that is no longer what names the version counts as one. */
  readonly changed: number;
}

/** Looks whether what is kept is still what was approved, by hashing it anew and comparing with the hash of the approval. */
export interface PublishedBytes {
  check(tenant: TenantId): Promise<readonly CheckedVersion[]>;
}
