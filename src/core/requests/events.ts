import type { CalendarDate } from '../identifiers/calendar-date.ts';
import type { FileId } from '../identifiers/case-ids.ts';
import type { Sha256 } from '../identifiers/hash.ts';
import type { Instant } from '../identifiers/instant.ts';
import type { DatasetId, DocumentKindId, GroundId, ItemId, PolicyId, ServiceId, TableId } from '../identifiers/name-ids.ts';
import type { RequestType } from '../policy/model/requests.ts';
import type { AccountCandidate, AccountReference } from '../people/matching.ts';
import type { HandedInDocument, Scope } from './submission.ts';

/** Who caused an event: the person, an officer (by staff id), or the system itself. */
export type Actor = { readonly kind: 'person' } | { readonly kind: 'officer'; readonly id: string } | { readonly kind: 'system' };

/** The mails of a case; one of each per round at most. */
export type MailKind = 'receipt' | 'identity-asked-again' | 'identity-rejected' | 'reply-ready';

/** The promised day comes near, or is past. A day that changes (the clock starts anew) is another warning. */
export interface DeadlineWarning {
  readonly of: 'near' | 'overdue';
  readonly dueOn: CalendarDate;
}

/** Why collection waits. The word is for officers; the driver's own message may hold data and stays out. */
export type WaitReason = 'unreachable' | 'refused' | 'timeout' | 'shape-differs' | 'failed';

/**
 * What happened to a case, in order. An event names nobody: the form, documents and collected rows live elsewhere. It does hold
 * the keys of accounts and what an officer wrote (reasons, a basis, explanations), which may tell of a person: events stay in
 * the store, and go with the case.
 */
export type CaseEvent =
  /** `file` is where the document of the first round is sealed. */
  | {
      readonly kind: 'submitted'; readonly type: RequestType; readonly policy: PolicyId; readonly policyHash: Sha256;
      readonly services: Scope<ServiceId>; readonly items: Scope<ItemId>; readonly replyBy: 'email' | 'post'; readonly document: HandedInDocument; readonly file: FileId;
    }
  | { readonly kind: 'document-opened' }
  | { readonly kind: 'identity-confirmed' }
  | { readonly kind: 'identity-rejected'; readonly reason: string }
  /** The person is asked for what is missing; `reason` is written for them. */
  | { readonly kind: 'identity-asked-again'; readonly reason: string }
  | { readonly kind: 'document-supplied'; readonly document: HandedInDocument; readonly file: FileId }
  /** The key of the round's document is gone: it is unreadable for ever. */
  | { readonly kind: 'document-destroyed'; readonly round: number; readonly documentKind: DocumentKindId }
  | { readonly kind: 'accounts-found'; readonly candidates: readonly AccountCandidate[] }
  /** `basis` is required for an account that matches only what the person claims. */
  | { readonly kind: 'accounts-confirmed'; readonly accounts: readonly ConfirmedAccount[] }
  | { readonly kind: 'source-waiting'; readonly dataset: DatasetId; readonly reason: WaitReason }
  | { readonly kind: 'source-collected'; readonly dataset: DatasetId; readonly tables: readonly CollectedTable[] }
  /** Replaces what was withheld from that place before; `ground` undefined lifts it. */
  | { readonly kind: 'withholding-set'; readonly place: Place; readonly withholding: Withholding | undefined }
  | { readonly kind: 'reply-approved' }
  /** `letter` is the PDF by itself; `glyphsMissing` counts the characters that no bundled font has (the letter names them). */
  | { readonly kind: 'reply-built'; readonly file: FileId; readonly sha256: Sha256; readonly bytes: number; readonly letter: FileId; readonly glyphsMissing: number }
  | { readonly kind: 'mail-sent'; readonly mail: MailKind; readonly round: number }
  /** The letter was printed and posted, for a reply by post. */
  | { readonly kind: 'reply-posted' }
  | { readonly kind: 'reply-picked-up' }
  /** `officers`: to how many addresses; 0 where the group has no officer yet. */
  | { readonly kind: 'officers-warned'; readonly warning: DeadlineWarning; readonly officers: number }
  /** The set time is over: the form, what was collected and the reply are unreadable for ever. */
  | { readonly kind: 'form-destroyed' };

export type EventKind = CaseEvent['kind'];
export type EventOf<Kind extends EventKind> = Extract<CaseEvent, { kind: Kind }>;

export interface ConfirmedAccount extends AccountReference {
  readonly basis: string | undefined;
}

export interface CollectedTable {
  readonly table: TableId;
  readonly file: FileId;
  readonly rows: number;
}

/** A whole table, one column of it, or one row (by its position in the collected file, from 0). */
export interface Place {
  readonly dataset: DatasetId;
  readonly table: TableId;
  readonly column: string | undefined;
  readonly row: number | undefined;
}

/** APPI Article 33(2): a part may be withheld on a ground, with an explanation to the person (Article 36). */
export interface Withholding {
  readonly ground: GroundId;
  readonly explanation: string;
}

export interface RecordedEvent {
  /** From 1, without gaps, per case. */
  readonly sequence: number;
  readonly at: Instant;
  readonly by: Actor;
  readonly event: CaseEvent;
}
