import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { fileKindOf, imageSizeOf } from './file-kind.ts';

const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#888' } });
const text = (words: string) => new TextEncoder().encode(words);

describe('the kind of a chosen file', () => {
  it.each([
    ['an executable named .jpg', new Uint8Array([0x4d, 0x5a, 0x90, 0]), undefined],
    ['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), undefined],
    ['nothing', new Uint8Array(), undefined],
    ['a PDF', text('%PDF-1.7\n'), 'pdf'],
  ])('%s', (_name, bytes, kind) => {
    expect(fileKindOf(bytes)).toBe(kind);
  });

  it('reads the size of real pictures from their header', async () => {
    const [png, jpeg, progressive] = await Promise.all([
      picture(640, 480).png().toBuffer(),
      picture(1203, 77).withExif({ IFD0: { Copyright: 'x'.repeat(3000) } }).jpeg().toBuffer(),
      picture(31, 900).jpeg({ progressive: true }).toBuffer(),
    ]);
    expect([fileKindOf(png), imageSizeOf('png', png)]).toEqual(['png', { width: 640, height: 480 }]);
    expect([fileKindOf(jpeg), imageSizeOf('jpeg', jpeg)]).toEqual(['jpeg', { width: 1203, height: 77 }]);
    expect(imageSizeOf('jpeg', progressive)).toEqual({ width: 31, height: 900 });
  });

  it('does not guess from a header that is cut off', () => {
    expect(imageSizeOf('png', new Uint8Array(20))).toBeUndefined();
    expect(imageSizeOf('jpeg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]))).toBeUndefined();
  });
});
