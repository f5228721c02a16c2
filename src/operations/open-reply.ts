import type { CaseNumber } from '../core/identifiers/case-ids.ts';
import type { EmailAddress } from '../core/identifiers/email-address.ts';
import type { Instant } from '../core/identifiers/instant.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { Outcome } from '../core/requests/refusal.ts';
import type { CaseWorkPorts } from './case-work/ports.ts';
import type { Randomness } from './ports/randomness.ts';
import type { ReplyAccess } from './ports/reply-access.ts';

export interface OpenReplyPorts extends CaseWorkPorts {
  readonly randomness: Randomness;
  readonly access: ReplyAccess;
}

export interface OpenedReplyView {
  /** For the cookie of ten minutes that `read-reply` asks for. */
  readonly session: string;
  readonly caseNumber: CaseNumber;
  readonly bytes: number;
  /** When the link ends. */
  readonly expiresAt: Instant;
}

/**
 * Opens a reply by its link and the pickup word, or by its link and an address proven just now. The only refusal is
 * `reply-not-opened`, whatever was wrong: an unknown link, an ended one, a wrong word, no tries left.
 */
export const openReply = async (
  ports: OpenReplyPorts,
  input: { readonly tenant: TenantId; readonly token: string; readonly word: string | undefined; readonly provenEmail: EmailAddress | undefined },
): Promise<Outcome<OpenedReplyView>> => { throw new Error('not written yet'); };
