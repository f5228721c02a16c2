import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import busboy from 'busboy';
import type { UploadCheck } from '../../adapters/uploads/upload-check.ts';
import { UploadRefused, type UploadRefusal } from '../../operations/ports/upload-refused.ts';
import { parsePlainJson } from './plain-json.ts';

export type ReceivedUpload =
  /** `facts` is the first part, parsed; `document` must be read to its end, or `cancel` called. */
  | { readonly ok: true; readonly facts: unknown; readonly document: AsyncIterable<Uint8Array>; cancel(): void }
  | { readonly ok: false; readonly code: UploadRefusal | 'invalid-input' };

/** What a form adds around its file: boundaries, part headers, the facts. */
const aroundFile = 64 * 1024;

/**
 * Two parts of a multipart form, in this order: `factsPart` (small JSON) and `document` (a file), which is handed over while
 * it is still arriving, so that no more of it is in memory than a few chunks, and nothing is written before it is asked for.
 */
export const receiveUpload = async (incoming: IncomingMessage, factsPart: string, check: UploadCheck): Promise<ReceivedUpload> => {
  if (Number(incoming.headers['content-length'] ?? 0) > check.limits.maxBytes + aroundFile) return { ok: false, code: 'upload-too-large' };
  let parser: busboy.Busboy;
  try {
    parser = busboy({ headers: incoming.headers, limits: { fields: 1, files: 1, parts: 3, fieldSize: 32 * 1024, fieldNameSize: 40, headerPairs: 20 } });
  } catch {
    return { ok: false, code: 'invalid-input' };
  }
  return await new Promise((resolve) => {
    let facts: { readonly value: unknown } | undefined;
    let document: Readable | undefined;
    const cancel = (): void => {
      incoming.unpipe(parser);
      document?.destroy();
      parser.destroy();
    };
    const give = (received: ReceivedUpload): void => {
      if (!received.ok) cancel();
      resolve(received);
    };
    parser.on('field', (name, value, { valueTruncated }) => {
      const parsed = parsePlainJson(value);
      if (name === factsPart && !valueTruncated && parsed.ok) facts = { value: parsed.value };
      else give({ ok: false, code: 'invalid-input' });
    });
    parser.on('file', (name, file) => {
      document = file;
      // Refused or broken off, nobody reads it any more: its error is told elsewhere.
      file.on('error', () => undefined);
      if (name !== 'document' || !facts) return give({ ok: false, code: 'invalid-input' });
      return give({ ok: true, facts: facts.value, document: check.check(whole(file)), cancel });
    });
    pipeline(incoming, parser, (fault) => {
      if (fault) document?.destroy(new UploadRefused('upload-damaged'));
      give({ ok: false, code: fault ? 'upload-damaged' : 'upload-missing' });
    });
  });
};

/** A line that was cut ends the file with a fault, never as if it were whole. */
async function* whole(file: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of file) yield chunk as Uint8Array;
  } catch (fault) {
    throw fault instanceof UploadRefused ? fault : new UploadRefused('upload-damaged');
  }
}
