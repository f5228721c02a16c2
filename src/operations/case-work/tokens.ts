import type { Randomness } from '../ports/randomness.ts';

const linkAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** 256 random bits and more for an address or a cookie: 43 characters of base64url's alphabet, six bits each. */
export const randomToken = (randomness: Randomness): string =>
  Array.from(randomness.bytes(43), (byte) => linkAlphabet.charAt(byte & 63)).join('');

/** Digits and letters that are heard and read as themselves: no 0/O, 1/I/L, U. */
const wordAlphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const wordLength = 12;

/** A pickup word, `XXXX-XXXX-XXXX`: 58 random bits, read aloud in the same way in every language. */
export const pickupWord = (randomness: Randomness): string => {
  let word = '';
  while (word.length < wordLength) {
    // 240 is the last multiple of 30 below 256: bytes above it would favour some characters.
    const [byte = 255] = randomness.bytes(1);
    if (byte < 240) word += wordAlphabet.charAt(byte % wordAlphabet.length);
  }
  return `${word.slice(0, 4)}-${word.slice(4, 8)}-${word.slice(8)}`;
};

/** As people type it: lower case, full width, spaces, no hyphens. */
export const plainWord = (typed: string): string => typed.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/g, '');

/** Six digits, each as likely as any other. */
export const contactCode = (randomness: Randomness): string => {
  for (;;) {
    const [a = 0, b = 0, c = 0] = randomness.bytes(3);
    const number = a * 65_536 + b * 256 + c;
    if (number < 16_000_000) return String(number % 1_000_000).padStart(6, '0');
  }
};

export const plainCode = (typed: string): string => typed.normalize('NFKC').replace(/[^0-9]/g, '');
