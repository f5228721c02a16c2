import { fromBase64, joinBytes, sameBytes, toBase64, toHex, toUtf8 } from './byte-text.ts';
import type { Sha256Function } from './tree-hash.ts';

/** C2SP signed-note: a text with Ed25519 signatures below it. Platform operations are arguments. */
export interface NoteVerifier {
  /** No white space and no `+`; for a log its origin. */
  readonly name: string;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
}

export interface NoteSigner extends NoteVerifier {
  readonly sign: (message: Uint8Array) => Uint8Array;
}

export type Ed25519Verify = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

const ed25519 = Uint8Array.of(1);
const nameShape = /^[!-*,-~]+$/;

/** SHA-256(name || 0x0A || 0x01 || public key), its first four bytes: which key a signature line is meant for. */
export const keyId = (sha256: Sha256Function, { name, publicKey }: NoteVerifier): Uint8Array =>
  sha256(joinBytes(toUtf8(`${name}\n`), ed25519, publicKey)).subarray(0, 4);

/** `name+hash+base64(0x01 || public key)`: what a verifier needs to know of a log. */
export const verifierText = (sha256: Sha256Function, key: NoteVerifier): string =>
  `${key.name}+${toHex(keyId(sha256, key))}+${toBase64(joinBytes(ed25519, key.publicKey))}`;

/** Undefined where the text is not a verifier key of this kind, or its hash does not fit. */
export const verifierFrom = (sha256: Sha256Function, text: string): NoteVerifier | undefined => {
  const [name, hash, rest] = splitKey(text);
  const publicKey = keyMaterial(rest);
  if (!publicKey || !nameShape.test(name)) return undefined;
  return toHex(keyId(sha256, { name, publicKey })) === hash ? { name, publicKey } : undefined;
};

const signerPrefix = 'PRIVATE+KEY+';

/** `PRIVATE+KEY+name+hash+base64(0x01 || seed)`: how a signing key is kept. */
export const signerText = (sha256: Sha256Function, key: NoteVerifier, seed: Uint8Array): string =>
  `${signerPrefix}${key.name}+${toHex(keyId(sha256, key))}+${toBase64(joinBytes(ed25519, seed))}`;

/** The parts of a kept signing key; whoever derives the public key from the seed compares `keyId`'s hexadecimal digits with `hash`. */
export const signerParts = (text: string): { readonly name: string; readonly hash: string; readonly seed: Uint8Array } | undefined => {
  if (!text.startsWith(signerPrefix)) return undefined;
  const [name, hash, rest] = splitKey(text.slice(signerPrefix.length));
  const seed = keyMaterial(rest);
  return seed && nameShape.test(name) ? { name, hash, seed } : undefined;
};

const splitKey = (text: string): readonly [string, string, string] => {
  const parts = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text);
  return [parts?.[1] ?? '', parts?.[2] ?? '', parts?.[3] ?? ''];
};

const keyMaterial = (text: string): Uint8Array | undefined => {
  const bytes = fromBase64(text);
  return bytes?.length === 33 && bytes[0] === 1 ? bytes.subarray(1) : undefined;
};

/** The text must end with a newline and hold no control character. */
export const signNote = (sha256: Sha256Function, text: string, signer: NoteSigner): string => {
  if (!text.endsWith('\n') || /[^\n -\u{10ffff}]/u.test(text)) throw new Error('a note is lines of text, each ended by a newline');
  if (!nameShape.test(signer.name)) throw new Error(`not a name for a note's key: ${signer.name}`);
  return `${text}\n\u2014 ${signer.name} ${toBase64(joinBytes(keyId(sha256, signer), signer.sign(toUtf8(text))))}\n`;
};

export type OpenedNote =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: 'malformed' | 'unknown-key' | 'bad-signature' };

/** The signed text, if the known key signed it. Lines of other keys are passed over, as the format asks. */
export const openNote = (sha256: Sha256Function, verify: Ed25519Verify, note: string, key: NoteVerifier): OpenedNote => {
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n')) return { ok: false, fault: 'malformed' };
  const text = note.slice(0, split + 1);
  const lines = note.slice(split + 2, -1).split('\n').map((line) => /^\u2014 ([^ +]+) ([A-Za-z0-9+/]+=*)$/.exec(line));
  let known = false;
  for (const line of lines) {
    const signature = fromBase64(line?.[2] ?? '');
    if (!signature || signature.length < 5) return { ok: false, fault: 'malformed' };
    if (line?.[1] !== key.name || !sameBytes(signature.subarray(0, 4), keyId(sha256, key))) continue;
    if (!verify(key.publicKey, toUtf8(text), signature.subarray(4))) return { ok: false, fault: 'bad-signature' };
    known = true;
  }
  return known ? { ok: true, text } : { ok: false, fault: 'unknown-key' };
};
