export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** How many bytes of a PNG tell its size. */
export const pngSizeBytes = 24;

/** Read from the header, before anything is decoded. Undefined when the header is not where it must be (PNG 11.2.2). */
export const pngSize = (start: Uint8Array): ImageSize | undefined => {
  if (start.length < pngSizeBytes) return undefined;
  const view = new DataView(start.buffer, start.byteOffset, start.byteLength);
  const isHeader = view.getUint32(8) === 13 && view.getUint32(12) === 0x49484452;
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  return isHeader && size.width > 0 && size.height > 0 ? size : undefined;
};

/** Start-of-frame markers: C0 to CF without the tables C4, CC and the reserved C8 (ITU-T T.81 B.1.1.3). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Walks the segments of a JPEG to its frame. Undefined when there is none before the picture's data. */
export const jpegSize = (file: Uint8Array): ImageSize | undefined => {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let at = 2;
  while (at + 9 <= file.length) {
    if (file[at] !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    // Fill bytes before a marker.
    if (marker === 0xff) { at += 1; continue; }
    if (marker === 0xda || marker === 0xd9) return undefined;
    const length = view.getUint16(at + 2);
    if (isFrame(marker)) {
      const size = { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
      return size.width > 0 && size.height > 0 ? size : undefined;
    }
    if (length < 2) return undefined;
    at += 2 + length;
  }
  return undefined;
};
