import type { EmailAddress } from '../core/identifiers/email-address.ts';
import { instantOf, millisecondsOf, type Instant } from '../core/identifiers/instant.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import { done, refused, type Outcome } from '../core/requests/refusal.ts';
import { plainCode, randomToken } from './case-work/tokens.ts';
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

/** Tries of one code: five in a million, five codes an hour. */
const triesMax = 5;
/** Long enough to fill in the form and black out a document. */
const proofMinutes = 60;

/** A refusal without a code to compare takes as long as one with it, so that time does not tell whether one was sent. */
const asSlowly = async ({ digests }: ProveContactPorts, code: string): Promise<false> => {
  await digests.slowHash(plainCode(code));
  return false;
};

/** Trades the mailed code for a token (the cookie `yakusoku-contact`) that stands for the proven address. Refusal: `code-wrong`. */
export const proveContact = async (
  ports: ProveContactPorts,
  input: { readonly tenant: TenantId; readonly email: EmailAddress; readonly code: string },
): Promise<Outcome<{ readonly token: string; readonly expiresAt: Instant }>> => {
  const { tenant, email } = input;
  const now = await ports.clock.now();
  const hash = await ports.codes.takeTry(tenant, email, now, triesMax);
  // An ended code and an exhausted one look the same as a wrong one: nothing tells whether a code was ever sent.
  const right = hash === undefined ? await asSlowly(ports, input.code) : await ports.digests.slowVerify(plainCode(input.code), hash);
  if (hash === undefined || !right) return refused('code-wrong');
  if (!await ports.codes.discard(tenant, email, hash)) return refused('code-wrong');
  const token = randomToken(ports.randomness);
  const expiresAt = instantOf(millisecondsOf(now) + proofMinutes * 60_000);
  await ports.codes.rememberProof(tenant, ports.digests.sha256(token), email, expiresAt);
  return done({ token, expiresAt });
};
