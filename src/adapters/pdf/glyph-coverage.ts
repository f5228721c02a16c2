/** Which code points a TrueType font has a glyph for, read from its `cmap` (OpenType 1.9, formats 4 and 12). */
export interface GlyphCoverage {
  has(codePoint: number): boolean;
}

/** Font files are ours: a shape that is not understood is a fault of the build, and throws. */
export const glyphCoverage = (font: Buffer): GlyphCoverage => {
  const cmap = tableAt(font, 'cmap');
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, at) => cmap + font.readUInt32BE(cmap + 4 + at * 8 + 4));
  const full = subtables.find((at) => font.readUInt16BE(at) === 12);
  if (full !== undefined) return ranges12(font, full);
  const basic = subtables.find((at) => font.readUInt16BE(at) === 4);
  if (basic === undefined) throw new Error('a bundled font has no cmap of format 4 or 12');
  return segments4(font, basic);
};

const tableAt = (font: Buffer, tag: string): number => {
  for (let at = 0; at < font.readUInt16BE(4); at += 1) {
    const record = 12 + at * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`a bundled font has no table ${tag}`);
};

/** Groups of `start, end, first glyph`; each of these maps to a glyph other than 0. */
const ranges12 = (font: Buffer, at: number): GlyphCoverage => {
  const groups = Array.from({ length: font.readUInt32BE(at + 12) }, (_, group) => {
    const start = at + 16 + group * 12;
    return { from: font.readUInt32BE(start), to: font.readUInt32BE(start + 4) };
  });
  return { has: (codePoint) => groups.some(({ from, to }) => codePoint >= from && codePoint <= to) };
};

const segments4 = (font: Buffer, at: number): GlyphCoverage => {
  const count = font.readUInt16BE(at + 6) / 2;
  const [ends, starts] = [at + 14, at + 16 + count * 2];
  const [deltas, offsets] = [starts + count * 2, starts + count * 4];
  const has = (codePoint: number): boolean => {
    for (let segment = 0; segment < count; segment += 1) {
      if (codePoint > font.readUInt16BE(ends + segment * 2)) continue;
      const start = font.readUInt16BE(starts + segment * 2);
      if (codePoint < start) return false;
      const offset = font.readUInt16BE(offsets + segment * 2);
      const glyph = offset === 0 ? codePoint : font.readUInt16BE(offsets + segment * 2 + offset + (codePoint - start) * 2);
      return glyph !== 0 && ((glyph + font.readUInt16BE(deltas + segment * 2)) & 0xffff) !== 0;
    }
    return false;
  };
  return { has: (codePoint) => codePoint <= 0xffff && has(codePoint) };
};
