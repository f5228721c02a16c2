import type { CaseNumber } from '../core/identifiers/case-ids.ts';
import type { CalendarDate } from '../core/identifiers/calendar-date.ts';
import type { EmailAddress } from '../core/identifiers/email-address.ts';
import type { Instant } from '../core/identifiers/instant.ts';
import type { PolicyId, TenantId } from '../core/identifiers/name-ids.ts';
import type { Outcome } from '../core/requests/refusal.ts';
import type { HandedInDocument, RequestForm } from '../core/requests/submission.ts';
import type { CaseWorkPorts } from './case-work/ports.ts';
import type { People } from './ports/people.ts';
import type { Randomness } from './ports/randomness.ts';
import type { ReplyAccess } from './ports/reply-access.ts';
import type { Seal } from './ports/seal.ts';

export interface SubmitRequestPorts extends CaseWorkPorts {
  readonly people: People;
  readonly randomness: Randomness;
  readonly access: ReplyAccess;
  readonly seal: Seal;
}

/** What the person keeps. `pickupWord` is shown once and kept only hashed. */
export interface RequestReceipt {
  readonly caseNumber: CaseNumber;
  readonly pickupWord: string;
  readonly arrivedAt: Instant;
  readonly promisedOn: CalendarDate;
}

/**
 * Takes in a request: seals the document as it streams in, then opens the case in one transaction; when that fails the
 * document's key is destroyed. `email` is the proven address. Refusals: `document-kind-refused`, `invalid-input`,
 * `upload-*` (thrown by the stream as UploadRefused), `unavailable` (no policy in force).
 */
export const submitRequest = async (
  ports: SubmitRequestPorts,
  input: {
    readonly tenant: TenantId; readonly policy: PolicyId; readonly email: EmailAddress;
    readonly form: Omit<RequestForm, 'email'>; readonly handedIn: HandedInDocument; readonly document: AsyncIterable<Uint8Array>;
  },
): Promise<Outcome<RequestReceipt>> => { throw new Error('not written yet'); };
