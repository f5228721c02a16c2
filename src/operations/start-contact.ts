import type { EmailAddress } from '../core/identifiers/email-address.ts';
import type { Language } from '../core/identifiers/language.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { Outcome } from '../core/requests/refusal.ts';
import type { Clock } from './ports/clock.ts';
import type { ContactCodes } from './ports/contact-codes.ts';
import type { Digests } from './ports/digests.ts';
import type { Mailer } from './ports/mailer.ts';
import type { Randomness } from './ports/randomness.ts';

export interface StartContactPorts {
  readonly clock: Clock;
  readonly codes: ContactCodes;
  readonly digests: Digests;
  readonly randomness: Randomness;
  readonly mailer: Mailer;
}

/** Mails a six-digit code to the address, whatever is known of it. Refusals: `too-many-tries`, `mail-failed`. */
export const startContact = async (
  ports: StartContactPorts,
  input: { readonly tenant: TenantId; readonly email: EmailAddress; readonly language: Language },
): Promise<Outcome<undefined>> => { throw new Error('not written yet'); };
