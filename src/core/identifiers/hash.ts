import type { Brand, Parsed } from './brand.ts';

/** A SHA-256 as 64 lower-case hexadecimal digits: the identity of a policy version, of a rendering, of a file. */
export type Sha256 = Brand<'Sha256'>;

export const parseSha256 = (text: string): Parsed<Sha256> =>
  /^[0-9a-f]{64}$/.test(text) ? { ok: true, value: text as Sha256 } : { ok: false, rule: 'a SHA-256 is 64 hexadecimal digits' };
