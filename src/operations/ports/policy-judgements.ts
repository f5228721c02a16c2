import type { SaidOfChange } from '../../core/compare/judgement.ts';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { Deed } from './deed.ts';
import type { Transaction } from './transaction.ts';

/** What an officer judged of a change from one version of a policy to the next, and why. It names two texts that never change. */
export interface PolicyJudgement extends SaidOfChange, Deed {
  readonly older: Sha256;
  readonly newer: Sha256;
  /** In words. */
  readonly reason: string;
  /** 32 random bytes: the ledger commits to the judgement with them. */
  readonly salt: Uint8Array;
}

/** Judgements are added while the newer version is a draft, and never changed: of each change the last one counts. */
export interface PolicyJudgements {
  /** Holds a draft until the transaction ends, so that it is judged and approved by one at a time. @returns false for what is no draft, or by then none. */
  holdDraft(transaction: Transaction, tenant: TenantId, hash: Sha256): Promise<boolean>;
  /** Throws for a version that is approved, or does not follow the other one. */
  judge(transaction: Transaction, tenant: TenantId, judgements: readonly PolicyJudgement[]): Promise<void>;
  /** Of these versions as the newer ones, in the order in which they were made. @param transaction to see what it holds */
  judgements(tenant: TenantId, newer: readonly Sha256[], transaction?: Transaction): Promise<readonly PolicyJudgement[]>;
}
