import type { Policy } from '../../core/policy/model/policy.ts';
import type { PinnedParent } from '../../core/policy/versions/identity.ts';
import type { Activation } from '../../core/policy/versions/timeline.ts';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { Instant } from '../../core/identifiers/instant.ts';
import type { Language } from '../../core/identifiers/language.ts';
import type { PolicyId, TenantId } from '../../core/identifiers/name-ids.ts';
import type { Deed } from './deed.ts';
import type { PolicyJudgements } from './policy-judgements.ts';
import type { PolicyRendering, RenderingFormat } from './policy-renderer.ts';
import type { Transaction } from './transaction.ts';

/** What is on record of a version. Its state is computed from that (core/policy/versions/timeline.ts), never stored. */
export interface StoredPolicy {
  readonly id: PolicyId;
  readonly hash: Sha256;
  readonly version: string;
  /** `by` is undefined for versions from before that was recorded. */
  readonly submitted: { readonly at: Instant; readonly by: string | undefined };
  readonly approved: Deed | undefined;
  /** In the order in which they were recorded. */
  readonly activations: readonly (Activation & Deed)[];
  readonly parents: readonly PinnedParent[];
  /** What is kept of it as bytes since its approval. */
  readonly renderings: readonly KeptRendering[];
}

export type KeptRendering = Pick<StoredRendering, 'format' | 'language' | 'sha256'>;

export interface PolicyInForce {
  readonly id: PolicyId;
  readonly hash: Sha256;
  readonly version: string;
}

export interface SubmittedVersion extends PolicyInForce, Deed {
  readonly source: Uint8Array;
  readonly parents: readonly PinnedParent[];
}

export interface StoredRendering extends PolicyRendering {
  readonly sha256: Sha256;
}

/** Policies run from the store, never from files. A version's bytes never change: its hash is its identity. */
export interface PolicyStore extends PolicyJudgements {
  /** Throws when the hash is not the identity of the bytes and the parents (core/policy/versions/identity.ts). */
  submit(transaction: Transaction, tenant: TenantId, version: SubmittedVersion): Promise<void>;
  /** Keeps each rendering as bytes, so that a software update never rewords a published policy. */
  approve(transaction: Transaction, tenant: TenantId, hash: Sha256, deed: Deed, renderings: readonly StoredRendering[]): Promise<void>;
  /** Keeps what an approved version lacks (a list of changes from before there were any). What is kept stays. @returns whether anything was added. */
  keepMore(transaction: Transaction, tenant: TenantId, hash: Sha256, renderings: readonly StoredRendering[]): Promise<boolean>;
  activate(transaction: Transaction, tenant: TenantId, hash: Sha256, effectiveFrom: Instant, deed: Deed): Promise<void>;
  /** By policy, then by version. */
  list(tenant: TenantId): Promise<readonly StoredPolicy[]>;
  /** The version whose effectiveFrom is the latest not after `at`. */
  inForce(tenant: TenantId, id: PolicyId, at: Instant): Promise<PolicyInForce | undefined>;
  /** The parsed policy of a version (stored bytes, read again; never a cache that can differ from them). */
  policy(tenant: TenantId, hash: Sha256): Promise<Policy | undefined>;
  source(tenant: TenantId, hash: Sha256): Promise<Uint8Array | undefined>;
  /** @param language undefined for the model, which holds every language. */
  rendering(tenant: TenantId, hash: Sha256, format: RenderingFormat, language: Language | undefined): Promise<StoredRendering | undefined>;
}
