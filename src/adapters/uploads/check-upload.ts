import { Readable } from 'node:stream';
import type { UploadRefusal } from '../../operations/ports/upload-refused.ts';
import { jpegSize, pngSize, pngSizeBytes, type ImageSize } from './image-size.ts';
import { typeByContent, typeBytes, type HandedInType } from './media-type.ts';
import { judgePdf } from './pdf-structure.ts';
import { redrawImage } from './redraw-image.ts';

export interface UploadLimits {
  readonly maxBytes: number;
  readonly maxPixels: number;
}

/** Operating parameters: a photograph of a phone and a scan in colour fit easily. */
export const usualLimits: UploadLimits = { maxBytes: 10 * 1024 * 1024, maxPixels: 50_000_000 };

export type CheckedUpload =
  | { readonly ok: true; readonly mediaType: 'image/jpeg' | 'application/pdf'; readonly content: Buffer }
  | { readonly ok: false; readonly code: UploadRefusal };

const refuse = (code: UploadRefusal): CheckedUpload => ({ ok: false, code });

/**
 * Checks an identity document while it streams in: type by content, size, dimensions before decoding, then the whole of
 * it. Pictures come back drawn anew as JPEG without metadata, PDFs as they were. Stops reading at the first reason to
 * refuse, and never holds more than `maxBytes` (and one piece). The stream is left as it stands and not destroyed, so that
 * the caller can answer before letting the connection go. Errors of the stream itself are thrown.
 */
export const checkUpload = async (stream: AsyncIterable<Uint8Array>, limits: UploadLimits = usualLimits): Promise<CheckedUpload> => {
  const received = await receive(stream, limits);
  if (!received.ok) return refuse(received.code);
  const { type, file } = received;
  if (type === 'application/pdf') return judged[judgePdf(file)](file);

  const size = type === 'image/png' ? pngSize(file) : jpegSize(file);
  if (!size) return refuse('upload-damaged');
  if (tooManyPixels(size, limits)) return refuse('upload-dimensions');
  const content = await redrawImage(file, limits.maxPixels);
  return content ? { ok: true, mediaType: 'image/jpeg', content } : refuse('upload-damaged');
};

const judged: Record<ReturnType<typeof judgePdf>, (file: Buffer) => CheckedUpload> = {
  good: (file) => ({ ok: true, mediaType: 'application/pdf', content: file }),
  damaged: () => refuse('upload-damaged'),
  refused: () => refuse('upload-type-refused'),
};

type Received = { readonly ok: true; readonly type: HandedInType; readonly file: Buffer } | { readonly ok: false; readonly code: UploadRefusal };

const tooManyPixels = ({ width, height }: ImageSize, { maxPixels }: UploadLimits): boolean => width * height > maxPixels;

const receive = async (stream: AsyncIterable<Uint8Array>, limits: UploadLimits): Promise<Received> => {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  let start = Buffer.alloc(0);
  let type: HandedInType | undefined;
  // Leaving a plain `for await` destroys a Readable, and with a request its connection.
  const source: AsyncIterable<Uint8Array> = stream instanceof Readable ? stream.iterator({ destroyOnReturn: false }) : stream;
  for await (const piece of source) {
    bytes += piece.length;
    if (bytes > limits.maxBytes) return { ok: false, code: 'upload-too-large' };
    pieces.push(piece);
    if (start.length >= pngSizeBytes) continue;
    start = Buffer.concat([start, piece.subarray(0, pngSizeBytes)]);
    if (!type && start.length >= typeBytes) {
      type = typeByContent(start);
      if (!type) return { ok: false, code: 'upload-type-refused' };
    }
    const size = type === 'image/png' ? pngSize(start) : undefined;
    if (size && tooManyPixels(size, limits)) return { ok: false, code: 'upload-dimensions' };
  }
  if (bytes === 0) return { ok: false, code: 'upload-missing' };
  return type ? { ok: true, type, file: Buffer.concat(pieces) } : { ok: false, code: 'upload-type-refused' };
};
