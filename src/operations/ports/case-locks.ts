import type { CaseId } from '../../core/identifiers/case-ids.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';

/** One worker at a time on a case, whatever the number of processes; released when the process dies. */
export interface CaseLocks {
  /** Runs `work` alone; `busy` without waiting when another worker has the case. */
  alone<T>(tenant: TenantId, id: CaseId, work: () => Promise<T>): Promise<T | 'busy'>;
}
