import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import { SealBroken } from './seal-broken.ts';

/**
 * The form of a sealed file: a header of 8 bytes of magic with the version and 32 random bytes of salt, then chunks of
 * 64 KiB of content, each with its 16 bytes of tag, the last one shorter or equal (empty only in an empty file).
 *
 * STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015): the nonce of a chunk is its number in 11 bytes and a
 * byte that is 1 for the last chunk, so that chunks cannot be cut off, reordered or dropped. The key of the file comes from
 * the case's key by HKDF-SHA-256 over the salt and the file's place (tenant, case, purpose, file), so that a nonce never
 * meets the same key twice and a file moved to another place does not open. The header is authenticated with every chunk.
 */
const magic = Buffer.from('YKSEAL\u0000\u0001', 'latin1');
const saltBytes = 32;
const headerBytes = magic.length + saltBytes;
const chunkBytes = 64 * 1024;
const tagBytes = 16;

const fileKey = (key: KeyObject, salt: Uint8Array, place: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, salt, `yakusoku sealed file 1\u0000${place}`, 32));

const nonceOf = (chunk: number, last: boolean): Uint8Array => {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(chunk, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
};

/**
 * Cuts what comes in pieces of any length into pieces of `size`, and marks the last. There is always a last one, empty if
 * nothing came. Holds one piece at a time.
 */
async function* inPieces(content: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<{ readonly piece: Uint8Array; readonly last: boolean }> {
  let piece = Buffer.alloc(size);
  let filled = 0;
  for await (const bytes of content) {
    let from = 0;
    while (from < bytes.length) {
      // A full piece is given away only once more is known to follow: it may be the last.
      if (filled === size) {
        yield { piece, last: false };
        piece = Buffer.alloc(size);
        filled = 0;
      }
      const part = bytes.subarray(from, from + size - filled);
      piece.set(part, filled);
      filled += part.length;
      from += part.length;
    }
  }
  yield { piece: piece.subarray(0, filled), last: true };
}

/** The sealed bytes of `content`; `done` is told the plain length and SHA-256 (hexadecimal) at the end. */
export async function* sealChunks(
  key: KeyObject, place: string, content: AsyncIterable<Uint8Array>, done: (bytes: number, sha256: string) => void,
): AsyncGenerator<Uint8Array> {
  const header = Buffer.concat([magic, randomBytes(saltBytes)]);
  const own = fileKey(key, header.subarray(magic.length), place);
  const hash = createHash('sha256');
  let bytes = 0;
  let chunk = 0;
  yield header;
  for await (const { piece, last } of inPieces(content, chunkBytes)) {
    hash.update(piece);
    bytes += piece.length;
    const cipher = createCipheriv('aes-256-gcm', own, nonceOf(chunk, last)).setAAD(header);
    yield cipher.update(piece);
    cipher.final();
    yield cipher.getAuthTag();
    chunk += 1;
  }
  done(bytes, hash.digest('hex'));
}

/** The plain content, each chunk only after its tag was verified. Throws SealBroken at the first byte that is not as sealed. */
export async function* openChunks(key: KeyObject, place: string, sealed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = new PieceReader(sealed);
  const header = await source.take(headerBytes);
  if (header.length !== headerBytes || !magic.equals(header.subarray(0, magic.length))) throw new SealBroken('not a sealed file of this version');
  const own = fileKey(key, header.subarray(magic.length), place);
  let chunk = 0;
  for await (const { piece, last } of inPieces(source.rest(), chunkBytes + tagBytes)) {
    if (piece.length < tagBytes) throw new SealBroken('cut off');
    const end = piece.length - tagBytes;
    const decipher = createDecipheriv('aes-256-gcm', own, nonceOf(chunk, last), { authTagLength: tagBytes }).setAAD(header).setAuthTag(piece.subarray(end));
    const plain = decipher.update(piece.subarray(0, end));
    try {
      decipher.final();
    } catch {
      throw new SealBroken(`chunk ${chunk} is not what was sealed here`);
    }
    yield plain;
    chunk += 1;
  }
}

/** Takes a few bytes off the front of a stream, and gives the rest as a stream. */
class PieceReader {
  readonly #pieces: AsyncIterator<Uint8Array>;
  #left: Uint8Array = new Uint8Array(0);

  constructor(content: AsyncIterable<Uint8Array>) {
    this.#pieces = content[Symbol.asyncIterator]();
  }

  async take(bytes: number): Promise<Buffer> {
    let taken = Buffer.from(this.#left);
    while (taken.length < bytes) {
      const next = await this.#pieces.next();
      if (next.done) break;
      taken = Buffer.concat([taken, next.value]);
    }
    this.#left = taken.subarray(bytes);
    return taken.subarray(0, bytes);
  }

  async *rest(): AsyncGenerator<Uint8Array> {
    try {
      yield this.#left;
      for (let next = await this.#pieces.next(); !next.done; next = await this.#pieces.next()) yield next.value;
    } finally {
      await this.#pieces.return?.();
    }
  }
}
