import { closeSync, openSync, readSync } from 'node:fs';

/** Which code points a TrueType font has a glyph for, read from its `cmap` (OpenType 1.9, formats 4 and 12). */
export interface GlyphCoverage {
  has(codePoint: number): boolean;
}

/** Font files are ours: a shape that is not understood is a fault of the build, and throws. No more of the file is read than its tables of characters. */
export const glyphCoverage = (file: string): GlyphCoverage => {
  const font = openSync(file, 'r');
  try {
    return coverageOf(tableOf(font, 'cmap'));
  } finally {
    closeSync(font);
  }
};

const coverageOf = (cmap: Buffer): GlyphCoverage => {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, at) => cmap.readUInt32BE(4 + at * 8 + 4));
  const full = subtables.find((at) => cmap.readUInt16BE(at) === 12);
  if (full !== undefined) return ranges12(cmap, full);
  const basic = subtables.find((at) => cmap.readUInt16BE(at) === 4);
  if (basic === undefined) throw new Error('a bundled font has no cmap of format 4 or 12');
  return segments4(cmap, basic);
};

const tableOf = (font: number, tag: string): Buffer => {
  const directory = read(font, 12, 16 * read(font, 4, 2).readUInt16BE());
  for (let record = 0; record < directory.length; record += 16) {
    if (directory.toString('latin1', record, record + 4) === tag) return read(font, directory.readUInt32BE(record + 8), directory.readUInt32BE(record + 12));
  }
  throw new Error(`a bundled font has no table ${tag}`);
};

const read = (font: number, from: number, length: number): Buffer => {
  const bytes = Buffer.alloc(length);
  if (readSync(font, bytes, 0, length, from) !== length) throw new Error('a bundled font is cut off');
  return bytes;
};

/** Groups of `start, end, first glyph`; each of these maps to a glyph other than 0. */
const ranges12 = (cmap: Buffer, at: number): GlyphCoverage => {
  const groups = Array.from({ length: cmap.readUInt32BE(at + 12) }, (_, group) => {
    const start = at + 16 + group * 12;
    return { from: cmap.readUInt32BE(start), to: cmap.readUInt32BE(start + 4) };
  });
  return { has: (codePoint) => groups.some(({ from, to }) => codePoint >= from && codePoint <= to) };
};

const segments4 = (cmap: Buffer, at: number): GlyphCoverage => {
  const count = cmap.readUInt16BE(at + 6) / 2;
  const [ends, starts] = [at + 14, at + 16 + count * 2];
  const [deltas, offsets] = [starts + count * 2, starts + count * 4];
  const has = (codePoint: number): boolean => {
    for (let segment = 0; segment < count; segment += 1) {
      if (codePoint > cmap.readUInt16BE(ends + segment * 2)) continue;
      const start = cmap.readUInt16BE(starts + segment * 2);
      if (codePoint < start) return false;
      const offset = cmap.readUInt16BE(offsets + segment * 2);
      const glyph = offset === 0 ? codePoint : cmap.readUInt16BE(offsets + segment * 2 + offset + (codePoint - start) * 2);
      return glyph !== 0 && ((glyph + cmap.readUInt16BE(deltas + segment * 2)) & 0xffff) !== 0;
    }
    return false;
  };
  return { has: (codePoint) => codePoint <= 0xffff && has(codePoint) };
};
