import { inflateSync } from 'node:zlib';

/** `damaged`: not a whole PDF. `refused`: whole, but locked or able to do more than be looked at. */
export type PdfVerdict = 'good' | 'damaged' | 'refused';

/** A scan of an identity document needs far less; more is a bomb. */
const maxInflatedBytes = 64 * 1024 * 1024;

/** What acts when a document is opened, or carries other files (ISO 32000-2 12.6.4, 7.11.4, 13.6, 12.7.8). */
const activeNames = /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|ImportData|SubmitForm|XFA)(?![A-Za-z0-9])/;
const encryptName = /\/Encrypt(?![A-Za-z0-9])/;

/** Names may be written with `#` and hexadecimal digits (7.3.5). */
const withPlainNames = (text: string): string => text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/**
 * Looks at the structure without rendering anything: whole from header to end, not encrypted, no active content. What sits
 * in compressed object streams is looked at too; a way of packing them that no scanner or office program uses is refused.
 * This is the outer fence: the viewer of the console runs no scripts of a document either.
 */
export const judgePdf = (file: Buffer): PdfVerdict => {
  const raw = file.toString('latin1');
  if (!/^%PDF-[12]\.\d/.test(raw) || !isWhole(raw)) return 'damaged';
  const text = withPlainNames(raw);
  if (encryptName.test(text) || activeNames.test(text)) return 'refused';
  return judgeObjectStreams(file, raw);
};

/** The end must be there, and point back to a table of objects: a file that was cut off has neither. */
const isWhole = (raw: string): boolean => {
  const tail = raw.slice(-1024);
  const end = /startxref\s+(\d+)\s+%%EOF(?![^]*startxref)/.exec(tail);
  if (!end) return false;
  const at = Number(end[1]);
  if (at >= raw.length) return false;
  const table = raw.slice(at, at + 64).trimStart();
  const trailer = raw.slice(at);
  return (table.startsWith('xref') && /trailer[^]*\/Root/.test(trailer)) || /^\d+\s+\d+\s+obj/.test(table);
};

const judgeObjectStreams = (file: Buffer, raw: string): PdfVerdict => {
  let inflated = 0;
  for (const { 0: keyword, index } of raw.matchAll(/(?<!end)stream[ \t]*(?:\r\n|\n|\r)/g)) {
    const head = withPlainNames(raw.slice(raw.lastIndexOf('obj', index), index));
    if (!/\/ObjStm(?![A-Za-z0-9])/.test(head)) continue;
    const filter = /\/Filter\s*(\[[^\]]*\]|\/[A-Za-z0-9]+)/.exec(head)?.[1]?.replace(/[[\]\s]/g, '');
    const start = index + keyword.length;
    if (filter === undefined) continue;
    if (filter !== '/FlateDecode' || /\/Predictor\s+(?!1\b)/.test(head)) return 'refused';
    const content = inflate(file.subarray(start), maxInflatedBytes - inflated);
    if (!content) return 'damaged';
    inflated += content.length;
    const inside = withPlainNames(content.toString('latin1'));
    if (activeNames.test(inside) || encryptName.test(inside)) return 'refused';
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
