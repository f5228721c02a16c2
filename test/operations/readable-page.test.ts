import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipReplyPackager } from '../../src/adapters/package/zip-reply-packager.ts';
import { calendarDate } from '../../src/core/identifiers/calendar-date.ts';
import type { CaseNumber } from '../../src/core/identifiers/case-ids.ts';
import { languages, type Language } from '../../src/core/identifiers/language.ts';
import { readDataset } from '../../src/core/sources/read-dataset.ts';
import type { ReplyContents, ReplyTable } from '../../src/operations/ports/reply-packager.ts';
import { openBrowser } from '../end-to-end/browser.ts';
import { unzip } from '../reply/unzip.ts';

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await openBrowser();
  folder = await mkdtemp(path.join(tmpdir(), 'yakusoku-page-'));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

/** The page as it lies in the package, written where a person would unpack it. */
const unpackedPage = async (language: Language): Promise<string> => {
  const { value: dataset } = readDataset(await readFile('test/operations/shop.yaml'), 'shop.yaml');
  if (!dataset) throw new Error('the dataset has errors');
  const tables = dataset.tables.map((table): ReplyTable => ({
    dataset, table, columns: table.columns.filter(({ disclosure }) => disclosure.kind !== 'technical').map(({ column }) => column), rows: 3,
    read: async function* lines() {
      await Promise.resolve();
      const row = { email: 'a@mail.example', body: 'とても長い文章です。'.repeat(30) };
      for (let n = 0; n < 3; n += 1) yield Buffer.from(`${JSON.stringify({ row, withheld: { password_hash: 'system-secret' } })}\n`);
    },
  }));
  const [first] = tables;
  if (!first) throw new Error('no table');
  const contents: ReplyContents = {
    language, number: 'R-ABCD-EFGH-J' as CaseNumber, on: calendarDate('2026-11-25'), organisation: { ja: '見本', en: 'Sample' }, letter: Buffer.from('%PDF'), tables,
    withheld: [{ place: { dataset: dataset.id, table: first.table.id, column: undefined, row: 1 }, ground: { ja: '害するおそれ', en: 'may harm' }, explanation: '理由' }],
    desk: { name: { ja: '窓口', en: 'Desk' }, address: { ja: '東京', en: 'Tokyo' }, telephone: '03' },
  };
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipReplyPackager().pack(contents)) chunks.push(chunk);
  const page = (await unzip(Buffer.concat(chunks))).get('index.html');
  if (!page) throw new Error('no page');
  const file = path.join(folder, `${language}.html`);
  await writeFile(file, page);
  return pathToFileURL(file).href;
};

describe('the readable page of a reply', () => {
  it.each(languages)('is accessible and fits a telephone (%s)', async (language) => {
    const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
    await page.goto(await unpackedPage(language));
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await page.close();
  });
});
