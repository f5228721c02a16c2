import type { PolicyLibrary } from '../policy/model/resolve.ts';

/** Names by which the documents call others who get data: recipients, and the kinds of third parties to whom it may be sold. */
export const listedRecipients = (inForce: PolicyLibrary): ReadonlySet<string> => new Set<string>(inForce.flatMap(({ provision, california }) =>
  [...(provision?.recipients ?? []).map(({ id }) => id), ...(california?.sale?.permittedRecipients ?? [])]));
