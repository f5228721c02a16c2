import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personOf } from '../../examples/organisation/generator/people.ts';
import { en } from '../../web/console/messages/en.ts';
import { en as changesEn } from '../../web/console/policies/changes/words.en.ts';
import { en as portalEn } from '../../web/portal/messages/en.ts';
import type { Mailbox } from '../mail/mailbox.ts';
import { pdfText } from '../reply/pdf-text.ts';
import { unzip } from '../reply/unzip.ts';
import { newVisitor } from './browser.ts';
import { confirmAccounts, confirmIdentity, firstSignIn, openCase } from './console-officer.ts';
import { lookingAt } from './look.ts';
import { fillIn, pickUp, sendRequest } from './portal-person.ts';
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

test('[LV-0] [TT-0 part] [LG-11 part] [LG-12-4 part] [CT-8-2a part] [CT-8-3t part] a next version changes portal, upload check, clocks and letter from its day on, with no change in the code', async () => {
  const findings: string[] = [];
  const look = lookingAt('next', findings);
  const desk = await (await newVisitor(browser, 'en')).newPage();
  if (!installation.officer) throw new Error('no first sign-in was printed');
  await firstSignIn(desk, installation.console, 'en', installation.officer, look);

  await desk.getByRole('link', { name: en.menu.policies }).click();
  const submit = async (text: string): Promise<void> => {
    await desk.locator('input[type=file]').setInputFiles({ name: 'policy.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) });
    await desk.getByRole('button', { name: en.policies.submitSave }).click();
  };
  // What is wrong stands beside the text, in both languages; its place is a way there, by keyboard too.
  const next = await nextVersion();
  await submit(next.replace('organisation:', 'organization:'));
  const found = desk.getByRole('list', { name: en.policies.findings }).getByRole('listitem');
  const misspelt = found.filter({ hasText: 'organization' }).first();
  await misspelt.waitFor();
  expect(await misspelt.innerText()).toMatch(/organization[\s\S]*organization/);
  await misspelt.getByRole('button').press('Enter');
  expect(await desk.evaluate(() => {
    const area = document.activeElement;
    return area instanceof HTMLTextAreaElement ? area.value.slice(area.selectionStart, area.selectionEnd) : '';
  })).toContain('organization:');
  await look(desk, 'policy-refused');
  await submit(next);
  const row = desk.getByRole('row', { name: /leverages-group 2026-12-01/ });
  await row.getByText(en.policies.states.draft, { exact: true }).waitFor();
  await look(desk, 'policy-submitted');
  const [draft] = await Promise.all([desk.waitForEvent('popup'), row.getByRole('link', { name: en.policies.read.ja }).click()]);
  await draft.getByText('10営業日').first().waitFor();
  await draft.close();
  await row.getByRole('button', { name: en.policies.approve }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByText(en.policies.approveHelp).waitFor();
  await dialog.getByRole('link', { name: changesEn.look }).waitFor();
  await look(desk, 'policy-approve');
  await dialog.getByRole('button', { name: en.policies.approve }).click();
  await row.getByText(en.policies.states.approved, { exact: true }).waitFor();
  // An approved version is not edited: other words under its day are refused.
  await submit(next.replace(/business-days: \d+/, 'business-days: 9'));
  await found.filter({ hasText: 'silent-edit' }).waitFor();
  const clock = JSON.parse((await installation.run('clock', 'show', '--json')).output) as { readonly now: string };
  const tomorrow = new Date(Date.parse(clock.now) + 86_400_000 + 9 * 3_600_000).toISOString().slice(0, 10);
  await row.getByRole('button', { name: en.policies.activate }).click();
  await dialog.getByLabel(en.policies.day).fill(tomorrow);
  await look(desk, 'policy-start-day');
  await dialog.getByRole('button', { name: en.policies.activateSave }).click();
  await row.getByText(en.policies.from('').trim()).waitFor();
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
  await visitor.goto(`${installation.portal}/?lang=en`);
  await visitor.getByRole('link', { name: portalEn.home.versions }).click();
  await visitor.getByText('replaced by the version of 1 December 2026').waitFor();
  await look(visitor, 'all-versions');

  // A whole request under the new version: its clock, and its letter.
  const { family, given, birthDate, email } = personOf(200);
  const person = { name: `${family.kanji}${given.kanji}`, birthDate, email };
  // Somebody else's browser: the visitor's remembers that English was chosen.
  const requester = await (await newVisitor(browser, 'en')).newPage();
  await fillIn(requester, installation.portal, 'en', person, /Driving licence/, mailbox, async () => undefined);
  await requester.getByRole('checkbox', { name: portalEn.request.check.policy.accept }).check();
  const { caseNumber, word } = await sendRequest(requester, 'en', person, look);
  // Which version was seen and accepted, and when, is said on the receipt and kept with the case.
  const accepted = /agreed to the privacy policy of .*1 December 2026/;
  await requester.getByText(accepted).waitFor();
  await requester.getByRole('checkbox', { name: portalEn.request.receipt.saved }).check();
  await requester.getByRole('link', { name: portalEn.request.receipt.toStatus }).or(requester.getByRole('button', { name: portalEn.request.receipt.toStatus })).click();
  await requester.getByRole('button', { name: portalEn.status.look }).click();
  await requester.getByRole('heading', { name: portalEn.status.stages['identity-check'].title }).waitFor();
  await requester.getByText(accepted).waitFor();
  await look(requester, 'status-with-version');
  const [shown] = await Promise.all([requester.waitForEvent('popup'), requester.getByRole('link', { name: /Read that version/ }).click()]);
  expect(new URL(shown.url()).pathname).toBe('/policies/leverages-group/2026-12-01/en');
  await shown.close();
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
});
