import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import yazl from 'yazl';
import type { Language } from '../../core/identifiers/language.ts';
import { cellWords } from '../../core/requests/cell-words.ts';
import type { ReplyContents, ReplyPackager, ReplyTable } from '../../operations/ports/reply-packager.ts';
import { csvOf } from './csv.ts';
import { jsonOf } from './json.ts';
import { labelOf, pageOf, type PackedTable } from './page.ts';
import type { PageWords } from './page-words.ts';
import { rowsOf, tableWithholding } from './table-rows.ts';
import { pageWordsEn } from './words.en.ts';
import { pageWordsJa } from './words.ja.ts';

const words: Readonly<Record<Language, PageWords>> = { ja: pageWordsJa, en: pageWordsEn };

interface PackedFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

interface Entry {
  readonly name: string;
  content(): AsyncIterable<Uint8Array>;
}

/**
 * The reply as a ZIP: plain deflate, ASCII names, no encryption, so that Windows and Mac open it as they are. Files are made
 * one after the other as they are read; what is in memory is a few chunks, whatever the number of rows.
 */
export const zipReplyPackager = (): ReplyPackager => ({ pack: (contents) => zipOf(contents) });

// A generator, so that nothing is read, and nothing can fail unheard, before somebody reads the ZIP.
const zipOf = async function* bytes(contents: ReplyContents): AsyncGenerator<Uint8Array> {
  const zip = new yazl.ZipFile();
  const output = zip.outputStream as Readable;
  const packed: PackedFile[] = [];
  let open: Readable | undefined;
  const [year = 1980, month = 1, day = 1] = contents.on.split('-').map(Number);
  // The day alone, as a time without a zone: the same bytes wherever the reply is packed.
  const options = { mtime: new Date(year, month - 1, day), mode: 0o100644, forceDosTimestamp: true };
  for (const entry of entriesOf(contents, packed)) {
    zip.addReadStreamLazy(entry.name, options, (give) => {
      open = Readable.from(noted(entry, packed), { objectMode: false });
      open.on('error', (error) => output.destroy(error)); // yazl does not listen to streams that it is given late
      give(null, open);
    });
  }
  zip.on('error', (error: Error) => output.destroy(error));
  output.on('close', () => open?.destroy());
  zip.end();
  for await (const chunk of output) yield chunk as Uint8Array;
};

/** Passes the content on, and keeps its hash and size for the manifest. */
const noted = async function* content(entry: Entry, packed: PackedFile[]): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of entry.content()) {
    hash.update(chunk);
    bytes += chunk.length;
    yield chunk;
  }
  packed.push({ name: entry.name, sha256: hash.digest('hex'), bytes });
};

const entriesOf = (contents: ReplyContents, packed: readonly PackedFile[]): readonly Entry[] => {
  const { language } = contents;
  const say = words[language];
  const tables = contents.tables.map(packedTable);
  const disclosed = tables.filter(({ source }) => source.rows > 0 && !tableWithholding(source, contents.withheld).table);
  return [
    { name: 'index.html', content: () => chunked(pageOf(contents, tables, say)) },
    { name: 'letter.pdf', content: () => Readable.from([contents.letter]) },
    ...disclosed.flatMap(({ source, csv, json }): readonly Entry[] => {
      const withholding = tableWithholding(source, contents.withheld);
      const labels = source.columns.map((column) => labelOf(source, column, contents));
      return [
        { name: csv, content: () => chunked(csvOf(labels, rowsOf(source, withholding), cellWords[language])) },
        { name: json, content: () => chunked(jsonOf(source, withholding, rowsOf(source, withholding))) },
      ];
    }),
    // Last, because it knows the hashes of all before it.
    { name: 'manifest.json', content: () => chunked(manifest(contents, packed)) },
  ];
};

/** Windows ends a path at 260 characters, and the folder into which a person unpacks is a part of it. */
const stemMax = 60;

/** A number first: no name is one that Windows keeps for itself (`con`, `aux`), long ones that are cut stay apart, and the order is kept. */
const packedTable = (source: ReplyTable, at: number): PackedTable => {
  const stem = `${source.dataset.id}-${source.table.id}`.slice(0, stemMax).replace(/[-.]+$/, '');
  const name = `data/${String(at + 1).padStart(2, '0')}-${stem}`;
  return { source, csv: `${name}.csv`, json: `${name}.json` };
};

const manifest = async function* text({ number, on }: ReplyContents, files: readonly PackedFile[]): AsyncGenerator<string> {
  yield `${JSON.stringify({ caseNumber: number, on, files }, null, 2)}\n`;
};

const chunkChars = 64 * 1024;

/** Gathers small texts into chunks that are worth encrypting and compressing. */
const chunked = async function* bytes(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let kept = '';
  for await (const text of texts) {
    kept += text;
    if (kept.length < chunkChars) continue;
    yield Buffer.from(kept);
    kept = '';
  }
  if (kept !== '') yield Buffer.from(kept);
};
