import type { EmailAddress } from '../core/identifiers/email-address.ts';
import { instantOf, millisecondsOf } from '../core/identifiers/instant.ts';
import type { Language } from '../core/identifiers/language.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import { contactMailText } from '../core/requests/case-mail.ts';
import { done, refused, type Outcome } from '../core/requests/refusal.ts';
import { contactCode } from './case-work/tokens.ts';
import type { Clock } from './ports/clock.ts';
import type { ContactCodes } from './ports/contact-codes.ts';
import type { Digests } from './ports/digests.ts';
import type { Mailer } from './ports/mailer.ts';
import type { PortalAddress } from './ports/portal-address.ts';
import type { Randomness } from './ports/randomness.ts';

export interface StartContactPorts {
  readonly clock: Clock;
  readonly codes: ContactCodes;
  readonly digests: Digests;
  readonly randomness: Randomness;
  readonly mailer: Mailer;
  readonly portal: PortalAddress;
}

/** How long a code can be typed in. */
const codeMinutes = 10;
/** A person needs one; more than this is somebody filling another's mailbox. */
const codesAnHour = 5;

/** Mails a six-digit code to the address, whatever is known of it. Refusals: `too-many-tries`, `mail-failed`. */
export const startContact = async (
  ports: StartContactPorts,
  input: { readonly tenant: TenantId; readonly email: EmailAddress; readonly language: Language },
): Promise<Outcome<undefined>> => {
  const { tenant, email, language } = input;
  const now = await ports.clock.now();
  const hourAgo = instantOf(millisecondsOf(now) - 3_600_000);
  if (await ports.codes.issuedSince(tenant, email, hourAgo) >= codesAnHour) return refused('too-many-tries', { retryAfterSeconds: 3_600 });
  const code = contactCode(ports.randomness);
  await ports.codes.issue(tenant, email, await ports.digests.slowHash(code), now, instantOf(millisecondsOf(now) + codeMinutes * 60_000));
  const { subject, text } = contactMailText(language, { code, minutes: codeMinutes });
  try {
    await ports.mailer.send({ to: email, subject, text, messageId: `<${ports.randomness.uuid()}@${ports.portal.host}>` });
  } catch {
    return refused('mail-failed'); // the mail server's own words may hold the address
  }
  return done(undefined);
};
