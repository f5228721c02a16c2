import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Letter } from '../../core/requests/letter.ts';
import type { LetterPrinter, PrintedLetter } from '../../operations/ports/letter-printer.ts';
import { bundledFonts, missingGlyphs } from './bundled-fonts.ts';

/** Letters as PDF/A-2b by typst, with the bundled fonts alone; a plain PDF that names the characters where one has no glyph. */
export const typstLetterPrinter = (): LetterPrinter => {
  const template = readFileSync(new URL('./letter.typ', import.meta.url), 'utf8');
  const fonts = bundledFonts();
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: fonts.paths }] });
  const compile = (letter: Letter, missing: readonly string[], standard: 'a-2b' | undefined): Uint8Array => {
    const inputs = { letter: JSON.stringify({ ...withNulls(letter), missing }) };
    try {
      return new Uint8Array(compiler.pdf({ mainFileContent: template, inputs }, standard ? { pdfStandard: standard } : {}));
    } finally {
      compiler.evictCache(0); // typst's cache would keep the letters of others in memory
    }
  };
  const print = (letter: Letter): PrintedLetter => {
    const missing = missingGlyphs(textOf(letter), fonts.coverage);
    if (missing.length === 0) {
      const pdf = attempt(() => compile(letter, [], 'a-2b'));
      if (pdf) return { pdf, standard: 'PDF/A-2b', missing };
    }
    const pdf = attempt(() => compile(letter, missing, undefined));
    if (!pdf) throw new Error('typst did not print the letter'); // its own message may quote the letter
    return { pdf, standard: 'PDF', missing };
  };
  return { print: (letter) => Promise.resolve().then(() => print(letter)) };
};

const attempt = <T>(work: () => T): T | undefined => {
  try {
    return work();
  } catch {
    return undefined;
  }
};

/** typst's `none` is JSON's null; a key that is missing would be a fault in the template. */
const withNulls = (letter: Letter): object => ({
  ...letter,
  addressee: { ...letter.addressee, address: letter.addressee.address ?? null },
  annex: letter.annex.map((sheet) => ({ ...sheet, note: sheet.note ?? null })),
});

/** All characters that are printed. */
const textOf = (letter: Letter): string => JSON.stringify(letter).replaceAll(/\\[nrt]/g, '');
