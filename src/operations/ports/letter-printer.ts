import type { Letter } from '../../core/requests/letter.ts';

export interface PrintedLetter {
  readonly pdf: Uint8Array;
  /** `PDF/A-2b`, or `PDF` where a character has no glyph in any bundled font: a reply is never stuck for a glyph. */
  readonly standard: 'PDF/A-2b' | 'PDF';
  /** The code points without a glyph (`U+2A6B2`), in order, once each. */
  readonly missing: readonly string[];
}

/** Prints a letter as A4 pages; the same letter gives the same bytes. */
export interface LetterPrinter {
  print(letter: Letter): Promise<PrintedLetter>;
}
