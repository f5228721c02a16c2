import type { Language } from '../../core/identifiers/language.ts';

/** Where people reach the portal, for links in mails. */
export interface PortalAddress {
  replyLink(token: string, language: Language): string;
  statusLink(language: Language): string;
}
