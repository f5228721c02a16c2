import type { Letter } from '../../core/requests/letter.ts';
import type { LetterPrinter } from '../../operations/ports/letter-printer.ts';
import { typstCompiler } from './typst-compiler.ts';

/** Letters as PDF/A-2b by typst; a plain PDF that names the characters where one has no glyph. */
export const typstLetterPrinter = (): LetterPrinter => {
  const compiler = typstCompiler(new URL('./letter.typ', import.meta.url), 'letter');
  return { print: (letter) => Promise.resolve().then(() => compiler.print(withNulls(letter))) };
};

/** typst's `none` is JSON's null; a key that is missing would be a fault in the template. */
const withNulls = (letter: Letter): object => ({
  ...letter,
  addressee: { ...letter.addressee, address: letter.addressee.address ?? null },
  annex: letter.annex.map((sheet) => ({ ...sheet, note: sheet.note ?? null })),
});
