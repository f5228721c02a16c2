import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Language } from '../../src/core/identifiers/language.ts';
import type { Receipt } from '../../src/entry/server/contract/portal.ts';
import { en as deskEn } from '../../web/console/messages/en.ts';
import { ja as deskJa } from '../../web/console/messages/ja.ts';
import { en } from '../../web/console/promises/words.en.ts';
import { ja, type PromiseState } from '../../web/console/promises/words.ja.ts';
import type { Mailbox } from '../mail/mailbox.ts';
import { askAsThePage } from './ask-as-the-page.ts';
import { confirmAccounts, confirmIdentity, openCase } from './console-officer.ts';
import { type Desk, openDesk } from './desk.ts';
import { lookingAt } from './look.ts';
import { closeSetting } from './setting.ts';
import type { Installation } from './start.ts';

let mailbox: Mailbox;
let installation: Installation;
let setting: Desk | undefined;
let officer: Page;
beforeAll(async () => {
  setting = await openDesk(20);
  ({ officer, installation, mailbox } = setting);
});
afterAll(async () => {
  await closeSetting(setting ?? {});
});

const words = { ja, en };
const desk = { ja: deskJa, en: deskEn };

const ask = (email: string): Promise<Receipt> => askAsThePage({ installation, mailbox }, email);

const openBoard = async (language: Language, search = ''): Promise<void> => {
  await officer.goto(`${installation.console}/promises?lang=${language}${search}`);
  await officer.getByRole('heading', { level: 1, name: words[language].title }).waitFor();
  await officer.getByRole('heading', { level: 2, name: words[language].list }).waitFor();
};
const rowOf = (promise: string) => officer.getByRole('row').filter({ has: officer.getByText(promise, { exact: true }) }).first();
const stateOf = async (promise: string, language: Language): Promise<PromiseState | undefined> => {
  const cell = await rowOf(promise).getByRole('cell').first().innerText();
  return (Object.entries(words[language].states) as [PromiseState, string][]).find(([, word]) => cell.startsWith(word))?.[0];
};
const stance = (language: Language, number: number) => officer.getByRole('region', { name: words[language].stances }).getByRole('listitem').nth(number - 1);

const overdueAndBack = async (language: Language, email: string): Promise<void> => {
  const say = words[language];
  const findings: string[] = [];
  const look = lookingAt(`promises-${language}`, findings);
  const receipt = await ask(email);

  // By the menu, as an officer comes there: every stance of the group, each backed by promises, and those that nothing shows counted in words.
  await officer.goto(`${installation.console}/?lang=${language}`);
  await officer.getByRole('navigation').getByRole('link', { name: desk[language].menu.promises }).click();
  await officer.getByRole('heading', { level: 2, name: say.stances }).waitFor();
  expect(await officer.getByRole('region', { name: say.stances }).getByRole('listitem').count()).toBe(5);
  for (const number of [1, 2, 3, 4, 5]) expect(await stance(language, number).innerText()).toMatch(language === 'ja' ? /支える約束 \d+ 個: .*示せていません [1-9]/ : /\d+ promises behind it: .*[1-9]\d* not shown/);
  expect([await stateOf('LG-12-4', language), await stateOf('LG-11', language), await stateOf('LG-9-p1', language)]).toEqual(['kept', 'kept', 'not-shown']);
  expect(await rowOf('LG-9-p1').innerText()).toContain(say.whys['no-control']);
  await look(officer, 'board');

  // Past the promised day: broken, with the case; the stance on complaints and the stance as a whole go with it.
  const clock = JSON.parse((await installation.run('clock', 'show', '--json')).output) as { readonly now: string };
  const days = Math.ceil((Date.parse(receipt.promisedOn) - Date.parse(clock.now)) / 86_400_000) + 2;
  await installation.run('clock', 'advance', String(days));
  await openBoard(language);
  expect(await stateOf('LG-12-4', language)).toBe('broken');
  expect(await stateOf('LG-0b', language)).toBe('broken');
  expect(await stance(language, 4).innerText()).toContain(say.states.broken);
  expect((await installation.run('promises', '--state', 'broken', '--json')).status).toBe(1);

  // By keyboard: what is broken alone, and from there to the case.
  const filter = officer.getByRole('group', { name: say.filterState }).getByRole('button', { name: new RegExp(`^${say.states.broken} `) });
  await filter.focus();
  await officer.keyboard.press('Enter');
  await officer.waitForURL(/state=broken/);
  expect(await officer.getByRole('row').filter({ has: officer.getByRole('rowheader') }).count()).toBeGreaterThanOrEqual(2);
  expect(await rowOf('LG-11').count()).toBe(0);
  await look(officer, 'broken');
  const toCase = rowOf('LG-12-4').getByRole('link', { name: receipt.caseNumber });
  await toCase.focus();
  await officer.keyboard.press('Enter');
  await officer.getByRole('heading', { level: 1, name: new RegExp(receipt.caseNumber) }).waitFor();

  // Answered: kept again, and what was late is still said.
  await openCase(officer, installation.console, receipt.caseNumber);
  await confirmIdentity(officer, language, async () => undefined);
  await confirmAccounts(officer, language, async () => undefined);
  await officer.getByRole('button', { name: desk[language].approval.approve }).click();
  const before = mailbox.mails.length;
  await officer.getByRole('dialog').getByRole('button', { name: desk[language].approval.approve }).click();
  await mailbox.waitFor(email, (mail) => mail.text.includes('/reply/'), before);
  await expect.poll(async () => { await openBoard(language); return await stateOf('LG-12-4', language); }, { interval: 500 }).toBe('kept');
  expect(await rowOf('LG-12-4').textContent()).toMatch(language === 'ja' ? /遅れて返事をした請求 [12] 件/ : /[12] replied late/);
  expect(await stance(language, 4).innerText()).not.toContain(`${say.states.broken} 1`);

  // A state that nothing has teaches how to go on; an address that anybody may have written is taken as it is meant.
  await openBoard(language, '&state=due');
  await officer.getByText(say.none.title).waitFor();
  await look(officer, 'none');
  await officer.getByRole('button', { name: say.none.action }).click();
  await rowOf('LG-12-4').waitFor();

  // Where no policy is in force yet, which a started installation never is: the page says how to get there.
  const nothing = { kept: 0, due: 0, broken: 0, 'not-shown': 0 };
  await officer.route('**/api/console/promises', async (route) => { await route.fulfill({ json: { at: clock.now, counts: nothing, stances: [], rows: [] } }); });
  await officer.reload();
  await officer.getByText(say.empty.title).waitFor();
  await look(officer, 'empty');
  await officer.unroute('**/api/console/promises');
  await officer.getByRole('link', { name: say.empty.action }).click();
  await officer.getByRole('heading', { level: 1, name: desk[language].policies.title }).waitFor();
  expect(findings).toEqual([]);
};

test('[LG-0b] each stance is backed by promises whose live state the board shows, in Japanese', async () => { await overdueAndBack('ja', 'first@example.jp'); });
test('[LG-0b] the same in English', async () => { await overdueAndBack('en', 'second@example.jp'); });
