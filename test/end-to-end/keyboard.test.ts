import type { Browser, Page } from 'playwright-core';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personOf } from '../../examples/organisation/generator/people.ts';
import { eraDate } from '../../src/core/calendar/era.ts';
import { calendarDate } from '../../src/core/identifiers/calendar-date.ts';
import { ja as desk } from '../../web/console/messages/ja.ts';
import { en as portalEn } from '../../web/portal/messages/en.ts';
import { ja as portal } from '../../web/portal/messages/ja.ts';
import { en as uiEn } from '../../web/ui/messages/en.ts';
import { ja as ui } from '../../web/ui/messages/ja.ts';
import { openMailbox, type Mailbox } from '../mail/mailbox.ts';
import { unzip } from '../reply/unzip.ts';
import { newVisitor, openBrowser } from './browser.ts';
import { openedDocument, totpOf } from './console-officer.ts';
import { domicile, domicileIn, identityPicture } from './identity-picture.ts';
import { keyboardOf, type Keyboard } from './keyboard.ts';
import { takePicture } from './pictures.ts';
import { codeIn, receiptOn, type Receipt } from './portal-person.ts';
import { startYakusoku, type Installation } from './start.ts';

const { family, given, birthDate, email } = personOf(200);
const person = { name: `${family.kanji}${given.kanji}`, birthDate, email };

