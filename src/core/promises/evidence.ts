import type { CalendarDate } from '../identifiers/calendar-date.ts';
import type { CaseNumber } from '../identifiers/case-ids.ts';
import type { Sha256 } from '../identifiers/hash.ts';
import type { Instant } from '../identifiers/instant.ts';
import type { PolicyId } from '../identifiers/name-ids.ts';
import type { LocalText } from '../policy/model/local-text.ts';

/** What was read, or that it could not be: a fault is never taken for good news. */
export type Reading<T> = { readonly state: 'read'; readonly value: T } | { readonly state: 'unreadable' };

/** What the promises are judged by: read from the store, the sealed files and the log at `now`, nothing of it kept. */
export interface Evidence {
  readonly now: Instant;
  readonly cases: Reading<readonly CaseEvidence[]>;
  readonly versions: Reading<readonly VersionEvidence[]>;
  readonly log: Reading<LogEvidence>;
  readonly entries: Reading<readonly EntryCount[]>;
  readonly addenda: Reading<readonly AddendumEvidence[]>;
}

/** A case without its person. */
export interface CaseEvidence {
  readonly number: CaseNumber;
  readonly policy: PolicyId;
  /** Undefined while something is missing. */
  readonly promised: { readonly dueOn: CalendarDate; readonly state: 'running' | 'near' | 'overdue' | 'kept' | 'kept-late' } | undefined;
  /** The reply, by the way that was asked for; `sentAsAsked`: it went that way, and the policy promises that way. */
  readonly reply: { readonly at: Instant; readonly sentAsAsked: boolean } | undefined;
  readonly papers: readonly PaperEvidence[];
  readonly form: {
    /** Days past the last one on which it is kept; undefined before the reply. */
    readonly daysOver: number | undefined;
    readonly lastDay: CalendarDate | undefined;
    readonly disposedAt: Instant | undefined;
    /** Its key, or that of what was collected, still lies there; undefined where that could not be read. */
    readonly keyHeld: boolean | undefined;
  };
  /** The parts that are withheld from the reply. */
  readonly withheld: readonly WithheldEvidence[];
}

/** One identity document that was handed in. */
export interface PaperEvidence {
  readonly handedInAt: Instant;
  readonly decidedAt: Instant | undefined;
  /** Between the decision and now, in minutes; 0 before the decision. */
  readonly minutesSince: number;
  readonly disposedAt: Instant | undefined;
  /** Its key still lies there; undefined where that could not be read. */
  readonly keyHeld: boolean | undefined;
}

/** One part that an officer withheld from a reply. */
export interface WithheldEvidence {
  readonly at: Instant;
  /** The version of the case promises this ground for this type of request, and there are words for the person. */
  readonly grounded: boolean;
  /** The reply was approved by somebody else than who withheld; undefined before the approval. */
  readonly seenBySecond: boolean | undefined;
}

/** A version and what is kept of it as bytes, hashed anew. */
export interface VersionEvidence {
  readonly policy: PolicyId;
  readonly hash: Sha256;
  readonly inForce: boolean;
  readonly published: boolean;
  /** How many forms of it are kept. */
  readonly kept: number;
  /** How many are no longer the bytes that were approved; the source itself counts as one. */
  readonly changed: number;
  readonly collections: number;
  /** Notices at collection that are kept, in either language. */
  readonly notices: number;
}

/** The ledger, as it was last recomputed from its entries. */
export interface LogEvidence {
  /** Entries that were found sound, from the first on. */
  readonly size: number;
  /** When the whole log was recomputed. */
  readonly verifiedAt: Instant;
  /** The first thing that is wrong, in words. */
  readonly fault: LocalText | undefined;
}

/** How often the log says that something happened. */
export interface EntryCount {
  readonly what: string;
  readonly policyHash: Sha256 | undefined;
  readonly count: number;
  /** The hour of the last one, UTC. */
  readonly last: Instant;
}

/** An addendum in force, tried with somebody inside its scope and somebody outside. */
export interface AddendumEvidence {
  readonly policy: PolicyId;
  readonly prevailsInside: boolean;
  readonly silentOutside: boolean;
}
