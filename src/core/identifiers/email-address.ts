import type { Brand, Parsed } from './brand.ts';

/** An e-mail address with its domain in lower case; the local part is kept as written (RFC 5321 2.4). */
export type EmailAddress = Brand<'EmailAddress'>;

// The HTML living standard's practical rule, with length limits of RFC 5321 4.5.3.1.
const shape = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+$/;

export const parseEmailAddress = (text: string): Parsed<EmailAddress> => {
  const plain = text.normalize('NFKC').trim();
  if (plain.length > 254 || !shape.test(plain)) return { ok: false, rule: 'an e-mail address reads name@example.jp' };
  const at = plain.lastIndexOf('@');
  return { ok: true, value: (plain.slice(0, at) + plain.slice(at).toLowerCase()) as EmailAddress };
};
