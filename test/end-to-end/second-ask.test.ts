import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountsOf } from '../../examples/organisation/generator/truth.ts';
import { isDouble, personOf } from '../../examples/organisation/generator/people.ts';
import { ja as desk } from '../../web/console/messages/ja.ts';
import { ja } from '../../web/portal/messages/ja.ts';
import type { Mailbox } from '../mail/mailbox.ts';
import { unzip } from '../reply/unzip.ts';
import { newVisitor } from './browser.ts';
import { confirmAccounts, confirmIdentity, firstSignIn, openCase } from './console-officer.ts';
import { lookingAt } from './look.ts';
import { askForData, giveDocument, proveContact } from './portal-person.ts';
import type { Installation } from './start.ts';
import { closeSetting, openSetting } from './setting.ts';

/** Somebody else has the same name and was born on the same day. */
const number = 13;
const { family, given, birthDate, email } = personOf(number);
const person = { name: `${family.kanji}${given.kanji}`, birthDate, email };

let mailbox: Mailbox;
let installation: Installation;
let browser: Browser;
beforeAll(async () => {
  ({ mailbox, installation, browser } = await openSetting(100));
});
afterAll(async () => {
  await closeSetting({ mailbox, installation, browser });
});

const newPage = async (): Promise<Page> => await (await newVisitor(browser, 'ja')).newPage();

const decide = async (officer: Page, choice: string, reason: string): Promise<void> => {
  await officer.getByRole('button', { name: choice }).click();
  const dialog = officer.getByRole('dialog');
  await dialog.getByLabel(desk.identity.reason).fill(reason);
  await dialog.getByRole('button', { name: desk.identity.sure }).click();
  await dialog.waitFor({ state: 'detached' });
};

const statusOf = async (page: Page, link: string): Promise<void> => {
  await page.goto(link);
  await page.getByRole('button', { name: ja.status.look }).click();
};

test('[CT-8-2d part] [CT-8-2a part] [LG-12-4 part] a document is asked for again, handed in, and a namesake\'s account that is only claimed is never read', async () => {
  expect(isDouble(number)).toBe(true);
  const findings: string[] = [];
  const look = lookingAt('again', findings);
  const [page, officer] = [await newPage(), await newPage()];
  const { caseNumber } = await askForData(page, installation.portal, 'ja', person, /運転免許証/, mailbox, async () => undefined);
  if (!installation.officer) throw new Error('no first sign-in was printed');
  await firstSignIn(officer, installation.console, 'ja', installation.officer, async () => undefined);
  await openCase(officer, installation.console, caseNumber);

  let before = mailbox.mails.length;
  const reason = '写真が暗くて氏名を読めません。明るい所で撮り直してください。';
  await decide(officer, desk.identity.askAgain, reason);
  const again = await mailbox.waitFor(email, (mail) => mail.text.includes('/status'), before);
  expect(again.text).not.toContain(reason);
  await officer.getByText(desk.identity.gone).waitFor();
  await look(officer, 'desk-waits');

  const link = /https?:\/\/\S+\/status\S*/.exec(again.text)?.[0] ?? '';
  await statusOf(page, link);
  await page.getByText(reason).waitFor();
  await look(page, 'status-asked-again');
  await giveDocument(page, 'ja', person, /パスポート/);
  await page.getByRole('button', { name: ja.status.supply.send }).click();
  await page.getByText(ja.status.stages['identity-check'].title).first().waitFor();
  // That it was received stays on the page when the state has changed, is announced, and has the focus.
  const told = page.getByRole('status').filter({ hasText: ja.status.supply.sent });
  await told.waitFor();
  expect(await told.evaluate((region) => region === document.activeElement)).toBe(true);
  await look(page, 'status-supplied');

  // A stranger who proves an address of their own learns nothing of the case.
  const stranger = await newPage();
  await statusOf(stranger, link);
  await proveContact(stranger, 'ja', { email: 'stranger@example.com' }, mailbox);
  await stranger.getByText(ja.status.hidden.title).waitFor();
  await look(stranger, 'status-hidden');

  await openCase(officer, installation.console, caseNumber);
  await confirmIdentity(officer, 'ja', async () => undefined);
  await officer.getByText(desk.accounts.someone).first().waitFor();
  await look(officer, 'accounts-claimed');
  await confirmAccounts(officer, 'ja', async () => undefined);
  before = mailbox.mails.length;
  await officer.getByRole('button', { name: desk.approval.approve }).click();
  await officer.getByRole('dialog').getByRole('button', { name: desk.approval.approve }).click();
  const ready = await mailbox.waitFor(email, (mail) => mail.text.includes('/reply/'), before);

  // Without the pickup word: a fresh mail code opens it.
  await page.goto(/https?:\/\/\S+\/reply\/[A-Za-z0-9_-]+/.exec(ready.text)?.[0] ?? '');
  await page.getByRole('radio', { name: ja.reply.byCode }).check();
  await look(page, 'reply-by-code');
  await proveContact(page, 'ja', person, mailbox);
  const download = page.getByRole('link', { name: ja.reply.download });
  const [file] = await Promise.all([page.waitForEvent('download'), download.click()]);
  const all = [...(await unzip(await readFile(await file.path()))).values()].map((bytes) => bytes.toString('utf8')).join('\n');
  expect(accountsOf(number - 1).length).toBeGreaterThan(0);
  expect(all).toContain(email);
  expect(all).not.toContain(personOf(number - 1).email);
  expect(findings).toEqual([]);
});

test('[CT-8-2d part] who is not recognised is told so, and nothing is read', async () => {
  const [page, officer] = [await newPage(), await newPage()];
  const other = personOf(20);
  const who = { name: `${other.family.kanji}${other.given.kanji}`, birthDate: other.birthDate, email: other.email };
  const { caseNumber } = await askForData(page, installation.portal, 'ja', who, /運転免許証/, mailbox, async () => undefined);
  const ran = await installation.run('officer', 'add', 'second@example.jp', '--name', '佐藤花子', '--json');
  expect(ran.errors).toBe('');
  const added = JSON.parse(ran.output) as { readonly password: string };
  await firstSignIn(officer, installation.console, 'ja', { email: 'second@example.jp', password: added.password }, async () => undefined);
  await openCase(officer, installation.console, caseNumber);
  const before = mailbox.mails.length;
  await decide(officer, desk.identity.reject, '書類の氏名が請求と違います。');
  await mailbox.waitFor(who.email, (mail) => mail.text.includes('/status'), before);
  await officer.getByRole('heading', { level: 1, name: new RegExp(desk.stages.refused.name.replaceAll(/[()]/g, '.')) }).waitFor();
  expect(await officer.getByText(desk.accounts.title).count()).toBe(0);
  await page.goto(`${installation.portal}/status?case=${caseNumber}&lang=ja`);
  await page.getByRole('button', { name: ja.status.look }).click();
  await page.getByText(ja.status.stages.refused.title).first().waitFor();
});
