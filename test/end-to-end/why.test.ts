import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Language } from '../../src/core/identifiers/language.ts';
import { en } from '../../web/console/why/why-words.en.ts';
import { ja } from '../../web/console/why/why-words.ja.ts';
import { consentToProvision, customer, provide, ServiceCaller } from '../v1/service-caller.ts';
import { type Desk, openDesk } from './desk.ts';
import { lookingAt } from './look.ts';
import { closeSetting } from './setting.ts';
import type { Installation } from './start.ts';

let installation: Installation;
let setting: Desk | undefined;
let officer: Page;
const requested: string[] = [];
beforeAll(async () => {
  setting = await openDesk(20);
  ({ officer, installation } = setting);
  officer.on('request', (request) => { requested.push(`${request.method()} ${new URL(request.url()).pathname}`); });
});
afterAll(async () => {
  await closeSetting(setting ?? {});
});

const words = { ja, en };
const open = async (language: Language, search = ''): Promise<void> => {
  await officer.goto(`${installation.console}/why?lang=${language}${search}`);
  await officer.getByRole('heading', { level: 1, name: words[language].title }).waitFor();
  await officer.getByRole('group', { name: words[language].groups.deed }).waitFor();
};
const choose = async (label: string, value: string): Promise<void> => { await officer.getByLabel(label, { exact: true }).selectOption(value); };
/** Words that stand in less room than they need, and so end in dots. */
const cutOff = (): Promise<readonly string[]> => officer.locator('.mantine-Badge-label').evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent ?? ''));
const answered = (language: Language) => officer.getByRole('region', { name: words[language].answer, exact: true });
const outcome = async (of: 'allow' | 'deny', language: Language): Promise<void> => { await answered(language).getByText(words[language].outcomes[of].title, { exact: true }).waitFor(); };

for (const language of ['ja', 'en'] as const) {
  test(`an officer asks why, sees the chain of clauses and law, and what would have to change (${language}) [LG-1z part] [LG-2-1b part]`, async () => {
    const say = words[language];
    const findings: string[] = [];
    const look = lookingAt(`why-${language}`, findings);
    await open(language);
    await officer.getByText(say.noItems).waitFor();
    // What a member of the cafe gave, for a purpose that the group alone names: its own list is closed.
    await choose(say.fields.service, 'career-ticket-cafe');
    await choose(say.fields.purpose, 'customers.analysis');
    await officer.getByRole('button', { name: say.allItems }).click();
    const answer = answered(language);
    await answer.getByText(say.outcomes.deny.title, { exact: true }).waitFor();
    await answer.getByText(/career-ticket-cafe 2022-04-01/).first().waitFor();
    const [clause] = await Promise.all([officer.waitForEvent('popup'), answer.locator('a[href*="#"]').first().click()]);
    await clause.getByRole('main').waitFor();
    expect(new URL(clause.url()).pathname).toMatch(new RegExp(`^/api/console/policies/[0-9a-f]{64}/text/${language}$`));
    expect(await clause.locator(`[id="${new URL(clause.url()).hash.slice(1)}"]`).count()).toBe(1);
    await clause.close();
    await look(officer, 'denied');
    // One of the ways is the person's consent to it, which the cafe's policy lets open it.
    const ways = officer.getByRole('region', { name: say.ways });
    const way = ways.getByRole('button', { name: language === 'ja' ? /同意/ : /consent/ }).first();
    await way.click();
    await answer.getByText(say.outcomes.allow.title, { exact: true }).waitFor();
    await ways.getByText(say.nothingToOpen).waitFor();
    // A stop closes it again at once.
    await officer.getByLabel(say.stops.all, { exact: true }).check();
    await answer.getByText(say.outcomes.deny.title, { exact: true }).waitFor();
    // Handing over shows what belongs to it, and nothing was asked of the server for any of this.
    await open(language);
    await choose(say.fields.action, 'provide');
    await officer.getByRole('group', { name: say.groups.to }).waitFor();
    await choose(say.fields.recipient, 'placement-agencies');
    await choose(say.fields.situation, 'agency-contact');
    await officer.getByRole('button', { name: say.allItems }).click();
    await answer.getByText(say.outcomes.deny.title, { exact: true }).waitFor();
    expect(await cutOff()).toEqual([]);
    if (language === 'ja') await look(officer, 'provision');
    expect(findings).toEqual([]);
  });
}

