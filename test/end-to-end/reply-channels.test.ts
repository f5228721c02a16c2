import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personOf } from '../../examples/organisation/generator/people.ts';
import { truthOf } from '../../examples/organisation/generator/truth.ts';
import { en as deskEn } from '../../web/console/messages/en.ts';
import { ja as desk } from '../../web/console/messages/ja.ts';
import { en } from '../../web/portal/messages/en.ts';
import { ja } from '../../web/portal/messages/ja.ts';
import type { Mailbox } from '../mail/mailbox.ts';
import { pdfText } from '../reply/pdf-text.ts';
import { placedText } from '../reply/placed-text.ts';
import { unzip } from '../reply/unzip.ts';
import { newVisitor } from './browser.ts';
import { confirmAccounts, confirmIdentity, firstSignIn, openCase, stageShown } from './console-officer.ts';
import { lookingAt } from './look.ts';
import { pictures } from './pictures.ts';
import { askForData, pickUp, type Look, type PortalPerson } from './portal-person.ts';
import type { Installation } from './start.ts';
import { closeSetting, openSetting } from './setting.ts';

const people = 100;
const member = (number: number): PortalPerson => {
  const { family, given, birthDate, email } = personOf(number);
  return { name: `${family.kanji}${given.kanji}`, birthDate, email };
};
const [byMail, byPost] = [41, 42];
const address = ['〒150-0001', '東京都渋谷区神宮前 9-9-9', '見本マンション 𠮷野棟 101号室'];
const noLook: Look = async () => undefined;

let mailbox: Mailbox;
let installation: Installation;
let browser: Browser;
beforeAll(async () => {
  ({ mailbox, installation, browser } = await openSetting(people));
});
afterAll(async () => {
  await closeSetting({ mailbox, installation, browser });
});

/** The operating parameter, as the policy in force has it. */
const linkDays = async (): Promise<number> =>
  Number(/^ *reply-link-days: (\d+)$/m.exec(await readFile(path.resolve(import.meta.dirname, '../../policies/leverages-group/2025-05-27.yaml'), 'utf8'))?.[1]);

const toReview = async (officer: Page, caseNumber: string): Promise<void> => {
  await openCase(officer, installation.console, caseNumber);
  await confirmIdentity(officer, 'ja', noLook);
  await confirmAccounts(officer, 'ja', noLook);
  await officer.getByRole('button', { name: desk.approval.approve }).click();
  await officer.getByRole('dialog').getByRole('button', { name: desk.approval.approve }).click();
};

/** Every file that was sealed, whatever it holds. */
const sealedFiles = async (): Promise<readonly Buffer[]> => {
  const folder = path.join(installation.home, 'files');
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  return await Promise.all(entries.map(async (entry) => await readFile(path.join(entry.parentPath, entry.name))));
};

/** What the link, with or without a session, answers to somebody who has no more than it. */
const openedBy = async (page: Page, link: string, body: object): Promise<readonly number[]> => {
  const token = link.split('/').at(-1)?.split('?')[0] ?? '';
  const opened = await page.request.post(new URL(`/api/portal/reply/${token}`, installation.portal).href, { data: body, headers: { origin: installation.portal } });
  const file = await page.request.get(new URL(`/api/portal/reply/${token}/file`, installation.portal).href);
  return [opened.status(), file.status()];
};

/** The texts of what the generator says is this person's, as far as it is theirs to get. */
const textsOf = (number: number): readonly string[] => (truthOf(new Set([number]), people).get(number)?.tables ?? []).flatMap(({ lines }) =>
  lines.flatMap(({ row, withheld }) => Object.entries(row).flatMap(([column, value]) => (typeof value === 'string' && withheld?.[column] === undefined && value !== '' ? [value] : []))));
const squeezed = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');

const replyByMail = async (officer: Page, look: Look): Promise<{ readonly page: Page; readonly link: string; readonly word: string }> => {
  const person = member(byMail);
  const page = await (await newVisitor(browser, 'en')).newPage();
  const { caseNumber, word } = await askForData(page, installation.portal, 'en', person, /Driving licence/, mailbox, noLook);
  const before = mailbox.mails.length;
  await toReview(officer, caseNumber);
  const mail = await mailbox.waitFor(person.email, (one) => one.text.includes('/reply/'), before);
  await stageShown(officer, 'ja', 'replied');

  // One link, and nothing of the person beside it.
  const links = mail.text.match(/https?:\/\/\S+/g) ?? [];
  expect(links).toHaveLength(1);
  const [link = ''] = links;
  for (const text of [person.name, word, ...textsOf(byMail).filter((one) => one.length > 3 && one !== person.email)]) expect(mail.text).not.toContain(text);

  // On disk: sealed. What is looked for does stand in the reply once it is opened.
  const onDisk = await sealedFiles();
  expect(onDisk.length).toBeGreaterThan(3);
  const secrets = [person.name, person.email, 'PK\u0003\u0004', '%PDF-', '<!doctype html'].map((text) => Buffer.from(text));
  for (const file of onDisk) for (const secret of secrets) expect(file.includes(secret)).toBe(false);

  // The link alone opens nothing, to nobody; the word does.
  const stranger = await (await newVisitor(browser, 'en')).newPage();
  expect(await openedBy(stranger, link, {})).toEqual([404, 404]);
  expect(await openedBy(stranger, link, { word: 'AAAA-AAAA-AAAA' })).toEqual([404, 404]);
  const zip = await readFile(await pickUp(page, 'en', link, word, look));
  expect(zip.includes('PK\u0003\u0004')).toBe(true);
  const files = await unzip(zip);
  expect(files.get('index.html')?.toString('utf8')).toContain(person.email);
  return { page, link, word };
};

