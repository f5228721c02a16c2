import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64, toHex, toUtf8 } from './byte-text.ts';
import { openCheckpoint, signCheckpoint } from './checkpoint.ts';
import { type Ed25519Verify, keyId, openNote, signerParts, signerText, signNote, verifierFrom, verifierText } from './signed-note.ts';
import type { Sha256Function } from './tree-hash.ts';

const sha256: Sha256Function = (bytes) => createHash('sha256').update(bytes).digest();
const publicKeyObject = (raw: Uint8Array) =>
  createPublicKey({ key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]), format: 'der', type: 'spki' });
const privateKeyObject = (seed: Uint8Array) =>
  createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]), format: 'der', type: 'pkcs8' });
const check: Ed25519Verify = (publicKey, message, signature) => verify(undefined, message, publicKeyObject(publicKey), signature);

// The example of the format's first implementation (golang.org/x/mod/sumdb/note).
const vkey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const skey = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const note = `${text}\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

describe('signed notes: known answers [LG-9-l part]', () => {
  const known = verifierFrom(sha256, vkey);
  if (!known) throw new Error('the known key was not read');

  it('reads and writes both forms of a key', () => {
    const parts = signerParts(skey);
    expect(verifierText(sha256, known)).toBe(vkey);
    expect(toHex(keyId(sha256, known))).toBe('c74f20a3');
    expect(parts && signerText(sha256, known, parts.seed)).toBe(skey);
  });

  it('signs to the same bytes, and opens them', () => {
    const seed = signerParts(skey)?.seed ?? new Uint8Array(0);
    const signer = { ...known, sign: (message: Uint8Array) => sign(undefined, message, privateKeyObject(seed)) };
    expect(signNote(sha256, text, signer)).toBe(note);
    expect(openNote(sha256, check, note, known)).toEqual({ ok: true, text });
  });

  it.each([
    ['another text', note.replace('answer', 'cause'), 'bad-signature'],
    ['another key of the same name', note.replace('x08go/', 'x08gp/'), 'unknown-key'],
    ['another name', note.replace('\u2014 PeterNeumann', '\u2014 Peter'), 'unknown-key'],
    ['no signature', `${text}\n`, 'malformed'],
    ['no newline at the end', note.slice(0, -1), 'malformed'],
    ['a hyphen for the dash', note.replace('\u2014', '-'), 'malformed'],
  ] as const)('refuses %s', (_, changed, fault) => {
    expect(openNote(sha256, check, changed, known)).toEqual({ ok: false, fault });
  });

  it('passes over the line of a witness that it does not know', () => {
    expect(openNote(sha256, check, `${note}\u2014 witness.example ${toBase64(Uint8Array.of(1, 2, 3, 4, 5, 6))}\n`, known)).toEqual({ ok: true, text });
  });

  it.each([
    ['a changed hash', vkey.replace('c74f20a3', 'c74f20a4')],
    ['a changed name', vkey.replace('Peter', 'Pater')],
    ['another kind of key', vkey.replace('+ARpc', '+AhpC')],
    ['nothing', ''],
  ])('does not read a key with %s', (_, changed) => {
    expect(verifierFrom(sha256, changed)).toBeUndefined();
  });
});

describe('checkpoints', () => {
  const pair = generateKeyPairSync('ed25519');
  const publicKey = Uint8Array.from(pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
  const signer = { name: 'yakusoku.example/group', publicKey, sign: (message: Uint8Array) => sign(undefined, message, pair.privateKey) };
  const head = { size: 1_000_000, root: sha256(toUtf8('root')) };

  it('hold origin, size and root, a line each', () => {
    const signed = signCheckpoint(sha256, head, signer);
    expect(signed.split('\n').slice(0, 4)).toEqual(['yakusoku.example/group', '1000000', toBase64(head.root), '']);
    expect(openCheckpoint(sha256, check, signed, signer)).toMatchObject({ ok: true, head: { size: 1_000_000 } });
  });

  it.each([
    ['another log', 'other.example/group\n5\n', 'other-log'],
    ['a size with a leading zero', 'yakusoku.example/group\n05\n', 'malformed'],
    ['a negative size', 'yakusoku.example/group\n-5\n', 'malformed'],
  ] as const)('refuses %s, though well signed', (_, start, fault) => {
    const signed = signNote(sha256, `${start}${toBase64(head.root)}\n`, signer);
    expect(openCheckpoint(sha256, check, signed, signer)).toEqual({ ok: false, fault });
  });
});

describe('bytes as text', () => {
  it('base64 and UTF-8 agree with the platform', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      const written = Buffer.from(bytes).toString('base64');
      return toBase64(bytes) === written && Buffer.from(bytes).equals(fromBase64(written) ?? Buffer.of(1));
    }));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (any) => Buffer.from(toUtf8(any)).equals(Buffer.from(any))));
  });

  it.each(['A', 'AB', 'AB=', 'AB==C', 'AB==', 'A B=', 'AAA-', '===='])('%s is not base64 of anything', (wrong) => {
    // `AB==` has bits that are not zero behind its last byte.
    expect(fromBase64(wrong)).toBeUndefined();
  });
});
