import { fileKindOf, imageSizeOf, type FileKind } from './file-kind.ts';
import { canvasOf, type Opened } from './picture.ts';
import { fitWithin } from './redaction.ts';

/** Above these a browser on a phone runs out of memory; the copy that is sent is made smaller anyway. */
const limits = { fileBytes: 60_000_000, decodedPixels: 80_000_000, headerBytes: 1_000_000 };
/** Enough to read the small print of a card or an A4 page; four of them still fit on one canvas of a phone. */
const shownSideMax = 2000;

const refused = (code: Extract<Opened, { kind: 'refused' }>['code']): Opened => ({ kind: 'refused', code });

const openImage = async (file: Blob, kind: Exclude<FileKind, 'pdf'>, pixelsMax: number): Promise<Opened> => {
  const header = new Uint8Array(await file.slice(0, limits.headerBytes).arrayBuffer());
  const told = imageSizeOf(kind, header);
  if (told && (told.width * told.height > limits.decodedPixels || told.width * told.height === 0)) return refused('upload-dimensions');
  const bitmap = await createImageBitmap(new Blob([file], { type: `image/${kind}` })).catch(() => undefined);
  if (!bitmap) return refused('upload-damaged');
  const size = fitWithin(bitmap, pixelsMax, shownSideMax);
  const { canvas, context } = canvasOf(size);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, size.width, size.height);
  bitmap.close();
  return { kind: 'opened', picture: { canvas, pagesLeftOut: 0, files: 1 } };
};

/** Opens a file in the browser; nothing leaves it. `pixelsMax` is the server's limit. */
export const openPicture = async (file: Blob, pixelsMax: number): Promise<Opened> => {
  const kind = fileKindOf(new Uint8Array(await file.slice(0, 16).arrayBuffer()));
  if (kind === undefined) return refused('upload-type-refused');
  if (file.size > limits.fileBytes) return refused('upload-too-large');
  if (kind !== 'pdf') return openImage(file, kind, pixelsMax);
  const { openPdf } = await import('./open-pdf.ts');
  return openPdf(new Uint8Array(await file.arrayBuffer()), pixelsMax);
};
