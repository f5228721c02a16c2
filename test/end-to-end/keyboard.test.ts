import type { Browser } from 'playwright-core';
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
import type { Mailbox } from '../mail/mailbox.ts';
import { unzip } from '../reply/unzip.ts';
import { newVisitor } from './browser.ts';
import { domicile, identityPicture } from './identity-picture.ts';
import { checkAccounts, checkIdentity, explanation, lookAround, signIn, withholdAndApprove } from './keyboard-officer.ts';
import { arrived, dialogCloses, dialogOpens, titled } from './keyboard-steps.ts';
import { keyboardOf, type Keyboard } from './keyboard.ts';
import { takePicture } from './pictures.ts';
import { codeIn, receiptOn, type Receipt } from './portal-person.ts';
import type { Installation } from './start.ts';
import { closeSetting, openSetting } from './setting.ts';

const { family, given, birthDate, email } = personOf(200);
const person = { name: `${family.kanji}${given.kanji}`, birthDate, email };

let mailbox: Mailbox;
let installation: Installation;
let browser: Browser;
beforeAll(async () => {
  ({ mailbox, installation, browser } = await openSetting(300));
});
afterAll(async () => {
  await closeSetting({ mailbox, installation, browser });
});

/** A browser of their own, to which only keys are ever sent. */
const sitDown = async (address: string, title: string): Promise<Keyboard> => {
  const page = await (await newVisitor(browser, 'ja')).newPage();
  page.on('filechooser', () => undefined); // from now on, so that no chooser opens before somebody listens
  await page.goto(address);
  await titled(page, title);
  return await keyboardOf(page);
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
  // Too early: the first field that is missing takes the focus.
  await keys.press('button', portal.next);
  await keys.page.getByText(portal.gapsTitle).waitFor();
  expect(await keys.here()).toMatchObject({ role: 'textbox', name: words.you.name });
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
  await keys.press('button', portal.next);
  await keys.page.getByText(portal.gapsTitle).waitFor();
  expect((await keys.here()).role).toBe('radio');
  await keys.reach('button', portal.back, 'back');
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

test('[LG-12-4 part] [CT-8-2a part] [CT-8-3d part] a request and its case by keyboard alone: every stop is seen, nothing is out of reach, and the focus is never lost', async () => {
  const asker = await sitDown(installation.portal, portal.home.title);
  await fromHomeToContact(asker);
  await fillIn(asker);
  await handInDocument(asker);
  const { caseNumber, word } = await send(asker);

  const officer = await sitDown(installation.console, desk.signIn.title);
  if (!installation.officer) throw new Error('no first sign-in was printed');
  await signIn(officer, installation.officer);
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
  await asker.press('link', portal.menu.status);
  await titled(asker.page, portal.status.title);
  await asker.around();
  await asker.page.goBack(); // a key of the browser itself
  await titled(asker.page, portal.reply.title);
  await asker.type('textbox', portal.reply.word, word);
  await asker.press('button', portal.reply.open);
  await titled(asker.page, portal.reply.opened);
  expect(await asker.here()).toMatchObject({ role: 'link', name: portal.reply.download });
  await takePicture(asker.page, 'keyboard-download', 'window');
  const [file] = await Promise.all([asker.page.waitForEvent('download'), asker.key('Enter')]);
  const files = await unzip(await readFile(await file.path()));
  expect(files.get('index.html')?.toString('utf8')).toContain(explanation);
});

test.each(['ja', 'en'] as const)('[LG-12-4 part] the published policy by keyboard alone (%s)', async (language) => {
  const page = await (await newVisitor(browser, language)).newPage();
  await page.goto(`${installation.portal}/policies/leverages-group/${language}`);
  const keys = await keyboardOf(page);
  await keys.key('Tab');
  const skip = await keys.here();
  expect(skip).toMatchObject({ role: 'link', faults: [] });
  await takePicture(page, `keyboard-policy-${language}`, 'window');
  const stops = await keys.around();
  expect(stops.length).toBeGreaterThan(10);
  await keys.reach('link', skip.name);
  await keys.key('Enter');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  await page.context().close();
});
