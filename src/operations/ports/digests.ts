import type { Sha256 } from '../../core/identifiers/hash.ts';

/** Hashes, for rings that have no cryptography of their own. Texts are hashed as UTF-8. */
export interface Digests {
  sha256(content: string | Uint8Array): Sha256;
  /** HMAC-SHA-256, 32 bytes. */
  hmac(key: Uint8Array, content: string | Uint8Array): Uint8Array;
  /** A salted, slow hash (scrypt) of something short that a person types. */
  slowHash(word: string): Promise<string>;
  slowVerify(word: string, hash: string): Promise<boolean>;
}
