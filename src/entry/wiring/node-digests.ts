import { createHash, createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { Digests } from '../../operations/ports/digests.ts';

const derive = promisify<string, Uint8Array, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt);
// 32 MB and about 60 ms a word: what is typed is short, so each guess must cost.
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;

export const nodeDigests: Digests = {
  sha256: (content) => createHash('sha256').update(content).digest('hex') as Sha256,
  hmac: (key, content) => createHmac('sha256', key).update(content).digest(),
  slowHash: async (word) => {
    const salt = randomBytes(16);
    const hash = await derive(word.normalize('NFKC'), salt, 32, cost);
    return `scrypt$${cost.N}$${salt.toString('base64url')}$${hash.toString('base64url')}`;
  },
  slowVerify: async (word, stored) => {
    const [kind, n, salt, hash] = stored.split('$');
    if (kind !== 'scrypt' || !salt || !hash) return false;
    const expected = Buffer.from(hash, 'base64url');
    const found = await derive(word.normalize('NFKC'), Buffer.from(salt, 'base64url'), expected.length, { ...cost, N: Number(n) });
    return timingSafeEqual(found, expected);
  },
};
