import type { Policy } from '../../core/policy/model/policy.ts';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { Instant } from '../../core/identifiers/instant.ts';
import type { Language } from '../../core/identifiers/language.ts';
import type { PolicyId, TenantId } from '../../core/identifiers/name-ids.ts';
import type { Transaction } from './transaction.ts';

export type PolicyState = 'draft' | 'approved' | 'active';

export interface StoredPolicy {
  readonly id: PolicyId;
  readonly hash: Sha256;
  readonly version: string;
  readonly state: PolicyState;
  /** From when it is (or will be) in force; undefined unless active. */
  readonly effectiveFrom: Instant | undefined;
}

export interface StoredRendering {
  readonly language: Language;
  readonly sha256: Sha256;
  readonly bytes: Uint8Array;
}

/** Policies run from the store, never from files. A version's bytes never change: its hash is its identity. */
export interface PolicyStore {
  submit(transaction: Transaction, tenant: TenantId, policy: { readonly id: PolicyId; readonly version: string; readonly hash: Sha256; readonly source: Uint8Array }): Promise<void>;
  /** Keeps each rendering as bytes, so that a software update never rewords a published policy. */
  approve(transaction: Transaction, tenant: TenantId, hash: Sha256, at: Instant, by: string, renderings: readonly StoredRendering[]): Promise<void>;
  activate(transaction: Transaction, tenant: TenantId, hash: Sha256, effectiveFrom: Instant, by: string): Promise<void>;
  list(tenant: TenantId): Promise<readonly StoredPolicy[]>;
  /** The version whose effectiveFrom is the latest not after `at`. */
  inForce(tenant: TenantId, id: PolicyId, at: Instant): Promise<StoredPolicy | undefined>;
  /** The parsed policy of a version (stored bytes, read again; never a cache that can differ from them). */
  policy(tenant: TenantId, hash: Sha256): Promise<Policy | undefined>;
  source(tenant: TenantId, hash: Sha256): Promise<Uint8Array | undefined>;
  rendering(tenant: TenantId, hash: Sha256, language: Language): Promise<StoredRendering | undefined>;
}
