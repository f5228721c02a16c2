import { fileURLToPath } from 'node:url';
import { glyphCoverage, type GlyphCoverage } from './glyph-coverage.ts';

const files = [
  '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
  '@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf',
  '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
] as const;

export interface BundledFonts {
  /** The font files, read by typst as it needs them: in memory they would be 20 MB, twice. */
  readonly paths: string[];
  /** BIZ UDPGothic, and Noto Sans JP for what it lacks (𠮷). */
  readonly coverage: readonly GlyphCoverage[];
}

export const bundledFonts = (): BundledFonts => {
  const paths = files.map((file) => fileURLToPath(import.meta.resolve(file)));
  // The regular cuts stand for their bold ones, which have the same repertoire.
  return { paths, coverage: paths.filter((_, at) => at % 2 === 0).map(glyphCoverage) };
};

/** Invisible by nature: controls, joiners, selectors of variants (a font without the variant shows the plain character). */
const invisible = /[\p{Cc}\p{Cf}\p{Variation_Selector}\p{Default_Ignorable_Code_Point}\s]/u;

/** The code points of the text that no bundled font can show, as `U+2A6B2`, in order, once each. */
export const missingGlyphs = (text: string, coverage: readonly GlyphCoverage[]): readonly string[] => {
  const missing = new Set<string>();
  for (const character of new Set(text)) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (invisible.test(character) || coverage.some((font) => font.has(codePoint))) continue;
    missing.add(`U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`);
  }
  return [...missing].toSorted();
};
