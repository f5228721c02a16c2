import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en as portalEn } from '../../web/portal/messages/en.ts';
import { ja as portalJa } from '../../web/portal/messages/ja.ts';
import { en } from '../../web/console/messages/en.ts';
import { ja } from '../../web/console/messages/ja.ts';
import { newVisitor, openBrowser } from './browser.ts';
import { firstSignIn } from './console-officer.ts';
import { lookingAt } from './look.ts';
import { startYakusoku, type Installation } from './start.ts';

let installation: Installation;
let browser: Browser;
// Without a mail server, as whoever types the README's two words has none.
beforeAll(async () => { [installation, browser] = await Promise.all([startYakusoku({ people: 20 }), openBrowser()]); });
afterAll(async () => {
  await browser?.close();
  await installation?.stop();
});

test('a newcomer finds the mails in the console: the code that the portal asks for, in both languages', async () => {
  const findings: string[] = [];
  const look = lookingAt('outbox', findings);
  const desk = await (await newVisitor(browser, 'ja')).newPage();
  if (!installation.officer) throw new Error('no first sign-in was printed');
  await firstSignIn(desk, installation.console, 'ja', installation.officer, async () => undefined);
  await desk.getByRole('link', { name: ja.menu.outbox }).click();
  await desk.getByText(ja.outbox.empty).waitFor();
  await look(desk, 'empty');

  const visitor = await (await newVisitor(browser, 'en')).newPage();
  await visitor.goto(`${installation.portal}/request?lang=en`);
  await visitor.getByLabel(portalEn.contact.email).fill('newcomer@example.jp');
  await visitor.getByRole('button', { name: portalEn.contact.send }).click();
  const mail = desk.getByRole('article').filter({ hasText: 'newcomer@example.jp' });
  await mail.waitFor(); // comes without reloading
  const code = /(?<!\d)\d{6}(?!\d)/.exec(await mail.innerText())?.[0] ?? '';
  await look(desk, 'with-a-mail');
  await desk.getByText('English', { exact: true }).click();
  await desk.getByRole('heading', { level: 1, name: en.outbox.title }).waitFor();
  await visitor.getByLabel(portalEn.contact.code).fill(code);
  await visitor.getByRole('button', { name: portalEn.contact.prove }).click();
  await visitor.getByRole('heading', { level: 1, name: portalEn.request.headings.scope }).waitFor();
  await visitor.getByText('日本語', { exact: true }).click();
  await visitor.getByRole('heading', { level: 1, name: portalJa.request.headings.scope }).waitFor();
  expect(findings).toEqual([]);
});
