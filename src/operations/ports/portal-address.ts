import type { Language } from '../../core/identifiers/language.ts';

/** Where people reach the portal, for links in mails. */
export interface PortalAddress {
  /** The host that mails name themselves after (the right side of a Message-ID). */
  readonly host: string;
  replyLink(token: string, language: Language): string;
  statusLink(language: Language): string;
}
