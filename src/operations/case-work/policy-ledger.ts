import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { Instant } from '../../core/identifiers/instant.ts';
import type { LedgerEntry } from '../../core/ledger/entry.ts';
import { hourOf } from '../../core/ledger/entry-bytes.ts';

type PolicyDeed = 'submitted' | 'judged' | 'approved' | 'activated' | 'changes-listed';

/** What the ledger says of a policy: nobody in particular is concerned. @param commitment to a judgement (judgement-ledger.ts) */
export const policyEntry = (what: `policy.${PolicyDeed}`, hash: Sha256, at: Instant, commitment?: Sha256): LedgerEntry =>
  ({ version: 1, hour: hourOf(at), what, policyHash: hash, tag: undefined, commitment });
