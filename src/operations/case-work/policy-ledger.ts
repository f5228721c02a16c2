import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { Instant } from '../../core/identifiers/instant.ts';
import type { LedgerEntry } from '../../core/ledger/entry.ts';
import { hourOf } from '../../core/ledger/entry-bytes.ts';

/** What the ledger says of a policy: nobody in particular is concerned. */
export const policyEntry = (what: `policy.${'submitted' | 'approved' | 'activated'}`, hash: Sha256, at: Instant): LedgerEntry =>
  ({ version: 1, hour: hourOf(at), what, policyHash: hash, tag: undefined, commitment: undefined });
