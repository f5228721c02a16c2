import type { CaseId, PersonId } from '../../core/identifiers/case-ids.ts';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { Instant } from '../../core/identifiers/instant.ts';
import type { Language } from '../../core/identifiers/language.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { Transaction } from './transaction.ts';

/** Which version a person was shown or accepted, in which language, where and when. Added, never changed. */
export interface PolicyAcceptance {
  readonly hash: Sha256;
  readonly language: Language;
  readonly kind: 'saw' | 'accepted';
  /** Which page or service it was, e.g. `portal.request`. */
  readonly place: string;
  /** The case that came of it; undefined where none did. */
  readonly case: CaseId | undefined;
  readonly at: Instant;
}

export interface PolicyAcceptances {
  record(transaction: Transaction, tenant: TenantId, person: PersonId, acceptance: PolicyAcceptance): Promise<void>;
  /** In the order in which they were recorded. */
  ofCase(tenant: TenantId, id: CaseId): Promise<readonly PolicyAcceptance[]>;
}
