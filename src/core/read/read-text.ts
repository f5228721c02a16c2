import { htmlLines } from './html-lines.ts';
import { plainLines } from './plain-lines.ts';
import { textLines } from './text-line.ts';
import { textsByLanguage } from './text-languages.ts';
import type { ReadText } from './text-languages.ts';

const isHtml = (source: string, file: string): boolean => /\.x?html?$/i.test(file) || /^\s*<(?:!doctype|html)\b/i.test(source) || /<(?:p|li|h[1-6]|div)\b[^<>]*>/i.test(source.slice(0, 20_000));

/** Reads a rendering of a policy, whoever wrote it: a web page, Markdown, or plain text (of a PDF, for instance); by language. */
export const readText = (source: string, file: string): readonly ReadText[] =>
  textsByLanguage(textLines(isHtml(source, file) && !/\.(?:md|markdown)$/i.test(file) ? htmlLines(source, file) : plainLines(source, file, /\.(?:md|markdown)$/i.test(file))), file);
