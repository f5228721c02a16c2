import { expect, test } from 'vitest';
import { parseEmailAddress } from '../identifiers/email-address.ts';
import { matchEmail } from './match-email.ts';

const address = (text: string) => {
  const parsed = parseEmailAddress(text);
  if (!parsed.ok) throw new Error(parsed.rule);
  return parsed.value;
};

test.each([
  ['hanako@example.jp', 'hanako@EXAMPLE.jp', 'proven'],
  ['hanako@example.jp', ' hanako@example.jp ', 'proven'],
  ['hanako@example.jp', 'Hanako@example.jp', 'claimed'],
  ['hanako@example.jp', 'hanako@example.com', undefined],
  ['hanako@example.jp', 'hanako+x@example.jp', undefined],
  ['hanako@example.jp', 'not an address', undefined],
] as const)('%s against a stored %s is %s', (proven, stored, strength) => {
  expect(matchEmail(address(proven), stored)).toBe(strength);
});
