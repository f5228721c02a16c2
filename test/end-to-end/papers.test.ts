import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personOf } from '../../examples/organisation/generator/people.ts';
import type { Language } from '../../src/core/identifiers/language.ts';
import { en as deskEn } from '../../web/console/messages/en.ts';
import { ja as deskJa } from '../../web/console/messages/ja.ts';
import { en } from '../../web/portal/messages/en.ts';
import { ja } from '../../web/portal/messages/ja.ts';
import type { Mailbox } from '../mail/mailbox.ts';
import { newVisitor } from './browser.ts';
import { confirmIdentity, firstSignIn, openCase } from './console-officer.ts';
import { lookingAt } from './look.ts';
import { askForData, giveDocument } from './portal-person.ts';
import { closeSetting, openSetting } from './setting.ts';
import type { Installation } from './start.ts';

let mailbox: Mailbox;
let installation: Installation;
let browser: Browser;
beforeAll(async () => {
  ({ mailbox, installation, browser } = await openSetting(100));
});
afterAll(async () => {
  await closeSetting({ mailbox, installation, browser });
});

const [portal, desk] = [{ ja, en }, { ja: deskJa, en: deskEn }];
const licence: Record<Language, RegExp> = { ja: /運転免許証/, en: /Driving licence/ };
/** What the published policy says, in its own words; nothing of it is a sentence of the portal. */
const policySays: Record<Language, readonly string[]> = {
  ja: ['確認が終わりしだい、ただちに適切な方法で廃棄します。', 'いただいた書類には、お返しできないものがあります。'],
  en: ['are disposed of properly as soon as the check is done.', 'There are documents that cannot be returned.'],
};

const officers: Partial<Record<Language, { readonly email: string; readonly password: string }>> = {};
const officerFor = async (language: Language): Promise<{ readonly email: string; readonly password: string }> => {
  if (language === 'ja' && installation.officer) return installation.officer;
  const added = await installation.run('officer', 'add', 'second@example.jp', '--name', '佐藤花子', '--json');
  return officers[language] ??= { email: 'second@example.jp', ...JSON.parse(added.output) as { readonly password: string } };
};

const handsIn = async (language: Language, number: number): Promise<void> => {
  const findings: string[] = [];
  const look = lookingAt(`papers-${language}`, findings);
  const { family, given, birthDate, email } = personOf(number);
  const person = { name: `${family.kanji}${given.kanji}`, birthDate, email };
  const page = await (await newVisitor(browser, language)).newPage();
  const words = portal[language];
  const saidBeforeUpload: string[] = [];
  const { caseNumber } = await askForData(page, installation.portal, language, person, licence[language], mailbox, async (at, name) => {
    // The step of the document with no file chosen yet: nothing has left the person's hands.
    if (name !== 'request-document-empty') return;
    await at.getByText(words.papers.returned['on-decision']).waitFor();
    saidBeforeUpload.push(await at.getByRole('main').innerText());
    const [clause] = await Promise.all([at.waitForEvent('popup'), at.getByRole('link', { name: words.papers.read }).click()]);
    expect(new URL(clause.url()).pathname).toBe(`/policies/leverages-group/2025-05-27/${language}`);
    const printed = clause.locator(`[id="${new URL(clause.url()).hash.slice(1)}"]`);
    await printed.waitFor();
    expect(await clause.getByRole('main').innerText()).toContain(policySays[language][0]);
    await clause.close();
    await look(at, name);
  });
  expect(saidBeforeUpload).toHaveLength(1);
  for (const sentence of policySays[language]) expect(saidBeforeUpload[0]).toContain(sentence);

  const officer = await (await newVisitor(browser, language)).newPage();
  await firstSignIn(officer, installation.console, language, await officerFor(language), async () => undefined);
  await openCase(officer, installation.console, caseNumber);
  await officer.getByRole('button', { name: desk[language].identity.askAgain }).click();
  await officer.getByRole('dialog').getByLabel(desk[language].identity.reason).fill('写真が暗くて読めません。');
  await officer.getByRole('dialog').getByRole('button', { name: desk[language].identity.sure }).click();
  await officer.getByText(desk[language].identity.gone).waitFor();

  // Asked for again: it is said again, and the first document's end is on record.
  const status = async (): Promise<void> => {
    await page.goto(`${installation.portal}/status?case=${caseNumber}&lang=${language}`);
    await page.getByRole('button', { name: words.status.look }).click();
    await page.getByRole('heading', { name: words.papers.list }).waitFor();
  };
  const record = page.getByRole('region', { name: words.papers.list }).getByRole('listitem');
  const disposed = record.filter({ hasText: words.papers.disposed('|').split('|').toSorted((a, b) => b.length - a.length)[0] ?? 'no word' });
  const seenDisposed = async (number: number): Promise<void> => {
    await expect.poll(async () => { await status(); return await disposed.count(); }, { interval: 500 }).toBe(number);
  };
  await seenDisposed(1);
  expect(await record.count()).toBe(1);
  await page.getByText(words.papers.returned['on-decision']).waitFor();
  await look(page, 'status-asked-again');
  await giveDocument(page, language, person, licence[language]);
  await page.getByRole('button', { name: words.status.supply.send }).click();
  await record.filter({ hasText: words.papers.kept }).waitFor();
  expect([await record.count(), await disposed.count()]).toEqual([2, 1]);

  await openCase(officer, installation.console, caseNumber);
  await confirmIdentity(officer, language, async () => undefined);
  await seenDisposed(2);
  expect(await record.count()).toBe(2);
  await officer.reload();
  await expect.poll(async () => await officer.getByText(desk[language].history['document-destroyed'] ?? 'no word').count()).toBe(2);
  await look(page, 'status-disposed');
  const verified = await installation.run('ledger', 'verify');
  expect(verified.errors).toBe('');
  expect(findings).toEqual([]);
};

test('[LG-1-n] in Japanese: the form says before upload that papers do not come back, and each one\'s disposal is on record', async () => { await handsIn('ja', 14); });
test('[LG-1-n] the same in English', async () => { await handsIn('en', 15); });
