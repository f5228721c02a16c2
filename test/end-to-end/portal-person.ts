import type { Page } from 'playwright-core';
import type { Language } from '../../src/core/identifiers/language.ts';
import { en } from '../../web/portal/messages/en.ts';
import { ja } from '../../web/portal/messages/ja.ts';
import type { Mailbox } from '../mail/mailbox.ts';
import { identityPicture } from './identity-picture.ts';

export interface PortalPerson {
  readonly name: string;
  /** `YYYY-MM-DD` */
  readonly birthDate: string;
  readonly email: string;
  /** Where the reply goes by post; without it the reply comes by e-mail. */
  readonly postalAddress?: string;
  /** What is said of the domicile; unless it is masked, nothing is blacked out. */
  readonly domicile?: 'same-as-address';
}

const messages = { ja, en };
export const codeIn = (text: string): string => {
  const code = /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0];
  if (code === undefined) throw new Error('the mail holds no code');
  return code;
};

/** What happens at each page that the person comes to: a look at it (accessibility, picture). */
export type Look = (page: Page, name: string) => Promise<void>;

/** The contact check: an address, the code from the mail, as a person types it. */
export const proveContact = async (page: Page, language: Language, person: Pick<PortalPerson, 'email'>, mailbox: Mailbox): Promise<void> => {
  const words = messages[language].contact;
  const before = mailbox.mails.length;
  await page.getByLabel(words.email).fill(person.email);
  await page.getByRole('button', { name: words.send }).click();
  const mail = await mailbox.waitFor(person.email, () => true, before);
  await page.getByLabel(words.code).fill(codeIn(mail.text));
  await page.getByRole('button', { name: words.prove }).click();
};

/** The document step: kind, picture, what is blacked out, and what is said of the domicile. */
export const giveDocument = async (page: Page, language: Language, person: PortalPerson, kind: RegExp): Promise<void> => {
  const words = messages[language].document;
  await page.getByRole('radio', { name: kind }).check();
  await page.locator('input[type=file]').first().setInputFiles({ name: 'licence.png', mimeType: 'image/png', buffer: await identityPicture(person.name, person.birthDate) });
  if (person.domicile === undefined) await blackOut(page, words.editor.picture);
  await page.getByRole('radio', { name: words.domiciles[person.domicile ?? 'masked'] }).check();
  const looked = page.getByRole('checkbox', { name: words.looked });
  if (await looked.count() > 0) await looked.check();
};

/** A black rectangle by mouse, over the domicile of the drawn document. */
const blackOut = async (page: Page, label: string): Promise<void> => {
  const picture = page.getByLabel(label).first();
  await picture.scrollIntoViewIfNeeded();
  const box = await picture.boundingBox();
  if (!box) throw new Error('the picture is not on the page');
  await page.mouse.move(box.x + box.width * 0.05, box.y + box.height * 0.4);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.5, { steps: 4 });
  await page.mouse.move(box.x + box.width * 0.78, box.y + box.height * 0.56, { steps: 4 });
  await page.mouse.up();
};

export interface Receipt {
  readonly caseNumber: string;
  /** Empty for a reply by post, which needs none. */
  readonly word: string;
}

/** A request from the home page to the receipt, all data. */
export const askForData = async (page: Page, portal: string, language: Language, person: PortalPerson, kind: RegExp, mailbox: Mailbox, look: Look): Promise<Receipt> => {
  await fillIn(page, portal, language, person, kind, mailbox, look);
  return await sendRequest(page, language, person, look);
};

/** From the home page to the last one before it is sent. */
export const fillIn = async (page: Page, portal: string, language: Language, person: PortalPerson, kind: RegExp, mailbox: Mailbox, look: Look): Promise<void> => {
  const words = messages[language];
  // The page comes in the browser's language; one switch makes it the other.
  await page.goto(portal);
  const first: Language = await page.evaluate(() => navigator.language.startsWith('ja')) ? 'ja' : 'en';
  await page.getByRole('heading', { level: 1, name: messages[first].home.title }).waitFor();
  if (language !== first) await page.getByText({ ja: '日本語', en: 'English' }[language], { exact: true }).click();
  await page.getByRole('heading', { level: 1, name: words.home.title }).waitFor();
  await look(page, 'home');
  await page.getByRole('link', { name: words.home.request.title }).click();
  await look(page, 'request-contact');
  await proveContact(page, language, person, mailbox);
  const next = page.getByRole('button', { name: words.next, exact: true });
  await page.getByRole('heading', { level: 1, name: words.request.headings.scope }).waitFor();
  await look(page, 'request-scope');
  await next.click();
  await page.getByLabel(words.request.you.name, { exact: true }).fill(person.name);
  const [year, month, day] = person.birthDate.split('-').map(Number);
  await page.getByLabel(words.request.you.count).selectOption('western');
  await page.getByLabel(words.request.you.year, { exact: true }).fill(String(year));
  await page.getByLabel(words.request.you.month, { exact: true }).fill(String(month));
  await page.getByLabel(words.request.you.day, { exact: true }).fill(String(day));
  await page.getByRole('radio', { name: words.request.you.channels[person.postalAddress === undefined ? 'email' : 'post'].title }).check();
  if (person.postalAddress !== undefined) await page.getByLabel(words.request.you.address, { exact: true }).fill(person.postalAddress);
  await look(page, 'request-you');
  await next.click();
  await page.getByRole('heading', { level: 1, name: words.request.headings.document }).waitFor();
  await look(page, 'request-document-empty');
  await giveDocument(page, language, person, kind);
  await look(page, 'request-document');
  await next.click();
  await page.getByRole('heading', { level: 1, name: words.request.headings.check }).waitFor();
  await look(page, 'request-check');
};

export const sendRequest = async (page: Page, language: Language, person: PortalPerson, look: Look): Promise<Receipt> => {
  const words = messages[language];
  await page.getByRole('button', { name: words.request.check.send }).click();
  await page.getByRole('heading', { level: 1, name: words.request.headings.receipt }).waitFor();
  await look(page, 'receipt');
  return receiptOn(page, words.request.receipt.word, person.postalAddress === undefined);
};

export const receiptOn = async (page: Page, label: string, hasWord: boolean): Promise<Receipt> => {
  const text = await page.getByRole('main').innerText();
  const caseNumber = /R-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/.exec(text)?.[0];
  const term = page.locator('dt', { hasText: label });
  const word = hasWord ? (await term.locator('xpath=following-sibling::dd[1]/span[1]').innerText()).trim() : '';
  if (caseNumber === undefined || (hasWord && word === '') || (!hasWord && await term.count() > 0)) throw new Error('the receipt shows no case number, or no word where one is needed');
  return { caseNumber, word };
};

/** From the link of the mail: the word, then the file. */
export const pickUp = async (page: Page, language: Language, link: string, word: string, look: Look): Promise<string> => {
  const words = messages[language].reply;
  await page.goto(link);
  await page.locator('input[type=password]').fill(word);
  await look(page, 'reply-closed');
  await page.getByRole('button', { name: words.open, exact: true }).click();
  const download = page.getByRole('link', { name: words.download }).or(page.getByRole('button', { name: words.download }));
  await download.waitFor();
  await look(page, 'reply-open');
  const [file] = await Promise.all([page.waitForEvent('download'), download.click()]);
  return file.path();
};
