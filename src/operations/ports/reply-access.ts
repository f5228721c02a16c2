import type { CaseId } from '../../core/identifiers/case-ids.ts';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { Instant } from '../../core/identifiers/instant.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { Transaction } from './transaction.ts';

/** What opens a reply: a link (its token hashed) and the pickup word (slow hash), with counted tries. */
export interface ReplyAccess {
  /** Once, when the case is opened. */
  setWord(transaction: Transaction, tenant: TenantId, id: CaseId, wordHash: string): Promise<void>;
  /** The link of the case's reply; said again, only its end moves. */
  offer(transaction: Transaction, tenant: TenantId, id: CaseId, tokenHash: Sha256, expiresAt: Instant): Promise<void>;
  /** The reply behind a link, expired or not. */
  byToken(tenant: TenantId, tokenHash: Sha256): Promise<OfferedReply | undefined>;
  /** Counts one try of the word (atomically, before the comparison); false when `triesMax` were used. */
  takeWordTry(tenant: TenantId, id: CaseId, triesMax: number): Promise<boolean>;
  /** Somebody opened the reply: the holder of this session token (hashed) may read it until then. */
  grant(tenant: TenantId, sessionHash: Sha256, id: CaseId, expiresAt: Instant): Promise<void>;
  grantedTo(tenant: TenantId, sessionHash: Sha256, at: Instant): Promise<CaseId | undefined>;
}

export interface OfferedReply {
  readonly case: CaseId;
  readonly wordHash: string;
  readonly expiresAt: Instant;
}
