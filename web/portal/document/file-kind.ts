import type { Size } from './redaction.ts';

export type FileKind = 'jpeg' | 'png' | 'pdf';

const starts = (bytes: Uint8Array, ...head: readonly number[]): boolean => head.every((byte, at) => bytes[at] === byte);

/** By the first bytes, never by the name. */
export const fileKindOf = (bytes: Uint8Array): FileKind | undefined => {
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  return starts(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d) ? 'pdf' : undefined;
};

/** SOF0 to SOF15 without the three markers between them that mean something else (ITU T.81, table B.1). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const jpegSize = (view: DataView): Size | undefined => {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) { at += 1; continue; }
    if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
};

/** Width and height as the header says, before anything is decoded; undefined where the header does not say it soon enough. */
export const imageSizeOf = (kind: 'jpeg' | 'png', bytes: Uint8Array): Size | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (kind === 'jpeg') return jpegSize(view);
  return bytes.length < 24 ? undefined : { width: view.getUint32(16), height: view.getUint32(20) };
};
