import type { PortalAddress } from '../../operations/ports/portal-address.ts';

/** The portal's pages, as the mails link them. */
export const portalLinks = (portalUrl: string): PortalAddress => ({
  host: new URL(portalUrl).hostname,
  replyLink: (token, language) => `${portalUrl}/reply/${encodeURIComponent(token)}?lang=${language}`,
  statusLink: (number, language) => `${portalUrl}/status?case=${encodeURIComponent(number)}&lang=${language}`,
});
