import type { MovableClock } from '../../adapters/clock/movable-clock.ts';
import type { OfficerSignIn } from '../../adapters/auth/officer-sign-in.ts';
import type { OutboxMail } from '../../adapters/mail/outbox.ts';
import type { Store } from '../../adapters/postgres/connection.ts';
import type { Tenants } from '../../adapters/postgres/tenants.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { AdvanceCasePorts } from '../../operations/advance-case.ts';
import type { ContactCodes } from '../../operations/ports/contact-codes.ts';
import type { DecisionLog } from '../../operations/ports/decision-log.ts';
import type { DecisionStore } from '../../operations/ports/decision-store.ts';
import type { Engines } from '../../operations/ports/engines.ts';
import type { LedgerReader, LedgerRecords } from '../../operations/ports/ledger.ts';
import type { LedgerAudit } from '../../operations/ports/ledger-audit.ts';
import type { PeopleRegister } from '../../operations/ports/people-register.ts';
import type { PolicyAcceptances } from '../../operations/ports/policy-acceptances.ts';
import type { PolicyRenderer } from '../../operations/ports/policy-renderer.ts';
import type { PublishedBytes } from '../../operations/ports/published-bytes.ts';
import type { RateLimits } from '../../operations/ports/rate-limits.ts';
import type { ServiceKeys } from '../../operations/ports/service-keys.ts';

/** Every port, fulfilled: what the programs hand to the operations. */
export interface System extends AdvanceCasePorts {
  readonly codes: ContactCodes;
  readonly renderer: PolicyRenderer;
  readonly acceptances: PolicyAcceptances;
  readonly rateLimits: RateLimits;
  readonly register: PeopleRegister;
  readonly decisions: DecisionStore;
  readonly decisionLog: DecisionLog;
  readonly engines: Engines;
  readonly serviceKeys: ServiceKeys;
  readonly signIn: OfficerSignIn;
  readonly officers: ConsoleOfficers;
  readonly tenants: Tenants;
  readonly store: Store;
  readonly ledgerReader: LedgerReader;
  readonly ledgerAudit: LedgerAudit;
  readonly publishedBytes: PublishedBytes;
  readonly records: LedgerRecords;
  /** Present in development only. */
  readonly development: Development | undefined;
  close(): Promise<void>;
}

export interface ConsoleOfficers {
  add(tenant: TenantId, account: string): Promise<void>;
  /** The tenant that the account works for; the first by name where there are several. */
  tenantOf(account: string): Promise<TenantId | undefined>;
}

export interface Development {
  readonly movableClock: MovableClock;
  /** Undefined where mails really go out. */
  readonly outbox: ((tenant: TenantId) => Promise<readonly OutboxMail[]>) | undefined;
}
