import { randomInt } from 'node:crypto';

/** Without letters that look alike. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** About 99 random bits in five groups, to be read aloud or typed. */
export const newPassword = (): string =>
  Array.from({ length: 5 }, () => Array.from({ length: 4 }, () => alphabet.charAt(randomInt(alphabet.length))).join('')).join('-');
