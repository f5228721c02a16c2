import { parseEmailAddress } from '../identifiers/email-address.ts';
import type { EmailAddress } from '../identifiers/email-address.ts';
import type { Strength } from './matching.ts';

/**
 * How sure it is that a stored address is the one that was proven by a mail code. Domains have no letter case (RFC 5321
 * 2.3.11); local parts may have (2.4), so one that differs in case alone is only a claim, for an officer to judge.
 */
export const matchEmail = (proven: EmailAddress, stored: string): Strength | undefined => {
  const address = parseEmailAddress(stored);
  if (!address.ok) return undefined;
  if (address.value === proven) return 'proven';
  return address.value.toLowerCase() === proven.toLowerCase() ? 'claimed' : undefined;
};
