import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { DecisionOnRecord } from './decision-store.ts';

export interface LoggedDecision extends DecisionOnRecord {
  /** The service whose key asked. */
  readonly recordedBy: string;
}

/** Decisions on record, to be read by those who answer for them. */
export interface DecisionLog {
  /** The newest first, at most `count`; with `before`, the id of a decision, those that follow it. Nothing where there is none of that id. */
  latest(tenant: TenantId, before: string | undefined, count: number): Promise<readonly LoggedDecision[]>;
  find(tenant: TenantId, id: string): Promise<LoggedDecision | undefined>;
}
