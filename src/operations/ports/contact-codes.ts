import type { EmailAddress } from '../../core/identifiers/email-address.ts';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { Instant } from '../../core/identifiers/instant.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';

/** Codes mailed to an address, and the proofs that somebody read one. Codes and proofs are kept hashed; rows end by time. */
export interface ContactCodes {
  /** How many codes were issued for the address since then, for the limit on mails. */
  issuedSince(tenant: TenantId, email: EmailAddress, since: Instant): Promise<number>;
  /** Replaces the address's live code, with no tries used. */
  issue(tenant: TenantId, email: EmailAddress, codeHash: string, at: Instant, expiresAt: Instant): Promise<void>;
  /** Counts one try (atomically, before the comparison) and gives the hash; undefined without a live code or after `triesMax` tries. */
  takeTry(tenant: TenantId, email: EmailAddress, at: Instant, triesMax: number): Promise<string | undefined>;
  /**
   * Ends the live code if its hash is still `codeHash`. True for the caller that ended it, false when it is gone or was
   * replaced: of two that proved the same code at once, one gets the proof.
   */
  discard(tenant: TenantId, email: EmailAddress, codeHash: string): Promise<boolean>;
  /** Keeps that the holder of the token (hashed) proved the address. */
  rememberProof(tenant: TenantId, tokenHash: Sha256, email: EmailAddress, expiresAt: Instant): Promise<void>;
  provenBy(tenant: TenantId, tokenHash: Sha256, at: Instant): Promise<EmailAddress | undefined>;
}
