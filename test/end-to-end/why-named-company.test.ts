import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../web/console/why/why-words.en.ts';
import { ja } from '../../web/console/why/why-words.ja.ts';
import { type Desk, openDesk } from './desk.ts';
import { lookingAt } from './look.ts';
import { closeSetting } from './setting.ts';
import type { Installation } from './start.ts';

let installation: Installation;
let setting: Desk | undefined;
let officer: Page;
beforeAll(async () => {
  setting = await openDesk(20);
  ({ officer, installation } = setting);
});
afterAll(async () => {
  await closeSetting(setting ?? {});
});

const languages = [
  ['ja', ja, 'のうち、どこに渡すのかが示されていません。', /台帳にある名前で示す.*本人の同意/],
  ['en', en, 'It is not said which of the recipients', /by the name in the register.*consent/],
] as const;
test.each(languages)('an officer learns that the company has to be named, names it, and sees what its consent opens (%s) [CT-4-1 part]', async (language, say, refusal, wayTo) => {
  const findings: string[] = [];
  const look = lookingAt(`why-named-${language}`, findings);
  const choose = async (label: string, value: string): Promise<void> => { await officer.getByLabel(label, { exact: true }).selectOption(value); };
  await officer.goto(`${installation.console}/why?lang=${language}`);
  await officer.getByRole('group', { name: say.groups.deed }).waitFor();
  await choose(say.fields.service, 'career-ticket-cafe');
  await choose(say.fields.action, 'provide');
  await choose(say.fields.purpose, 'users.provision');
  await choose(say.fields.recipient, 'client-companies');
  await choose(say.fields.situation, 'client-companies.consent');
  await officer.getByRole('button', { name: say.allItems }).click();
  const answer = officer.getByRole('region', { name: say.answer, exact: true });
  await answer.getByText(say.outcomes.deny.title, { exact: true }).waitFor();
  await answer.getByText(refusal).first().waitFor();
  const named = officer.getByLabel(say.party.named, { exact: true });
  expect(await named.isChecked()).toBe(false);
  await look(officer, 'unnamed');
  // The way there names the company and supposes a consent to it: the fields then say so.
  await officer.getByRole('region', { name: say.ways }).getByRole('button', { name: wayTo }).first().click();
  await answer.getByText(say.outcomes.deny.title, { exact: true }).waitFor({ state: 'detached' });
  expect(await named.isChecked()).toBe(true);
  // Without the name nothing is left of it; what the officer supposed is of the one that is named.
  await named.uncheck();
  await answer.getByText(say.outcomes.deny.title, { exact: true }).waitFor();
  await answer.getByText(refusal).first().waitFor();
  await named.check();
  await answer.getByText(say.outcomes.deny.title, { exact: true }).waitFor({ state: 'detached' });
  expect(findings).toEqual([]);
});
