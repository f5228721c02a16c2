import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personOf } from '../../examples/organisation/generator/people.ts';
import { truthOf } from '../../examples/organisation/generator/truth.ts';
import type { Language } from '../../src/core/identifiers/language.ts';
import { en } from '../../web/console/messages/en.ts';
import { ja } from '../../web/console/messages/ja.ts';
import type { Mailbox } from '../mail/mailbox.ts';
import { pdfText } from '../reply/pdf-text.ts';
import { unzip } from '../reply/unzip.ts';
import { newVisitor } from './browser.ts';
import { confirmAccounts, confirmIdentity, firstSignIn, openCase, reviewAndApprove, stageShown } from './console-officer.ts';
import { lookingAt } from './look.ts';
import { pictures } from './pictures.ts';
import { askForData, pickUp, type PortalPerson, type Receipt } from './portal-person.ts';
import type { Installation } from './start.ts';
import { closeSetting, openSetting } from './setting.ts';

const people = 600;
/** Uses all three services and shares an address with another member. */
const number = 200;
const { family, given, birthDate, email } = personOf(number);
const person: PortalPerson = { name: `${family.kanji}${given.kanji}`, birthDate, email };
const licence: Record<Language, RegExp> = { ja: /運転免許証/, en: /Driving licence/ };

const deskWords = { ja, en };

let mailbox: Mailbox;
let installation: Installation;
let browser: Browser;
let officer: BrowserContext;
let desk: Page;

beforeAll(async () => {
  ({ mailbox, installation, browser } = await openSetting(people));
});
afterAll(async () => {
  await closeSetting({ mailbox, installation, browser });
});

const newPage = async (context: BrowserContext): Promise<{ readonly page: Page; readonly faults: string[] }> => {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error' && !message.text().includes('status of')) faults.push(message.text()); });
  return { page, faults };
};

/** Every line that the generator says is this person's, as the reply's JSON files give them. */
const expectedRows = (): Map<string, unknown[]> =>
  new Map((truthOf(new Set([number]), people).get(number)?.tables ?? []).filter((table) => table.lines.length > 0).map((table) => [`${table.dataset}-${table.table.replaceAll('_', '-')}`, table.lines.map((line) => line.row)]));

const rowsIn = (files: ReadonlyMap<string, Buffer>): Map<string, { readonly values: unknown; readonly withheld?: unknown }[]> =>
  new Map([...files].flatMap(([name, bytes]) => {
    const table = /^data\/\d\d-(.+)\.json$/.exec(name)?.[1];
    return table === undefined ? [] : [[table, (JSON.parse(bytes.toString('utf8')) as { rows: { values: unknown; withheld?: unknown }[] }).rows] as const];
  }));

/** Of this policy: nobody is spoken to first, the days of the promise, the desk by form and by telephone. */
const readsThePromise = async (page: Page, language: Language): Promise<void> => {
  await page.goto(`${installation.portal}/policies/leverages-group/${language}`);
  const text = await page.getByRole('main').innerText();
  const promises = language === 'ja' ? ['14営業日以内', 'お問い合わせフォームからも', '+81-3-5774-1632'] : ['within 14 business days', 'by the inquiry form', '+81-3-5774-1632'];
  for (const promise of promises) expect(text).toContain(promise);
};

const journey = async (language: Language): Promise<void> => {
  const findings: string[] = [];
  const look = lookingAt(language, findings);
  const context = await newVisitor(browser, language);
  const { page, faults } = await newPage(context);
  await readsThePromise(page, language);
  const receipt: Receipt = await askForData(page, installation.portal, language, person, licence[language], mailbox, look);
  await mailbox.waitFor(email, (mail) => mail.text.includes(receipt.caseNumber));

  if (!officer) {
    officer = await newVisitor(browser, 'ja');
    desk = (await newPage(officer)).page;
    if (!installation.officer) throw new Error('no first sign-in was printed');
    await firstSignIn(desk, installation.console, language, installation.officer, look);
  }
  await desk.goto(`${installation.console}/?lang=${language}`);
  await desk.getByRole('link', { name: receipt.caseNumber }).waitFor();
  await look(desk, 'inbox');
  await openCase(desk, installation.console, receipt.caseNumber);
  await desk.getByText(deskWords[language].clocks.left(14)).waitFor();
  await confirmIdentity(desk, language, look);
  await confirmAccounts(desk, language, look);
  const explanation = language === 'ja' ? 'ほかの方の権利を守るため、この 1 件は出せません。' : 'This row is kept back to protect another person.';
  const mailsBefore = mailbox.mails.length;
  await reviewAndApprove(desk, language, explanation, look);
  await stageShown(desk, language, 'replied');
  await look(desk, 'case-replied');

  const mail = await mailbox.waitFor(email, (one) => one.text.includes('/reply/'), mailsBefore);
  const link = /https?:\/\/\S+\/reply\/[A-Za-z0-9_-]+/.exec(mail.text)?.[0] ?? '';
  expect(mailbox.mails.filter((one) => one.text.includes(link))).toHaveLength(1);
  const zip = await readFile(await pickUp(page, language, link, receipt.word, look));
  const files = await unzip(zip);

  const [expected, received] = [expectedRows(), rowsIn(files)];
  const withheldRows = [...received].flatMap(([table, rows]) => rows.filter((row) => row.withheld === 'ground').map(() => table));
  expect([...received.keys()].toSorted()).toEqual([...expected.keys()].toSorted());
  for (const [table, rows] of expected) expect(received.get(table)?.length, table).toBe(rows.length);
  expect(withheldRows.length).toBeLessThanOrEqual(1);
  const html = files.get('index.html')?.toString('utf8') ?? '';
  expect(html).toContain(`lang="${language}"`);
  expect(html).toContain(explanation);
  const letter = (await pdfText(files.get('letter.pdf') ?? Buffer.alloc(0))).join('\n').replaceAll(/\s/g, '');
  for (const part of [receipt.caseNumber, person.name, explanation.replaceAll(/\s/g, '')]) expect(letter).toContain(part);
  await writeFile(path.join(pictures, `${language}-reply.zip`), zip);
  expect(files.get('manifest.json')).toBeDefined();
  expect(faults).toEqual([]);
  expect(findings).toEqual([]);
  await context.close();
};

describe('a person asks, the company answers', () => {
  test('[LG-12-4] [CT-8-1 part] [CT-8-3 part] [CT-8-3d part] [CT-8-2a part] in Japanese', async () => { await journey('ja'); });
  test('[LG-12-4] [CT-8-3d part] the same in English, by one switch', async () => { await journey('en'); });
});
