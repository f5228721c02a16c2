export type HandedInType = 'image/jpeg' | 'image/png' | 'application/pdf';

/** How many bytes from the start decide the type. */
export const typeBytes = 8;

const starts: readonly (readonly [HandedInType, Uint8Array])[] = [
  ['image/jpeg', Uint8Array.of(0xff, 0xd8, 0xff)],
  ['image/png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ['application/pdf', new TextEncoder().encode('%PDF-')],
];

/**
 * The type by content; a name or a header of the sender says nothing. Undefined for all else: a closed list, so that an
 * executable, SVG, HTML or archive needs no rule of its own.
 */
export const typeByContent = (start: Uint8Array): HandedInType | undefined =>
  starts.find(([, bytes]) => bytes.every((byte, at) => start[at] === byte))?.[0];
