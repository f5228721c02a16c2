import type { PolicyAddresses } from '../../adapters/pdf/policy-renderer.ts';
import type { PortalAddress } from '../../operations/ports/portal-address.ts';

/** The portal's pages, as the mails link them. */
export const portalLinks = (portalUrl: string): PortalAddress => ({
  host: new URL(portalUrl).hostname,
  replyLink: (token, language) => `${portalUrl}/reply/${encodeURIComponent(token)}?lang=${language}`,
  statusLink: (number, language) => `${portalUrl}/status?case=${encodeURIComponent(number)}&lang=${language}`,
  changesLink: (policy, from, to, language) => `${portalUrl}/policies/${policy}/${from}..${to}/${language}`,
});

/** Where the portal serves published policies. Notices at collection are put into other sites' pages, and so name it whole. */
export const policyAddresses = (portalUrl: string): PolicyAddresses => ({
  sibling: (language) => `./${language}`,
  policy: ({ id, version }, language) => `${portalUrl}/policies/${id}/${version}/${language}`,
  parent: ({ id }, language) => `${portalUrl}/policies/${id}/${language}`,
});