const replyByPost = async (officer: Page, look: Look): Promise<void> => {
  const person = { ...member(byPost), postalAddress: address.join('\n') };
  const page = await (await newVisitor(browser, 'ja')).newPage();
  const { caseNumber } = await askForData(page, installation.portal, 'ja', person, /運転免許証/, mailbox, async (at, name) => { if (name === 'request-you' || name === 'receipt') await look(at, `post-${name}`); });
  await toReview(officer, caseNumber);
  const save = officer.getByRole('link', { name: desk.posting.letter });
  await save.waitFor();
  await look(officer, 'post-desk');
  const [download] = await Promise.all([officer.waitForEvent('download'), save.click()]);
  const pdf = await readFile(await download.path());
  await writeFile(path.join(pictures, 'channels-letter.pdf'), pdf);

  // The first page carries the address, alone, where a window envelope (90 x 45 mm, 22 from the left, 14 from the top) shows it.
  const [first = [], ...others] = await placedText(pdf);
  const shown = first.filter(({ left, top }) => left < 100 && top < 59).map(({ text }) => text).join('');
  expect(squeezed(shown)).toBe(squeezed(`${address.join('')}${person.name} 様`));
  for (const { left, top } of first.filter(({ text, top: from }) => from < 59 && address.some((line) => line.includes(text)))) {
    expect([left >= 22, top >= 14]).toEqual([true, true]);
  }
  const [cover = '', ...pages] = await pdfText(pdf);
  expect(cover).not.toContain(person.email);
  expect(cover).toContain(`${others.length + 1} ページ`);
  // Then the letter, and the data itself on paper.
  expect(pages[0]).toContain('開示のご請求について（回答）');
  const printed = squeezed(pages.join(''));
  // No bundled font has pictographs: the letter names each that it cannot show.
  const pictograph = /\p{Extended_Pictographic}/gu;
  const missing = textsOf(byPost).flatMap((text) => text.split(pictograph)).filter((text) => !printed.includes(squeezed(text)));
  const pictographs = new Set(textsOf(byPost).flatMap((text) => text.match(pictograph) ?? []));
  for (const one of pictographs) expect(printed).toContain(`U+${one.codePointAt(0)?.toString(16).toUpperCase() ?? ''}`);
  expect(textsOf(byPost).length).toBeGreaterThan(20);
  expect(missing).toEqual([]);

  // No mail carries it; it is the posting that counts as the reply.
  expect(mailbox.mails.filter((one) => one.to.includes(person.email) && one.text.includes('/reply/'))).toEqual([]);
  await officer.getByRole('button', { name: desk.posting.done }).click();
  await stageShown(officer, 'ja', 'replied');
  await officer.getByText(desk.history['reply-posted'] ?? '').first().waitFor();
  await page.goto(`${installation.portal}/status?case=${caseNumber}&lang=ja`);
  await page.getByRole('button', { name: ja.status.look }).click();
  await page.getByText(ja.status.stages.replied.title).first().waitFor();
};

test('[CT-8-3d] one reply by an encrypted, ending link in a mail, one by a printed letter with a page for the address', async () => {
  const findings: string[] = [];
  const look = lookingAt('channels', findings);
  const officer = await (await newVisitor(browser, 'ja')).newPage();
  if (!installation.officer) throw new Error('no first sign-in was printed');
  await firstSignIn(officer, installation.console, 'ja', installation.officer, noLook);
  const { page, link, word } = await replyByMail(officer, look);
  await replyByPost(officer, look);

  // The link opens through its last day; the day after, nothing opens it, and the page says what to do.
  const days = await linkDays();
  const advance = async (by: number): Promise<void> => {
    await officer.goto(`${installation.console}/clock?lang=en`);
    await officer.getByLabel(deskEn.clock.days).fill(String(by));
    await officer.getByRole('button', { name: deskEn.clock.move }).click();
  };
  await advance(days);
  await officer.getByText(deskEn.clock.moved(days)).waitFor();
  await pickUp(page, 'en', link, word, noLook);
  await advance(1);
  await officer.getByText(deskEn.clock.moved(days + 1)).waitFor();
  await page.goto(link);
  await page.locator('input[type=password]').fill(word);
  await page.getByRole('button', { name: en.reply.open, exact: true }).click();
  await page.getByText(en.reply.over).waitFor();
  await look(page, 'reply-over');
  expect(await openedBy(page, link, { word })).toEqual([404, 404]);
  await page.getByRole('link', { name: en.reply.askAgain }).click();
  await page.getByRole('heading', { level: 1, name: en.request.headings.contact }).waitFor();
  expect(findings).toEqual([]);
});
