import { parseName, type TenantId } from '../../core/identifiers/name-ids.ts';
import type { Digests } from '../ports/digests.ts';

/** What a service sends: `yakusoku_<tenant>_<id>_<secret>`. A name of a tenant holds no `_`. */
export interface ServiceToken {
  readonly tenant: TenantId;
  readonly id: string;
  /** 256 random bits, 64 hexadecimal digits. */
  readonly secret: string;
}

/** As it is printed once and sent with each call. */
export const tokenOf = ({ tenant, id, secret }: ServiceToken): string => `yakusoku_${tenant}_${id}_${secret}`;

/** Undefined where the text is no token at all; whether it is a live one, the store knows. */
export const readToken = (text: string): ServiceToken | undefined => {
  const [, tenant = '', id, secret] = /^yakusoku_([a-z0-9.-]{1,80})_([0-9a-f]{16})_([0-9a-f]{64})$/.exec(text) ?? [];
  const parsed = parseName<TenantId>(tenant);
  return parsed.ok && id !== undefined && secret !== undefined ? { tenant: parsed.value, id, secret } : undefined;
};

/** 32 bytes. A fast hash will do: nobody guesses 256 random bits. */
export const secretHash = (digests: Digests, secret: string): Uint8Array =>
  Uint8Array.from(digests.sha256(secret).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
