import type { CaseNumber } from '../../core/identifiers/case-ids.ts';
import type { Language } from '../../core/identifiers/language.ts';

/** Where people reach the portal, for links in mails. */
export interface PortalAddress {
  /** The host that mails name themselves after (the right side of a Message-ID). */
  readonly host: string;
  replyLink(token: string, language: Language): string;
  /** The number is filled in for the person; it opens nothing by itself. */
  statusLink(number: CaseNumber, language: Language): string;
  /** What changed from one version of a policy to another. */
  changesLink(policy: string, from: string, to: string, language: Language): string;
}
