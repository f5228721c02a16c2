import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { calendarDate } from '../../core/identifiers/calendar-date.ts';
import type { CaseNumber } from '../../core/identifiers/case-ids.ts';
import { name, type DatasetId, type ItemId, type ServiceId, type TableId } from '../../core/identifiers/name-ids.ts';
import type { WithheldPart } from '../../core/requests/disclosed-rows.ts';
import type { Column, Dataset, Table } from '../../core/sources/dataset.ts';
import type { ReplyContents, ReplyTable } from '../../operations/ports/reply-packager.ts';
import { csvField } from './csv.ts';
import { rowsShownMax } from './page.ts';
import { zipReplyPackager } from './zip-reply-packager.ts';

const at = { file: 'd', line: 1, column: 1 };
const columns = ['id', 'body', 'secret'] as const;
const tableOf = (id: string): Table => ({
  kind: 'table', at, id: name<TableId>(id), name: { ja: `表 ${id}`, en: `Table ${id}` }, relation: { schema: 'public', table: id }, key: ['id'], account: undefined, reference: false, edges: [],
  columns: columns.map((column): Column => ({ kind: 'column', at, column, name: { ja: `${column}欄`, en: `${column} column` }, disclosure: { kind: 'item', item: name<ItemId>('x') } })),
});
const dataset: Dataset = {
  kind: 'dataset', at, id: name<DatasetId>('shop'), service: name<ServiceId>('shop'), serviceAt: at, name: { ja: '店', en: 'Shop' }, tables: [tableOf('con')], disposalOrder: [], disposalOrderAt: at,
};

const table = (id: string, rows: number, line = (n: number): string => `{"row":{"id":${n},"body":"本文 ${n}"},"withheld":{"secret":"system-secret"}}`): ReplyTable => ({
  dataset, table: tableOf(id), columns: [...columns], rows,
  read: async function* lines() { for (let n = 0; n < rows; n += 1) { await Promise.resolve(); yield Buffer.from(`${line(n)}\n`); } },
});
const contents = (tables: readonly ReplyTable[], withheld: readonly WithheldPart[] = [], language: 'ja' | 'en' = 'ja'): ReplyContents => ({
  language, number: 'R-ABCD-EFGH-J' as CaseNumber, on: calendarDate('2026-11-25'), organisation: { ja: '見本', en: 'Sample' }, letter: Buffer.from('%PDF-letter'), tables, withheld,
  desk: { name: '窓口', address: '東京', telephone: '03', email: undefined },
});
const pack = async (what: ReplyContents): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipReplyPackager().pack(what)) chunks.push(chunk);
  return Buffer.concat(chunks);
};
const unpack = async (zipped: Buffer): Promise<ReadonlyMap<string, string>> => {
  const files = new Map<string, string>();
  for await (const entry of (await yauzl.fromBufferPromise(zipped)).eachEntry()) {
    expect(entry.fileName).toMatch(/^[a-z0-9./-]+$/);
    expect([0, 8]).toContain(entry.compressionMethod);
    expect(entry.generalPurposeBitFlag & 1).toBe(0);
    const parts: Buffer[] = [];
    for await (const part of await (await yauzl.fromBufferPromise(zipped)).openReadStreamPromise(entry)) parts.push(part as Buffer);
    files.set(entry.fileName, Buffer.concat(parts).toString());
  }
  return files;
};
const part = (place: Partial<WithheldPart['place']>): WithheldPart => ({
  place: { dataset: dataset.id, table: name<TableId>('con'), column: undefined, row: undefined, ...place },
  ground: { ja: '害するおそれ', en: 'may harm' }, explanation: 'ほかの人の話です',
});

