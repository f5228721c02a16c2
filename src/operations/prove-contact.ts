import type { EmailAddress } from '../core/identifiers/email-address.ts';
import type { Instant } from '../core/identifiers/instant.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { Outcome } from '../core/requests/refusal.ts';
import type { Clock } from './ports/clock.ts';
import type { ContactCodes } from './ports/contact-codes.ts';
import type { Digests } from './ports/digests.ts';
import type { Randomness } from './ports/randomness.ts';

export interface ProveContactPorts {
  readonly clock: Clock;
  readonly codes: ContactCodes;
  readonly digests: Digests;
  readonly randomness: Randomness;
}

/** Trades the mailed code for a token (the cookie `yakusoku-contact`) that stands for the proven address. Refusals: `code-wrong`, `too-many-tries`. */
export const proveContact = async (
  ports: ProveContactPorts,
  input: { readonly tenant: TenantId; readonly email: EmailAddress; readonly code: string },
): Promise<Outcome<{ readonly token: string; readonly expiresAt: Instant }>> => { throw new Error('not written yet'); };
