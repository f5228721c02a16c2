import type { CaseId } from '../../core/identifiers/case-ids.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { Transaction } from './transaction.ts';

/** Work that outlives the process: put in the caller's transaction, run by a worker at least once. Payloads hold no personal data. */
export interface Jobs {
  /** Some worker will look at the case and carry out every effect that is due. */
  advanceCase(transaction: Transaction, tenant: TenantId, id: CaseId): Promise<void>;
}
