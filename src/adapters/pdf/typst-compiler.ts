import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { bundledFonts, missingGlyphs } from './bundled-fonts.ts';

export interface Printed {
  readonly pdf: Uint8Array;
  readonly standard: 'PDF/A-2b' | 'PDF';
  /** The code points that no bundled font can show. */
  readonly missing: readonly string[];
}

/**
 * A template of typst, and the bundled fonts alone. What is printed comes in as JSON under one input, never as source, with the
 * code points that are missing in the fonts: then the PDF is a plain one that names them, not PDF/A-2b.
 */
export const typstCompiler = (template: URL, input: string) => {
  const mainFileContent = readFileSync(template, 'utf8');
  const fonts = bundledFonts();
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: fonts.paths }] });
  const compile = (content: object, missing: readonly string[], standard: 'a-2b' | undefined): Uint8Array | undefined => {
    const inputs = { [input]: JSON.stringify({ ...content, missing }) };
    try {
      return new Uint8Array(compiler.pdf({ mainFileContent, inputs }, standard ? { pdfStandard: standard } : {}));
    } catch {
      return undefined; // typst's own message may quote what was to be printed
    } finally {
      compiler.evictCache(0); // typst's cache would keep the letters of others in memory
    }
  };
  return {
    print: (content: object): Printed => {
      const missing = missingGlyphs(charactersOf(content), fonts.coverage);
      const archival = missing.length === 0 ? compile(content, [], 'a-2b') : undefined;
      if (archival) return { pdf: archival, standard: 'PDF/A-2b', missing };
      const pdf = compile(content, missing, undefined);
      if (!pdf) throw new Error(`typst did not print the ${input}`);
      return { pdf, standard: 'PDF', missing };
    },
  };
};

/** All characters that are printed. */
const charactersOf = (content: object): string => JSON.stringify(content).replaceAll(/\\[nrt]/g, '');
