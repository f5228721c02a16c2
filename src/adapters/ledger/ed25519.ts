import { createPrivateKey, createPublicKey, hash, sign, verify, type KeyObject } from 'node:crypto';
import type { Ed25519Verify, NoteSigner } from '../../core/ledger/signed-note.ts';
import type { Sha256Function } from '../../core/ledger/tree-hash.ts';

/** SHA-256 of the platform. */
export const sha256: Sha256Function = (bytes) => hash('sha256', bytes, 'buffer');

// RFC 8410: the fixed beginnings of the DER forms, before the 32 bytes of a key.
const publicKeyStart = Buffer.from('302a300506032b6570032100', 'hex');
const privateKeyStart = Buffer.from('302e020100300506032b657004220420', 'hex');

export const ed25519Verify: Ed25519Verify = (publicKey, message, signature) =>
  publicKey.length === 32 && signature.length === 64 && verify(undefined, message, publicKeyOf(publicKey), signature);

const publicKeyOf = (raw: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([publicKeyStart, raw]), format: 'der', type: 'spki' });

/** A signer from the 32 bytes that its key grows from. */
export const signerFromSeed = (name: string, seed: Uint8Array): NoteSigner => {
  const privateKey = createPrivateKey({ key: Buffer.concat([privateKeyStart, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = Uint8Array.from(createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32));
  return { name, publicKey, sign: (message) => sign(undefined, message, privateKey) };
};
