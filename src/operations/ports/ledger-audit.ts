import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { Instant } from '../../core/identifiers/instant.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { LogFaultKind } from '../../core/ledger/log-fault.ts';

/** The outcome of recomputing a whole log. */
export interface AuditedLog {
  /** Entries that were found sound, from the first on. */
  readonly size: number;
  /** When it was recomputed, by the clock of the installation. */
  readonly at: Instant;
  readonly fault: LogFaultKind | undefined;
}

/** How often something happened, by the version it happened under; what waits to be signed counts, too. */
export interface CountedEntries {
  readonly what: string;
  readonly policyHash: Sha256 | undefined;
  readonly count: number;
  /** The hour of the last one, UTC. */
  readonly last: Instant;
}

/** Looks at the whole log, for those who judge by it. */
export interface LedgerAudit {
  /** Recomputes the log; an outcome of less than a minute ago is given again. Rejects where it cannot be read or its key is not known. */
  verify(tenant: TenantId): Promise<AuditedLog>;
  /** What the log says happened, among these kinds. */
  counts(tenant: TenantId, whats: readonly string[]): Promise<readonly CountedEntries[]>;
}
