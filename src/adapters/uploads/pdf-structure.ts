import { inflateSync } from 'node:zlib';

/** `damaged`: not a whole PDF. `refused`: whole, but locked or able to do more than be looked at. */
export type PdfVerdict = 'good' | 'damaged' | 'refused';

/** A scan of an identity document needs far less; more is a bomb. */
const maxInflatedBytes = 8 * 1024 * 1024;
/** The dictionary of an object stream has a few entries. */
const maxDictionary = 8 * 1024;

/** Any character of a name may be written as `#` and two hexadecimal digits (7.3.5). Nothing is rewritten: that would cost by the megabyte. */
const spelled = (name: string): string => Array.from(name, (character) => {
  const digits = character.charCodeAt(0).toString(16).replaceAll(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
  return `(?:${character}|#${digits})`;
}).join('');
const anyOf = (...names: readonly string[]): RegExp => new RegExp(`/(?:${names.map(spelled).join('|')})(?![A-Za-z0-9])`);

/** What acts when a document is opened, or carries other files (ISO 32000-2 12.6.4, 7.11.4, 13.6, 12.7.8); and locks (7.6). */
const refusedNames = anyOf('JavaScript', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia', 'ImportData', 'SubmitForm', 'XFA', 'Encrypt');
const objectStreamName = anyOf('ObjStm');

const withPlainNames = (text: string): string => text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/**
 * Looks at the structure without rendering anything: whole from header to end, not encrypted, no active content. What sits
 * in compressed object streams is looked at too; a way of packing them that no scanner or office program uses is refused.
 * Takes time by the length of the file and no more, whatever is in it. This is the outer fence: the viewer of the console
 * runs no scripts of a document either.
 */
export const judgePdf = (file: Buffer): PdfVerdict => {
  const raw = file.toString('latin1');
  if (!/^%PDF-[12]\.\d/.test(raw) || !isWhole(raw)) return 'damaged';
  return refusedNames.test(raw) ? 'refused' : judgeObjectStreams(file, raw);
};

/** The end must be there, and point back to a table of objects: a file that was cut off has neither. */
const isWhole = (raw: string): boolean => {
  const tail = raw.slice(-1024);
  const end = /startxref\s+(\d+)\s+%%EOF(?![^]*startxref)/.exec(tail);
  if (!end) return false;
  const at = Number(end[1]);
  if (at >= raw.length) return false;
  const table = raw.slice(at, at + 64).trimStart();
  const trailer = raw.indexOf('trailer', at);
  return (table.startsWith('xref') && trailer !== -1 && raw.includes('/Root', trailer)) || /^\d+\s+\d+\s+obj/.test(table);
};

const judgeObjectStreams = (file: Buffer, raw: string): PdfVerdict => {
  let [inflated, read] = [0, 0];
  for (const { 0: keyword, index } of raw.matchAll(/(?<!end)stream[ \t]*(?:\r\n|\n|\r)/g)) {
    const head = raw.slice(Math.max(raw.lastIndexOf('obj', index), 0), index);
    // Each stream has an object of its own: heads that overlap again and again are there to keep us busy.
    read += head.length;
    if (read > 4 * raw.length) return 'refused';
    if (!objectStreamName.test(head)) continue;
    if (head.length > maxDictionary) return 'refused';
    const dictionary = withPlainNames(head);
    const filter = /\/Filter\s*(\[[^\]]{0,200}\]|\/[A-Za-z0-9]+)/.exec(dictionary)?.[1]?.replace(/[[\]\s]/g, '');
    if (filter === undefined && !dictionary.includes('/Filter')) continue;
    if (filter !== '/FlateDecode' || /\/Predictor\s+(?!1\b)/.test(dictionary)) return 'refused';
    const content = inflate(file.subarray(index + keyword.length), maxInflatedBytes - inflated);
    if (!content) return 'damaged';
    inflated += content.length;
    if (refusedNames.test(content.toString('latin1'))) return 'refused';
  }
  return 'good';
};

const inflate = (from: Buffer, maxBytes: number): Buffer | undefined => {
  try {
    return inflateSync(from, { maxOutputLength: Math.max(maxBytes, 1) });
  } catch {
    return undefined;
  }
};
