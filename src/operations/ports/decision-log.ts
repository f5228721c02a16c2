import type { Instant } from '../../core/identifiers/instant.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { DecisionOnRecord } from './decision-store.ts';

export interface LoggedDecision extends DecisionOnRecord {
  /** The service whose key asked. */
  readonly recordedBy: string;
}

/** Decisions on record, to be read by those who answer for them. */
export interface DecisionLog {
  /** The newest first, at most `count`, from before `before`. */
  latest(tenant: TenantId, before: Instant | undefined, count: number): Promise<readonly LoggedDecision[]>;
  find(tenant: TenantId, id: string): Promise<LoggedDecision | undefined>;
}
