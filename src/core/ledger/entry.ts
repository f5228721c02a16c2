import type { Sha256 } from '../identifiers/hash.ts';
import type { Instant } from '../identifiers/instant.ts';

/**
 * What the ledger says of something that happened: no identifiers, no values. `tag` and `commitment` are made under the
 * person's key (32 random bytes, destroyed at erasure): without it they are noise, with it the person can list what is
 * about them. Time is cut to the hour so that an entry alone singles nobody out.
 */
export interface LedgerEntry {
  readonly version: 1;
  /** The hour, UTC, `YYYY-MM-DDThh:00:00.000Z`. */
  readonly hour: Instant;
  /** What happened: `case.submitted`, `case.identity-confirmed`, `policy.activated`, ... */
  readonly what: string;
  /** Of the version that it was done by; of a decision, which all texts in force answer, SHA-256 of their hashes (spec/ledger.md). */
  readonly policyHash: Sha256 | undefined;
  /** HMAC-SHA-256(key, "tag" || n) as 64 hex digits, n = the person's own counter; undefined where nobody is concerned. */
  readonly tag: Sha256 | undefined;
  /** SHA-256(HMAC-SHA-256(key, "salt" || n) || canonical record), 64 hex digits; of an officer's judgement under its own salt (spec/ledger.md). */
  readonly commitment: Sha256 | undefined;
}