describe('the package of a reply', () => {
  it('[CT-8-3d part] holds page, letter, CSV and JSON for each table with data, and a manifest that names their hashes', async () => {
    const files = await unpack(await pack(contents([table('con', 2), table('empty', 0)])));
    expect([...files.keys()]).toEqual(['index.html', 'letter.pdf', 'data/01-shop-con.csv', 'data/01-shop-con.json', 'manifest.json']);
    expect(files.get('data/01-shop-con.csv')).toBe('\uFEFFid欄,body欄,secret欄\r\n0,本文 0,[非開示：安全のためにシステムだけが使う情報のため]\r\n1,本文 1,[非開示：安全のためにシステムだけが使う情報のため]\r\n');
    expect(JSON.parse(files.get('data/01-shop-con.json') ?? '')).toMatchObject({
      dataset: 'shop', table: 'con', columns: [{ column: 'id', ja: 'id欄', en: 'id column' }, {}, {}],
      rows: [{ number: 1, values: { id: 0, body: '本文 0' }, withheld: { secret: 'system-secret' } }, { number: 2 }],
    });
    const manifest = JSON.parse(files.get('manifest.json') ?? '') as { files: { name: string; sha256: string; bytes: number }[] };
    expect(manifest.files.map((file) => file.name)).toEqual([...files.keys()].slice(0, -1));
    for (const { name: file, sha256, bytes } of manifest.files) {
      expect(createHash('sha256').update(files.get(file) ?? '').digest('hex')).toBe(sha256);
      expect(Buffer.byteLength(files.get(file) ?? '')).toBe(bytes);
    }
    expect(files.get('index.html')).toContain('表 empty');
  });

  it('is the same bytes for the same contents, whatever the time zone of the machine', async () => {
    const zone = process.env['TZ'];
    const what = contents([table('con', 50)]);
    const packed: Buffer[] = [];
    for (const TZ of ['UTC', 'Asia/Tokyo', 'America/Los_Angeles']) {
      process.env['TZ'] = TZ;
      packed.push(await pack(what));
    }
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(packed[1]?.equals(packed[0] ?? Buffer.alloc(0))).toBe(true);
    expect(packed[2]?.equals(packed[0] ?? Buffer.alloc(0))).toBe(true);
  });

  it('applies what was withheld: a table, a column, a row, each with its reason', async () => {
    const rows = table('con', 3);
    const whole = await unpack(await pack(contents([rows], [part({})])));
    expect([...whole.keys()]).toEqual(['index.html', 'letter.pdf', 'manifest.json']);
    for (const [, text] of whole) expect(text).not.toContain('本文');
    expect(whole.get('index.html')).toContain('害するおそれ');
    const column = await unpack(await pack(contents([rows], [part({ column: 'body' })])));
    for (const [, text] of column) expect(text).not.toContain('本文');
    expect(column.get('data/01-shop-con.csv')).toContain('[非開示：害するおそれ]');
    const row = await unpack(await pack(contents([rows], [part({ row: 1 })], 'en')));
    for (const [, text] of row) expect(text).not.toContain('本文 1');
    expect(row.get('data/01-shop-con.csv')?.split('\r\n')[2]).toBe('[Withheld: may harm],[Withheld: may harm],[Withheld: may harm]');
    expect(row.get('index.html')).toContain('ほかの人の話です');
  });

  it('escapes what the data says, and is self-contained', async () => {
    const nasty = (): string => JSON.stringify({ row: { id: '<script>alert(1)</script>', body: '"><img src=x onerror=alert(1)>', secret: "'" } });
    const page = (await unpack(await pack(contents([table('con', 1, nasty)])))).get('index.html') ?? '';
    expect(page).not.toMatch(/<script|<img|src=x onerror=alert\(1\)>|https?:/);
    expect(page).toContain('&lt;script&gt;');
  });

  it('shows the first rows of a long table and says where the rest is', async () => {
    const files = await unpack(await pack(contents([table('con', rowsShownMax + 5)])));
    const page = files.get('index.html') ?? '';
    expect(page.match(/<th scope="row">/g)).toHaveLength(rowsShownMax);
    expect(page).toContain(`全${(rowsShownMax + 5).toLocaleString('ja-JP')}件のうち`);
    expect(files.get('data/01-shop-con.csv')?.split('\r\n')).toHaveLength(rowsShownMax + 7);
  });

  it('keeps numbers as the database printed them', async () => {
    const long = (): string => '{"row":{"id":9007199254740993,"body":1.50,"secret":-5}}';
    const files = await unpack(await pack(contents([table('con', 1, long)])));
    expect(files.get('data/01-shop-con.csv')).toContain('\r\n9007199254740993,1.50,-5\r\n');
    expect(files.get('data/01-shop-con.json')).toContain('"id":"9007199254740993","body":"1.50","secret":-5');
  });

  it('passes on a fault of the data, and ends', async () => {
    const broken: ReplyTable = { ...table('con', 2), read: async function* lines() { await Promise.resolve(); yield Buffer.from('{"row":{"id":1}}\n'); throw new Error('gone'); } };
    await expect(pack(contents([broken]))).rejects.toThrow('gone');
  });
});

/** RFC 4180, read back. */
const fieldsOf = (line: string): readonly string[] => {
  const fields: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^,]*))(,|$)/gy;
  for (;;) {
    const found = field.exec(line);
    if (!found) return fields;
    fields.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '') return fields;
  }
};

describe('a CSV field', () => {
  it('reads back as it was, but for the apostrophe before what looks like a formula', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '"', ',', '\r', '\n', '\t', ' ', "'", 'a', '1', '.', '＝', '𠮷') }), { minLength: 1 }), (values) => {
      const back = fieldsOf(values.map(csvField).join(','));
      expect(back).toHaveLength(values.length);
      for (const [index, value] of values.entries()) {
        expect([value, `'${value}`]).toContain(back[index]);
        expect(back[index]).not.toMatch(/^\s*[=+@＝＋＠]|^[\t\r\n]/);
        if (/^\s*-/.test(back[index] ?? '')) expect(back[index]).toMatch(/^-[0-9]+(\.[0-9]+)?$/);
      }
    }), { numRuns: 500 });
  });
});