let mailbox: Mailbox;
let installation: Installation;
let browser: Browser;
beforeAll(async () => {
  mailbox = await openMailbox();
  [installation, browser] = await Promise.all([startYakusoku({ people: 300, smtp: mailbox.url }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await installation?.stop();
  await mailbox?.close();
});

/** A browser of their own, to which only keys are ever sent. */
const sitDown = async (address: string, title: string): Promise<Keyboard> => {
  const page = await (await newVisitor(browser, 'ja')).newPage();
  page.on('filechooser', () => undefined); // from now on, so that no chooser opens before somebody listens
  await page.goto(address);
  await titled(page, title);
  return await keyboardOf(page);
};
const titled = async (page: Page, title: string | RegExp): Promise<void> => { await page.getByRole('heading', { level: 1, name: title }).waitFor({ timeout: 60_000 }); };

/** The new page stands there, and its title has the focus. */
const arrived = async (keys: Keyboard, title: string): Promise<void> => {
  await titled(keys.page, title);
  expect(await keys.here()).toMatchObject({ role: 'heading', name: title });
};

const dialogOpens = async ({ page }: Keyboard): Promise<void> => {
  await page.waitForFunction(() => document.activeElement?.closest('[role="dialog"]') ?? null);
  await page.waitForTimeout(150); // it takes the focus a second time when it has come to rest: nobody's Tab is faster
};
const dialogCloses = async ({ page }: Keyboard): Promise<void> => { await page.getByRole('dialog').waitFor({ state: 'detached' }); };

/** A dialog holds the focus; Escape closes it, and the focus is back on what opened it. */
const opensAndCloses = async (keys: Keyboard, opener: string, inside: string, picture: string): Promise<void> => {
  await keys.press('button', opener);
  await dialogOpens(keys);
  await keys.reach('button', inside);
  await takePicture(keys.page, picture, 'window');
  await keys.around();
  await keys.key('Escape');
  await dialogCloses(keys);
  expect(await keys.here()).toMatchObject({ role: 'button', name: opener });
};

/** By arrow to the place where the box covers the domicile, steered by what a screen reader says of it. */
const coverDomicile = async (keys: Keyboard): Promise<void> => {
  const said = async (): Promise<readonly number[]> => [...(await keys.here()).name.matchAll(/(\d+)%/g)].map(([, percent]) => Number(percent));
  const until = async (key: string, done: (place: readonly number[]) => boolean): Promise<void> => {
    for (let presses = 0; !done(await said()); presses += 1) {
      if (presses > 120) throw new Error(`${key} does not bring the box there, it is at ${(await said()).join(', ')}`);
      await keys.key(key);
    }
  };
  const { left, top, right, bottom } = domicile.percent;
  // What is said is rounded: one percent more on each side.
  await until('ArrowLeft', ([x = 100]) => x < left - 1);
  await until('ArrowUp', ([, y = 100]) => y < top - 1);
  await until('Shift+ArrowRight', ([x = 0, , width = 0]) => x + width > right + 1);
  await until('Shift+ArrowDown', ([, y = 0, , height = 0]) => y + height > bottom + 1);
};

const fromHomeToContact = async (keys: Keyboard): Promise<void> => {
  expect(await keys.reach('link', ui.skipToContent)).toMatchObject({ faults: [] });
  await takePicture(keys.page, 'keyboard-skip', 'window');
  await keys.key('Enter');
  await keys.reach('link', new RegExp(`^${portal.home.request.title}`));
  await takePicture(keys.page, 'keyboard-home', 'window');
  await keys.around();
  await keys.choose('English', '日本語');
  await titled(keys.page, portalEn.home.title);
  await keys.reach('link', uiEn.skipToContent);
  await keys.choose('日本語', 'English');
  await titled(keys.page, portal.home.title);
  await keys.press('link', new RegExp(`^${portal.home.request.title}`));
  await arrived(keys, portal.request.headings.contact);
  const before = mailbox.mails.length;
  await keys.type('textbox', portal.contact.email, email);
  await keys.press('button', portal.contact.send);
  const mail = await mailbox.waitFor(email, () => true, before);
  await keys.page.getByLabel(portal.contact.code).waitFor();
  expect(await keys.here()).toMatchObject({ role: 'textbox', name: portal.contact.code });
  await keys.page.keyboard.type(codeIn(mail.text));
  await keys.press('button', portal.contact.prove);
};

const fillIn = async (keys: Keyboard): Promise<void> => {
  const words = portal.request;
  await arrived(keys, words.headings.scope);
  await keys.choose(words.scope.someServices, words.scope.allServices);
  const [box] = await keys.around().then((stops) => stops.filter(({ role }) => role === 'checkbox'));
  await keys.reach('checkbox', box?.name ?? 'a service');
  await keys.key('Space');
  expect(await keys.here()).toMatchObject({ checked: true });
  await keys.reach('radio', words.scope.someServices, 'back');
  await keys.key('ArrowUp');
  await keys.press('button', portal.next);

  await arrived(keys, words.headings.you);
  await keys.type('textbox', words.you.name, person.name);
  const [, era = '', year = '', month = '', day = ''] = /^(\D+)(.+)年(\d+)月(\d+)日/.exec(eraDate(calendarDate(person.birthDate))) ?? [];
  const count = await keys.reach('combobox', words.you.count);
  expect(count.faults).toEqual([]);
  const chosen = keys.page.getByLabel(words.you.count);
  for (let presses = 0; presses < 6 && await chosen.locator('option:checked').innerText() !== era; presses += 1) await keys.key('ArrowDown');
  await keys.type('textbox', words.you.year, year);
  await keys.type('textbox', words.you.month, month);
  await keys.type('textbox', words.you.day, day);
  await keys.choose(words.you.channels.email.title);
  await takePicture(keys.page, 'keyboard-you', 'window');
  await keys.around();
  await keys.press('button', portal.next);
};

const handInDocument = async (keys: Keyboard): Promise<void> => {
  const words = portal.document;
  await arrived(keys, portal.request.headings.document);
  await keys.choose(/^運転免許証/);
  await keys.reach('button', words.choose);
  await takePicture(keys.page, 'keyboard-file', 'window');
  await keys.around();
  await keys.reach('button', words.choose);
  const [chooser] = await Promise.all([keys.page.waitForEvent('filechooser'), keys.key('Enter')]);
  await chooser.setFiles({ name: 'licence.png', mimeType: 'image/png', buffer: await identityPicture(person.name, person.birthDate) });
  await keys.page.getByRole('heading', { name: words.paintTitle }).waitFor();
  expect(await keys.here()).toMatchObject({ role: 'heading', name: words.paintTitle });
  // A box of which one thinks better: gone by a key, and the focus stays with the picture.
  await keys.press('button', words.editor.add);
  expect((await keys.here()).name).toMatch(/^黒い四角 1。/);
  await keys.key('Delete');
  expect(await keys.here()).toMatchObject({ name: words.editor.picture });
  await keys.reach('button', words.editor.add, 'back');
  await keys.key('Space');
  await coverDomicile(keys);
  await takePicture(keys.page, 'keyboard-black-box', 'window');
  await keys.around();
  await keys.choose(words.domiciles.masked);
  await keys.press('button', portal.next);
};

const send = async (keys: Keyboard): Promise<Receipt> => {
  const words = portal.request;
  await arrived(keys, words.headings.check);
  await keys.around();
  await keys.press('button', words.check.send);
  await arrived(keys, words.headings.receipt);
  // Leaving without the word asks first.
  await keys.press('link', words.receipt.toHome);
  await dialogOpens(keys);
  expect(await keys.here()).toMatchObject({ role: 'button', name: words.receipt.leave.stay });
  await takePicture(keys.page, 'keyboard-leave', 'window');
  await keys.around();
  await keys.key('Escape');
  await dialogCloses(keys);
  expect(await keys.here()).toMatchObject({ role: 'link', name: words.receipt.toHome });
  await keys.reach('checkbox', words.receipt.saved);
  await keys.key('Space');
  await keys.around();
  return await receiptOn(keys.page, words.receipt.word, true);
};

const signIn = async (keys: Keyboard): Promise<void> => {
  const words = desk.signIn;
  if (!installation.officer) throw new Error('no first sign-in was printed');
  await keys.around();
  await keys.type('textbox', words.email, installation.officer.email);
  await keys.type('textbox', words.password, installation.officer.password);
  await takePicture(keys.page, 'keyboard-sign-in', 'window');
  await keys.press('button', words.next);
  await arrived(keys, words.enrolTitle);
  await keys.type('textbox', words.passwordAgain, installation.officer.password);
  await keys.press('button', words.startEnrolment);
  const secret = await keys.page.getByTestId('totp-secret').innerText();
  await keys.here();
  await keys.type('textbox', words.code, totpOf(secret));
  await keys.press('button', words.finish);
  await arrived(keys, desk.inbox.title);
};

const checkIdentity = async (keys: Keyboard): Promise<void> => {
  const words = desk.identity;
  await keys.press('button', words.open);
  const picture = keys.page.getByRole('img', { name: words.alt });
  await picture.waitFor();
  await keys.here();
  expect(await domicileIn(await openedDocument(keys.page, 'ja'))).toEqual({ brightest: expect.toSatisfy((brightest: number) => brightest < 16), red: 0 });
  await keys.reach('slider', words.zoom);
  await keys.key('ArrowRight', 4);
  await keys.reach('region', words.alt);
  await keys.key('ArrowDown', 2);
  await takePicture(keys.page, 'keyboard-document', 'window');
  await keys.around();
  await opensAndCloses(keys, words.confirm, words.sure, 'keyboard-identity-dialog');
  await keys.key('Enter');
  await dialogOpens(keys);
  await keys.press('button', words.sure);
  await keys.page.getByText(words.gone).waitFor();
  await keys.here();
};

const checkAccounts = async (keys: Keyboard): Promise<void> => {
  const words = desk.accounts;
  await keys.page.getByRole('button', { name: words.confirm }).waitFor({ timeout: 60_000 });
  await keys.here();
  await keys.around();
  await keys.press('button', words.confirm);
};

const explanation = 'ほかの方の権利を守るため、この 1 件は出せません。';

const withholdAndApprove = async (keys: Keyboard): Promise<void> => {
  const { collection, withholding, approval } = desk;
  await keys.page.getByRole('button', { name: approval.approve }).waitFor({ timeout: 60_000 });
  await keys.here();
  await keys.press('button', new RegExp(`: ${collection.show}$`));
  await keys.page.getByRole('button', { name: withholding.row }).first().waitFor();
  await opensAndCloses(keys, withholding.row, desk.cancel, 'keyboard-withhold-dialog');
  await keys.around();
  await keys.reach('button', withholding.row);
  await keys.key('Enter');
  await dialogOpens(keys);
  await keys.reach('radio', /./);
  await keys.key('Space');
  await keys.type('textbox', withholding.explanation, explanation);
  await keys.press('button', withholding.save);
  await dialogCloses(keys);
  expect((await keys.here()).name).toContain(withholding.mark);
  await takePicture(keys.page, 'keyboard-withheld', 'window');
  await opensAndCloses(keys, approval.approve, approval.approve, 'keyboard-approve-dialog');
  await keys.key('Enter');
  await dialogOpens(keys);
  await keys.press('button', approval.approve);
  await dialogCloses(keys);
  await titled(keys.page, new RegExp(desk.stages.replied.name));
  await keys.here();
};

/** The pages beside the cases, each from the menu and once around; then the menu of a narrow window, which opens. */
const lookAround = async (keys: Keyboard): Promise<void> => {
  const others = [[desk.menu.policies, desk.policies.title], [desk.menu.ledger, desk.ledger.title], [desk.menu.outbox, desk.outbox.title], [desk.menu.clock, desk.clock.title]] as const;
  for (const [link, title] of others) {
    await keys.press('link', link);
    await titled(keys.page, title);
    expect(await keys.here()).toMatchObject({ role: 'link', name: link });
    await keys.around();
  }
  await keys.page.setViewportSize({ width: 360, height: 740 });
  await keys.press('button', desk.menu.open);
  await keys.reach('link', desk.menu.cases);
  await takePicture(keys.page, 'keyboard-menu-phone', 'window');
  await keys.around();
};

test('[LG-12-4 part] [CT-8-2a part] [CT-8-3d part] a request and its case by keyboard alone: every stop is seen, nothing is out of reach, and the focus is never lost', async () => {
  const asker = await sitDown(installation.portal, portal.home.title);
  await fromHomeToContact(asker);
  await fillIn(asker);
  await handInDocument(asker);
  const { caseNumber, word } = await send(asker);

  const officer = await sitDown(installation.console, desk.signIn.title);
  await signIn(officer);
  expect(await officer.reach('link', desk.skip)).toMatchObject({ faults: [] });
  await officer.key('Enter');
  await officer.reach('link', caseNumber);
  await takePicture(officer.page, 'keyboard-inbox', 'window');
  await officer.around();
  await officer.press('link', caseNumber);
  await arrived(officer, `${caseNumber} ${desk.stages['identity-check'].name}`);
  await checkIdentity(officer);
  await checkAccounts(officer);
  const before = mailbox.mails.length;
  await withholdAndApprove(officer);
  await lookAround(officer);

  const mail = await mailbox.waitFor(email, (one) => one.text.includes('/reply/'), before);
  await asker.page.goto(/https?:\/\/\S+\/reply\/[A-Za-z0-9_-]+/.exec(mail.text)?.[0] ?? '');
  await titled(asker.page, portal.reply.title);
  await asker.around();
  await asker.type('textbox', portal.reply.word, word);
  await asker.press('button', portal.reply.open);
  await titled(asker.page, portal.reply.opened);
  expect(await asker.here()).toMatchObject({ role: 'link', name: portal.reply.download });
  await takePicture(asker.page, 'keyboard-download', 'window');
  const [file] = await Promise.all([asker.page.waitForEvent('download'), asker.key('Enter')]);
  const files = await unzip(await readFile(await file.path()));
  expect(files.get('index.html')?.toString('utf8')).toContain(explanation);
}, 240_000);
