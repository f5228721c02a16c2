import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipReplyPackager } from '../../src/adapters/package/zip-reply-packager.ts';
import { calendarDate } from '../../src/core/identifiers/calendar-date.ts';
import type { CaseNumber } from '../../src/core/identifiers/case-ids.ts';
import { languages } from '../../src/core/identifiers/language.ts';
import { name, type DatasetId, type TableId } from '../../src/core/identifiers/name-ids.ts';
import { readDataset } from '../../src/core/sources/read-dataset.ts';
import type { ReplyTable } from '../../src/operations/ports/reply-packager.ts';
import { openWorld, type World } from '../operations/world.ts';
import { csvRecords } from './csv-records.ts';
import { awkward, repliedPackage } from './replied-package.ts';
import { nameFaults, zipStructure } from './zip-structure.ts';

// What Windows and a Mac unpack with: bsdtar (libarchive) is `tar.exe` of Windows 10, behind the Explorer of Windows 11, and `tar` of
// macOS; Info-ZIP's `unzip` 6.0 is that of macOS.
const readers = [
  { program: 'bsdtar', from: 'libarchive-tools', asks: ['--version'] },
  { program: 'unzip', from: 'unzip', asks: ['-v'] },
] as const;
const missing = readers.filter(({ program, asks }) => spawnSync(program, asks).status !== 0);
if (missing.length > 0) {
  process.stderr.write(`\nSKIPPED: no reply was unpacked with the readers of Windows and macOS; missing: ${missing.map(({ program, from }) => `\`${program}\` (apt-get install ${from})`).join(', ')}\n\n`);
}

let world: World;
let folder: string;
const packages = new Map<string, Buffer>();
beforeAll(async () => {
  world = await openWorld();
  folder = await mkdtemp(path.join(tmpdir(), 'yakusoku-unpacked-'));
  for (const language of languages) packages.set(language, await repliedPackage(world, language));
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});
const packageIn = (language: string): Buffer => packages.get(language) ?? Buffer.alloc(0);

describe.each(languages)('the package of a reply (%s)', (language) => {
  it('is a plain ZIP whose two headers agree, under names that every system takes [CT-8-3d part]', () => {
    const { entries, faults } = zipStructure(packageIn(language));
    expect(faults).toEqual([]);
    expect(nameFaults(entries.map((entry) => entry.name))).toEqual([]);
    expect(entries.map((entry) => entry.name)).toEqual([
      'index.html', 'letter.pdf', 'data/01-shop-member.csv', 'data/01-shop-member.json', 'data/02-shop-note.csv', 'data/02-shop-note.json', 'manifest.json',
    ]);
    const { on } = JSON.parse(entries.find((entry) => entry.name === 'manifest.json')?.content.toString('utf8') ?? '{}') as { on: string };
    for (const { dosTime, unixMode } of entries) expect([dosTime, unixMode.toString(8)]).toEqual([`${on} 00:00:00`, '100644']);
  });

  it('has CSV files as Excel on Windows opens them: marked as UTF-8, CRLF, no formula in any cell [CT-8-3d part]', () => {
    const tables = zipStructure(packageIn(language)).entries.filter((entry) => entry.name.endsWith('.csv'));
    expect(tables).toHaveLength(2);
    for (const { content } of tables) {
      expect(content.subarray(0, 3).toString('hex')).toBe('efbbbf');
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content).slice(1);
      expect(text.endsWith('\r\n')).toBe(true);
      const records = csvRecords(text);
      expect(new Set(records.map((record) => record.length)).size).toBe(1);
      for (const cell of records.flat()) if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^[\s\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/);
    }
    const [, notes] = tables;
    const bodies = csvRecords(notes?.content.toString('utf8').slice(1) ?? '').slice(1).map(([body]) => body);
    for (const text of awkward) expect([text, `'${text}`]).toEqual(expect.arrayContaining([bodies.find((body) => body === text || body === `'${text}`)]));
  });

  it('holds a letter that is PDF/A [CT-8-3d part]', () => {
    const letter = zipStructure(packageIn(language)).entries.find((entry) => entry.name === 'letter.pdf')?.content.toString('latin1') ?? '';
    expect(letter).toMatch(/^%PDF-1\.[4-7]\n%[\x80-\xff]{4}/);
    expect(letter).toMatch(/pdfaid:part>2<\/pdfaid:part>[^]*pdfaid:conformance>B</);
    expect(letter).toMatch(/\/S\s*\/GTS_PDFA1/);
    expect(letter).not.toMatch(/\/Encrypt|\/JavaScript|\/Launch|\/EmbeddedFile|\/URI/);
    expect(letter.trimEnd().endsWith('%%EOF')).toBe(true);
  });
});

/** Each changed in one place, and what is then said of it. */
const broken: readonly (readonly [string, (zip: Buffer) => Buffer | undefined, RegExp])[] = [
  ['data behind the end', (zip) => Buffer.concat([zip, Buffer.from('x')]), /end record/],
  ['data before the first file', (zip) => Buffer.concat([Buffer.from('x'), zip]), /./],
  ['a flag of encryption', (zip) => { zip.writeUInt16LE(zip.readUInt16LE(6) | 1, 6); return undefined; }, /two headers differ at byte 6/],
  ['another name in the first header', (zip) => { zip.write('x', 30, 'latin1'); return undefined; }, /differ in name/],
  ['a newer version needed', (zip) => { zip.writeUInt16LE(45, zip.readUInt32LE(zip.length - 6) + 6); return undefined; }, /needs version 45/],
  ['a sum that is wrong', (zip) => { zip.writeUInt32LE(7, zip.readUInt32LE(zip.length - 6) + 16); return undefined; }, /not what its headers say/],
  ['ZIP64', (zip) => { zip.writeUInt16LE(0xffff, zip.length - 12); return undefined; }, /./],
];

it.each(broken)('a reader of raw bytes tells %s', (_, change, said) => {
  const zip = Buffer.from(packageIn('ja'));
  const changed = change(zip) ?? zip;
  let found: string;
  try {
    found = zipStructure(changed).faults.join('\n');
  } catch (fault) {
    found = String(fault); // it reads beyond the file
  }
  expect(found).toMatch(said);
});

it('a reader of names tells those that some system does not take', () => {
  const wrong = ['../a', '/a', 'C:/a', 'a//b', 'CON', 'data/nul.csv', 'a.', 'a ', 'a?', 'a\\b', '氏名.csv', 'x'.repeat(100)];
  for (const one of wrong) expect(nameFaults([one]), one).not.toEqual([]);
  expect(nameFaults(['data/a.csv', 'Data/A.csv'])).toHaveLength(1);
  expect(nameFaults(['data', 'data/a.csv'])).not.toEqual([]);
});

it('keeps names short and apart, however long and alike datasets and tables are called [CT-8-3d part]', async () => {
  const { value: dataset } = readDataset(await readFile('test/operations/shop.yaml'), 'shop.yaml');
  const [table] = dataset?.tables ?? [];
  if (!dataset || !table) throw new Error('the dataset has errors');
  const ids = ['con', 'aux.nul', 'a'.repeat(80), 'a'.repeat(79), `a${'-b'.repeat(39)}`, `a${'.b'.repeat(39)}`];
  const tables = ids.flatMap((one) => ids.map((other): ReplyTable => ({
    dataset: { ...dataset, id: name<DatasetId>(one) }, table: { ...table, id: name<TableId>(other) }, columns: ['email'], rows: 1,
    read: async function* lines() { await Promise.resolve(); yield Buffer.from('{"row":{"email":"a@mail.example"},"withheld":{}}\n'); },
  })));
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipReplyPackager().pack({
    language: 'ja', number: 'R-ABCD-EFGH-J' as CaseNumber, on: calendarDate('2026-11-25'), organisation: { ja: '見本', en: 'Sample' }, letter: Buffer.from('%PDF'), tables, withheld: [],
    desk: { name: '窓口', address: '東京', telephone: '03', email: undefined },
  })) chunks.push(chunk);
  const { entries, faults } = zipStructure(Buffer.concat(chunks));
  expect([...faults, ...nameFaults(entries.map((entry) => entry.name))]).toEqual([]);
  expect(entries).toHaveLength(3 + 2 * tables.length);
});

describe.skipIf(missing.length > 0).each(languages)('unpacked as on a stock Windows or Mac (%s)', (language) => {
  it.each([
    ['bsdtar', 'a file', ['-xf', 'reply.zip', '-C']],
    ['bsdtar', 'a pipe, which knows the first headers alone', ['-xf', '-', '-C']],
    ['unzip', 'a file', ['-q', 'reply.zip', '-d']],
  ] as const)('%s reads it from %s, with every byte as it was and nothing said [CT-8-3d part]', async (program, _, words) => {
    const zip = packageIn(language);
    const here = await mkdtemp(path.join(folder, `${language}-`));
    const to = path.join(here, 'unpacked');
    await mkdir(to);
    await writeFile(path.join(here, 'reply.zip'), zip);
    if (program === 'unzip') expect(spawnSync('unzip', ['-t', 'reply.zip'], { cwd: here }).stdout.toString()).toContain('No errors detected');
    const { status, stdout, stderr } = spawnSync(program, [...words, to], { cwd: here, input: zip });
    expect([status, stdout.toString(), stderr.toString()]).toEqual([0, '', '']);
    const files = (await readdir(to, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => path.relative(to, path.join(entry.parentPath, entry.name)));
    const { entries } = zipStructure(zip);
    expect(files.toSorted()).toEqual(entries.map((entry) => entry.name).toSorted());
    for (const entry of entries) {
      const file = path.join(to, entry.name);
      expect((await readFile(file)).equals(entry.content), entry.name).toBe(true);
      // The first headers say nothing of who may read a file: then the program's own rule holds.
      const mode = (await stat(file)).mode & 0o777;
      if (words.some((word) => word === '-')) expect(mode & 0o600, entry.name).toBe(0o600);
      else expect(mode, entry.name).toBe(0o644 & ~process.umask());
    }
  });
});
