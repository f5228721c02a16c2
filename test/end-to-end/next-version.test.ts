import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personOf } from '../../examples/organisation/generator/people.ts';
import { en } from '../../web/console/messages/en.ts';
import type { Mailbox } from '../mail/mailbox.ts';
import { pdfText } from '../reply/pdf-text.ts';
import { unzip } from '../reply/unzip.ts';
import { newVisitor } from './browser.ts';
import { confirmAccounts, confirmIdentity, firstSignIn, openCase } from './console-officer.ts';
import { lookingAt } from './look.ts';
import { askForData, pickUp } from './portal-person.ts';
import type { Installation } from './start.ts';
import { closeSetting, openSetting } from './setting.ts';

let mailbox: Mailbox;
let installation: Installation;
let browser: Browser;
beforeAll(async () => {
  ({ mailbox, installation, browser } = await openSetting(300));
});
afterAll(async () => {
  await closeSetting({ mailbox, installation, browser });
});

/** The version of today with three facts changed, as an editor would change them: the day, the promise, the passport. */
const nextVersion = async (): Promise<string> => {
  const today = await readFile(path.resolve(import.meta.dirname, '../../policies/leverages-group/2025-05-27.yaml'), 'utf8');
  return today.replace(/^version: .*$/m, 'version: 2026-12-01').replace(/business-days: \d+/, 'business-days: 10').replace(/^ *- \{ id: passport, .*\n/m, '');
};

const promisedOnPortal = async (page: Page): Promise<string> => {
  await page.goto(`${installation.portal}/?lang=en`);
  await page.getByText(/\d+ business days/).first().waitFor();
  return page.getByRole('main').innerText();
};

const startOf = async (): Promise<{ readonly promised: { readonly days: number }; readonly documents: readonly { readonly id: string }[] }> =>
  (await (await fetch(`${installation.portal}/api/portal/start`)).json()) as never;

test('[LG-11 part] [LG-12-4 part] [CT-8-2a part] [CT-8-3t part] a next version changes portal, upload check, clocks and letter from its day on, with no change in the code', async () => {
  const findings: string[] = [];
  const look = lookingAt('next', findings);
  const desk = await (await newVisitor(browser, 'en')).newPage();
  if (!installation.officer) throw new Error('no first sign-in was printed');
  await firstSignIn(desk, installation.console, 'en', installation.officer, look);

  await desk.getByRole('link', { name: en.menu.policies }).click();
  await desk.locator('input[type=file]').setInputFiles({ name: 'broken.yaml', mimeType: 'text/yaml', buffer: Buffer.from((await nextVersion()).replace('organisation:', 'organization:')) });
  await desk.getByText('organization').first().waitFor();
  await look(desk, 'policy-refused');
  await desk.locator('input[type=file]').setInputFiles({ name: '2026-12-01.yaml', mimeType: 'text/yaml', buffer: Buffer.from(await nextVersion()) });
  const row = desk.getByRole('row', { name: /2026-12-01/ });
  await row.getByRole('button', { name: en.policies.approve }).click();
  const clock = JSON.parse((await installation.run('clock', 'show', '--json')).output) as { readonly now: string };
  const tomorrow = new Date(Date.parse(clock.now) + 86_400_000 + 9 * 3_600_000).toISOString().slice(0, 10);
  await row.getByLabel(en.policies.day).fill(tomorrow);
  await row.getByRole('button', { name: en.policies.activateSave }).click();
  await row.getByText(en.policies.states.active).waitFor();
  await look(desk, 'policies');

  const visitor = await (await newVisitor(browser, 'en')).newPage();
  expect(await promisedOnPortal(visitor)).toContain('14 business days');
  expect((await startOf()).documents.map((one) => one.id)).toContain('passport');

  await desk.getByRole('link', { name: en.menu.clock }).click();
  await desk.getByRole('button', { name: en.clock.move }).click();
  await desk.getByText(en.clock.moved(1)).waitFor();
  await look(desk, 'clock');
  await desk.getByRole('link', { name: en.menu.ledger }).click();
  await desk.getByText(en.ledger.root).waitFor();
  await look(desk, 'ledger');
  expect(await promisedOnPortal(visitor)).toContain('10 business days');
  expect((await startOf()).documents.map((one) => one.id)).not.toContain('passport');
  await visitor.goto(`${installation.portal}/policies/leverages-group/ja`);
  expect(await visitor.getByRole('main').innerText()).toContain('10営業日');
  expect(await visitor.getByRole('main').innerText()).not.toContain('パスポート');
  await visitor.goto(`${installation.portal}/policies/leverages-group/2025-05-27/ja`);
  expect(await visitor.getByRole('main').innerText()).toContain('14営業日');

  // A whole request under the new version: its clock, and its letter.
  const { family, given, birthDate, email } = personOf(200);
  const person = { name: `${family.kanji}${given.kanji}`, birthDate, email };
  // Somebody else's browser: the visitor's remembers that English was chosen.
  const requester = await (await newVisitor(browser, 'en')).newPage();
  const { caseNumber, word } = await askForData(requester, installation.portal, 'en', person, /Driving licence/, mailbox, async () => undefined);
  await openCase(desk, installation.console, caseNumber);
  await desk.getByText(en.clocks.left(10)).waitFor();
  await confirmIdentity(desk, 'en', async () => undefined);
  await confirmAccounts(desk, 'en', async () => undefined);
  const before = mailbox.mails.length;
  await desk.getByRole('button', { name: en.approval.approve }).click();
  await desk.getByRole('dialog').getByRole('button', { name: en.approval.approve }).click();
  const mail = await mailbox.waitFor(email, (one) => one.text.includes('/reply/'), before);
  const link = /https?:\/\/\S+\/reply\/[A-Za-z0-9_-]+/.exec(mail.text)?.[0] ?? '';
  const files = await unzip(await readFile(await pickUp(requester, 'en', link, word, async () => undefined)));
  const letter = (await pdfText(files.get('letter.pdf') ?? Buffer.alloc(0))).join('\n');
  expect(letter).toContain('within 10 business days');
  expect(letter).toContain('1 December 2026');
  expect(letter).toContain(person.name);
  expect(findings).toEqual([]);
}, 240_000);
