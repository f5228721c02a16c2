import type { CaseId, CaseNumber, PersonId } from '../../core/identifiers/case-ids.ts';
import type { Instant } from '../../core/identifiers/instant.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { Actor, CaseEvent, RecordedEvent } from '../../core/requests/events.ts';
import type { Transaction } from './transaction.ts';

export interface CaseHeader {
  readonly id: CaseId;
  readonly number: CaseNumber;
  readonly person: PersonId;
}

/** Cases as their events; their forms are sealed files beside the store. Every call names its tenant: one tenant's call never sees another's rows. */
export interface CaseStore {
  open(transaction: Transaction, tenant: TenantId, header: CaseHeader): Promise<void>;
  /**
   * Appends after `expectedSequence`; returns false, with nothing written, when the case has moved on meanwhile.
   * The caller reads anew and decides again.
   */
  append(transaction: Transaction, tenant: TenantId, id: CaseId, expectedSequence: number, at: Instant, by: Actor, events: readonly CaseEvent[]): Promise<boolean>;
  header(tenant: TenantId, id: CaseId): Promise<CaseHeader | undefined>;
  byNumber(tenant: TenantId, number: CaseNumber): Promise<CaseHeader | undefined>;
  events(tenant: TenantId, id: CaseId): Promise<readonly RecordedEvent[]>;
  list(tenant: TenantId): Promise<readonly CaseHeader[]>;
}
