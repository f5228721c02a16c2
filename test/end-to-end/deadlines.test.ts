import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Receipt } from '../../src/entry/server/contract/portal.ts';
import { en } from '../../web/console/messages/en.ts';
import { ja } from '../../web/console/messages/ja.ts';
import type { Mailbox } from '../mail/mailbox.ts';
import { askAsThePage } from './ask-as-the-page.ts';
import { newVisitor } from './browser.ts';
import { firstSignIn } from './console-officer.ts';
import { lookingAt } from './look.ts';
import type { Installation } from './start.ts';
import { closeSetting, openSetting } from './setting.ts';

let mailbox: Mailbox;
let installation: Installation;
let browser: Browser;
beforeAll(async () => {
  ({ mailbox, installation, browser } = await openSetting(20));
});
afterAll(async () => {
  await closeSetting({ mailbox, installation, browser });
});


const ask = (email: string): Promise<Receipt> => askAsThePage({ installation, mailbox }, email);

const numbersIn = async (page: Page): Promise<readonly string[]> => await page.locator('tbody a').allInnerTexts();

test('[CT-8-3t part] the inbox says how many promises are near or past, and lists them first', async () => {
  const findings: string[] = [];
  const look = lookingAt('deadlines', findings);
  const officer = await (await newVisitor(browser, 'ja')).newPage();
  if (!installation.officer) throw new Error('no first sign-in was printed');
  await firstSignIn(officer, installation.console, 'ja', installation.officer, async () => undefined);
  const menu = officer.getByRole('navigation').getByRole('link', { name: ja.menu.cases });
  const first = await ask('first@example.jp');
  await officer.getByText(ja.inbox.deadlines.none).waitFor();
  expect(await menu.innerText()).not.toMatch(/\d/);

  // To the eve of the promised day; a further request has its own time.
  const today = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
  const days = (Date.parse(first.promisedOn) - Date.parse(today)) / 86_400_000;
  await installation.run('clock', 'advance', String(days - 1));
  const second = await ask('second@example.jp');
  await officer.reload();
  await officer.getByText(ja.inbox.deadlines.near(1)).waitFor();
  expect(await officer.getByText(ja.inbox.deadlines.overdue(1)).count()).toBe(0);
  expect(await numbersIn(officer)).toEqual([first.caseNumber, second.caseNumber]);
  await menu.getByText(ja.inbox.deadlines.menu(1)).waitFor({ state: 'attached' });
  await look(officer, 'near-ja');

  await installation.run('clock', 'advance', '2');
  await officer.goto(`${installation.console}/?lang=en`);
  await officer.getByText(en.inbox.deadlines.overdue(1)).waitFor();
  expect(await officer.getByText(en.inbox.deadlines.near(1)).count()).toBe(0);
  expect(await numbersIn(officer)).toEqual([first.caseNumber, second.caseNumber]);
  await look(officer, 'overdue-en');
  expect(findings).toEqual([]);
});
