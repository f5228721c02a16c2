import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';
import type { EmailAddress } from '../../core/identifiers/email-address.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';

/** Columns that a dump of the database alone does not tell: looked up by a keyed hash, kept sealed, under keys from outside it. */
export interface PersonalColumns {
  /** Finds an address without keeping it: HMAC-SHA-256, 32 bytes. The same address differs between tenants. */
  contactIndex(tenant: TenantId, email: EmailAddress): Buffer;
  /** The same for whoever a rate limit counts, a network address mostly. */
  callerIndex(tenant: TenantId, caller: string): Buffer;
  /** The same for what a service calls somebody. */
  accountIndex(tenant: TenantId, account: { readonly service: string; readonly id: string }): Buffer;
  /** AES-256-GCM; opens only for the same `place`, so that a value moved to another row is refused. */
  seal(plain: Uint8Array, place: readonly string[]): Buffer;
  /** Throws when the value was changed, moved, or sealed under another key. */
  open(sealed: Buffer, place: readonly string[]): Buffer;
}

/** @param instanceKey 32 bytes, kept outside the database; each use has a key of its own derived from it (HKDF). */
export const personalColumns = (instanceKey: Uint8Array): PersonalColumns => {
  if (instanceKey.byteLength !== 32) throw new Error('the instance key has 32 bytes');
  const derive = (use: string): Buffer => Buffer.from(hkdfSync('sha256', instanceKey, new Uint8Array(), `yakusoku store ${use}`, 32));
  const [contactKey, callerKey, accountKey] = [derive('contact-index'), derive('caller-index'), derive('account-index')];
  // Made ready once: a birth date is opened with every question about a person.
  const sealKey = createSecretKey(derive('seal'));
  // JSON keeps the parts apart: no two lists of texts print alike.
  const index = (key: Buffer, ...parts: readonly string[]): Buffer => createHmac('sha256', key).update(JSON.stringify(parts)).digest();
  return {
    contactIndex: (tenant, email) => index(contactKey, tenant, email),
    callerIndex: (tenant, caller) => index(callerKey, tenant, caller),
    accountIndex: (tenant, { service, id }) => index(accountKey, tenant, service, id),
    seal: (plain, place) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce).setAAD(Buffer.from(JSON.stringify(place)));
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    open: (sealed, place) => {
      const decipher = createDecipheriv('aes-256-gcm', sealKey, sealed.subarray(0, 12)).setAAD(Buffer.from(JSON.stringify(place)));
      decipher.setAuthTag(sealed.subarray(-16));
      return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
    },
  };
};