test('a contact that only asks for consent, and data that was taken over with a business, are asked about there (JP-PUR-03, JP-PUR-06)', async () => {
  const findings: string[] = [];
  const look = lookingAt('why-asking-ja', findings);
  await open('ja');
  const answer = answered('ja');
  await choose(ja.fields.service, 'career-ticket-cafe');
  await choose(ja.fields.purpose, 'customers.analysis');
  await choose(ja.fields.action, 'contact');
  await choose(ja.fields.channel, 'email');
  await officer.getByRole('checkbox', { name: 'メールアドレス', exact: true }).check();
  await outcome('deny', 'ja');
  await officer.getByRole('region', { name: ja.ways }).getByRole('button', { name: /同意を求めることだけ/ }).click();
  await outcome('allow', 'ja');
  expect(await officer.getByLabel(ja.onlyAsks, { exact: true }).isChecked()).toBe(true);
  await answer.getByText(/通則編）3-1-2/).waitFor();
  await look(officer, 'asked');
  // Another action says more than that; data that was taken over keeps the purposes that it had.
  await choose(ja.fields.action, 'use');
  await choose(ja.fields.purpose, 'users.replies');
  await outcome('allow', 'ja');
  await choose(ja.fields.succession, 'new');
  await outcome('deny', 'ja');
  await answer.getByText(/第18条第2項/).first().waitFor();
  await look(officer, 'taken-over');
  await choose(ja.fields.succession, 'kept');
  await outcome('allow', 'ja');
  expect(findings).toEqual([]);
});

for (const language of ['ja', 'en'] as const) {
  test(`at an age at which a guardian consents, the way is the guardian's consent (${language}) (JP-TP-03)`, async () => {
    const [say, findings]: [typeof ja, string[]] = [words[language], []];
    await open(language);
    await choose(say.fields.service, 'career-ticket-cafe');
    await choose(say.fields.purpose, 'customers.analysis');
    await officer.getByLabel(say.fields.age, { exact: true }).fill('14');
    await officer.getByRole('button', { name: say.allItems }).click();
    await outcome('deny', language);
    expect(await officer.getByLabel(say.byGuardian, { exact: true }).count()).toBe(0);
    await officer.getByRole('region', { name: say.ways }).getByRole('button', { name: language === 'ja' ? /保護者の同意/ : /guardian's consent/ }).first().click();
    await outcome('allow', language);
    await lookingAt(`why-guardian-${language}`, findings)(officer, 'consented');
    await officer.getByLabel(say.byGuardian, { exact: true }).uncheck();
    await outcome('deny', language);
    await answered(language).getByText(language === 'ja' ? '保護者から同意をもらってください。' : 'Ask the guardian.').waitFor();
    expect(findings).toEqual([]);
  });
}

test('the day is that of Tokyo, where it is the next one before it is elsewhere', async () => {
  const address = '**/api/console/policies/in-force*';
  // What the server answers, at another moment.
  await officer.route(address, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...await response.json() as object, at: '2026-12-31T15:00:00.000Z' } });
  });
  await open('ja');
  expect(await officer.getByLabel(ja.day, { exact: true }).inputValue()).toBe('2027-01-01');
  await officer.unroute(address);
});

test('what is tried is asked of nobody: the engine runs in the page', () => {
  expect(requested.filter((one) => one.startsWith('POST'))).toEqual([]);
  expect(requested.some((one) => one.includes('/api/console/policies/in-force'))).toBe(true);
});

test('a decision on record opens with its reasons, and answers as it did [LG-2-1a part]', async () => {
  await officer.goto(`${installation.console}/decisions?lang=ja`);
  await officer.getByText(ja.log.empty).waitFor();
  const findings: string[] = [];
  const look = lookingAt('decisions-ja', findings);
  await look(officer, 'empty');
  const { output } = await installation.run('service-key', 'add', 'shop', '--scopes', 'decide,people,choices', '--json');
  const caller = new ServiceCaller(installation.services, (JSON.parse(output) as { readonly key: string }).key);
  const person = await customer(caller);
  await caller.choose(person, consentToProvision);
  const [decided] = await caller.ask(provide(person));
  expect(decided?.recorded).toBeDefined();
  await officer.reload();
  const row = officer.getByRole('row').filter({ hasText: 'shop' });
  await row.getByText(ja.actions.provide).waitFor();
  expect(await cutOff()).toEqual([]);
  expect(await officer.content()).not.toContain(person);
  await row.getByRole('link', { name: ja.log.open }).click();
  await officer.getByText(ja.given).waitFor();
  const answer = answered('ja');
  await answer.getByText(ja.outcomes[decided?.answer?.outcome ?? 'deny'].title, { exact: true }).waitFor();
  expect(await officer.getByLabel(ja.fields.recipient, { exact: true }).inputValue()).toBe(decided?.answer?.duties.find(({ kind }) => kind === 'record-provision') ? 'business-partners' : '');
  await look(officer, 'opened');
  // Older ones are a press away: 101 are on record now.
  await caller.ask(...Array.from({ length: 100 }, () => provide(person)));
  await officer.goto(`${installation.console}/decisions?lang=ja`);
  const opened = officer.getByRole('link', { name: ja.log.open });
  await expect.poll(() => opened.count()).toBe(100);
  await officer.getByRole('button', { name: ja.log.older, exact: true }).click();
  await expect.poll(() => opened.count()).toBe(101);
  expect(await officer.getByRole('button', { name: ja.log.older, exact: true }).count()).toBe(0);
  expect(findings).toEqual([]);
});
