import type { FileId } from '../identifiers/case-ids.ts';
import type { Sha256 } from '../identifiers/hash.ts';
import type { Instant } from '../identifiers/instant.ts';
import type { DatasetId, ItemId, PolicyId, ServiceId } from '../identifiers/name-ids.ts';
import type { RequestType } from '../policy/model/requests.ts';
import type { AccountCandidate } from '../people/matching.ts';
import type { CaseEvent, CollectedTable, ConfirmedAccount, DeadlineWarning, MailKind, Place, WaitReason, Withholding } from './events.ts';
import type { HandedInDocument, Scope } from './submission.ts';

/** Where a case stands, for people: what happens next, and on whom it waits. */
export type Stage =
  | 'identity-check'     // an officer looks at the document
  | 'waiting-for-person' // asked again for a document
  | 'matching'           // the system looks for accounts
  | 'account-check'      // an officer confirms which accounts are the person's
  | 'collecting'         // the system reads the confirmed accounts
  | 'review'             // an officer reviews and withholds
  | 'replying'           // the system builds and sends the reply (or an officer posts it)
  | 'replied'
  | 'refused';           // identity rejected, the person told

/** The case, folded from its events (fold.ts). */
export interface CaseState {
  readonly stage: Stage;
  readonly sequence: number;
  readonly type: RequestType;
  readonly policy: PolicyId;
  readonly policyHash: Sha256;
  readonly services: Scope<ServiceId>;
  readonly items: Scope<ItemId>;
  readonly replyBy: 'email' | 'post';
  readonly arrivedAt: Instant;
  /** When form and documents were complete; undefined while something is missing. */
  readonly completeAt: Instant | undefined;
  /** From 1; a supplied document starts the next. */
  readonly round: number;
  readonly document: HandedInDocument;
  /** Every document by round, the present one last; `file` is where it was sealed. */
  readonly documents: readonly { readonly document: HandedInDocument; readonly file: FileId }[];
  readonly documentDestroyedRounds: readonly number[];
  readonly identity: 'open' | 'confirmed' | 'rejected' | 'asked-again';
  /** The officer's words to the person of the last rejection or second ask. */
  readonly identityReason: string | undefined;
  readonly candidates: readonly AccountCandidate[] | undefined;
  readonly accounts: readonly ConfirmedAccount[] | undefined;
  readonly waiting: ReadonlyMap<DatasetId, WaitReason>;
  readonly collected: ReadonlyMap<DatasetId, readonly CollectedTable[]>;
  readonly withheld: readonly { readonly place: Place; readonly withholding: Withholding }[];
  readonly approvedAt: Instant | undefined;
  readonly reply: Extract<CaseEvent, { kind: 'reply-built' }> | undefined;
  readonly mailsSent: readonly { readonly mail: MailKind; readonly round: number; readonly at: Instant }[];
  /** When the reply (or the letter of a rejected identity) was sent or posted. */
  readonly repliedAt: Instant | undefined;
  readonly pickedUpAt: Instant | undefined;
  /** What officers were warned of already. */
  readonly warnings: readonly DeadlineWarning[];
  /** When the form, and what was collected and replied, was disposed of. */
  readonly formDestroyedAt: Instant | undefined;
}

/**
 * What the system itself still has to do for a case: a pure function of the state (effects.ts) and, for some, of the policy
 * and the day (due-by-time.ts), so that a process that died at any step finds the same effect due again. Each is idempotent, and ends with an event that makes it no longer due.
 */
export type Effect =
  | { readonly kind: 'destroy-document'; readonly round: number }
  | { readonly kind: 'send-mail'; readonly mail: MailKind; readonly round: number }
  | { readonly kind: 'find-accounts' }
  | { readonly kind: 'collect'; readonly dataset: DatasetId }
  | { readonly kind: 'build-reply' }
  | { readonly kind: 'warn-officers'; readonly warning: DeadlineWarning }
  | { readonly kind: 'destroy-form' };
