import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import type { Language } from '../../src/core/identifiers/language.ts';
import { en } from '../../web/console/messages/en.ts';
import { ja } from '../../web/console/messages/ja.ts';
import type { Look } from './portal-person.ts';

const messages = { ja, en };
export const totpOf = (secret: string): string => new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate();

/** The first sign-in: password, then an authenticator is enrolled. Returns the authenticator's secret. */
export const firstSignIn = async (page: Page, address: string, language: Language, officer: { readonly email: string; readonly password: string }, look: Look): Promise<string> => {
  const words = messages[language].signIn;
  await page.goto(`${address}/?lang=${language}`);
  await page.getByLabel(words.email).fill(officer.email);
  await page.locator('input[autocomplete=current-password]').fill(officer.password);
  await look(page, 'sign-in');
  await page.getByRole('button', { name: words.next }).click();
  await page.getByRole('button', { name: words.startEnrolment }).waitFor();
  await page.locator('input[autocomplete=current-password]').fill(officer.password);
  await page.getByRole('button', { name: words.startEnrolment }).click();
  const secret = await page.getByTestId('totp-secret').innerText();
  await look(page, 'enrolment');
  await page.getByLabel(words.code).fill(totpOf(secret));
  await page.getByRole('button', { name: words.finish }).click();
  await page.getByRole('heading', { level: 1, name: messages[language].inbox.title }).waitFor();
  return secret;
};

export const openCase = async (page: Page, address: string, caseNumber: string): Promise<void> => {
  await page.goto(`${address}/`);
  await page.getByRole('link', { name: caseNumber }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(caseNumber) }).waitFor();
};

/** Opens the document, compares, and confirms that it is the person. */
export const confirmIdentity = async (page: Page, language: Language, look: Look): Promise<void> => {
  const words = messages[language].identity;
  await look(page, 'case-identity');
  await page.getByRole('button', { name: words.open, exact: true }).click();
  await page.getByRole('img', { name: words.alt }).waitFor();
  await look(page, 'case-document');
  await page.getByRole('button', { name: words.confirm }).click();
  const dialog = page.getByRole('dialog');
  await look(page, 'case-identity-dialog');
  await dialog.getByRole('button', { name: words.sure }).click();
  await page.getByText(words.gone).waitFor();
};

/** The document as the officer has it on the screen, pixel by pixel. */
export const openedDocument = async (page: Page, language: Language): Promise<Buffer> => {
  const words = messages[language].identity;
  const picture = page.getByRole('img', { name: words.alt });
  if (await picture.count() === 0) await page.getByRole('button', { name: words.open, exact: true }).click();
  await picture.waitFor();
  const url = await picture.evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL('image/png'));
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
};

/** Confirms what is proven; claimed accounts stay as they are (not theirs). */
export const confirmAccounts = async (page: Page, language: Language, look: Look): Promise<void> => {
  const words = messages[language].accounts;
  const confirm = page.getByRole('button', { name: words.confirm }).or(page.getByRole('button', { name: words.confirmNone }));
  await confirm.waitFor();
  await look(page, 'case-accounts');
  await confirm.click();
};

/** Withholds the first row of the first table that has rows, with the policy's first ground, and approves. */
export const reviewAndApprove = async (page: Page, language: Language, explanation: string, look: Look): Promise<void> => {
  const { collection, withholding, approval } = messages[language];
  const approve = page.getByRole('button', { name: approval.approve }).first();
  await approve.waitFor();
  await look(page, 'case-review');
  await page.getByRole('button', { name: new RegExp(`: ${collection.show}$`) }).first().click();
  await page.getByRole('button', { name: withholding.row }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio').first().check();
  await dialog.getByLabel(withholding.explanation).fill(explanation);
  await look(page, 'case-withhold-dialog');
  await dialog.getByRole('button', { name: withholding.save }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(explanation).waitFor();
  await look(page, 'case-withheld');
  await approve.click();
  await page.getByRole('dialog').getByRole('button', { name: approval.approve }).click();
};

export const stageShown = async (page: Page, language: Language, stage: keyof typeof ja.stages): Promise<void> => {
  await page.getByRole('heading', { level: 1, name: new RegExp(messages[language].stages[stage].name.replaceAll(/[()]/g, '.')) }).waitFor({ timeout: 120_000 });
};
