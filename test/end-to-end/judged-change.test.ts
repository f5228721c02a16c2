import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Language } from '../../src/core/identifiers/language.ts';
import { ja } from '../../web/console/messages/ja.ts';
import { en as changesEn } from '../../web/console/policies/changes/words.en.ts';
import { ja as changesJa } from '../../web/console/policies/changes/words.ja.ts';
import { en as portalEn } from '../../web/portal/messages/en.ts';
import { ja as portalJa } from '../../web/portal/messages/ja.ts';
import { customer, ServiceCaller } from '../v1/service-caller.ts';
import { newVisitor } from './browser.ts';
import { type Desk, openDesk } from './desk.ts';
import { lookingAt } from './look.ts';
import type { Installation } from './start.ts';
import { closeSetting } from './setting.ts';

let setting: Desk | undefined;
let installation: Installation;
let browser: Browser;
let desk: Page;
let caller: ServiceCaller;
let member: string;
const findings: string[] = [];
const look = lookingAt('judged', findings);

beforeAll(async () => {
  setting = await openDesk(20);
  ({ officer: desk, installation, browser } = setting);
  const { output } = await installation.run('service-key', 'add', 'shop', '--scopes', 'decide,people,choices', '--json');
  caller = new ServiceCaller(installation.services, (JSON.parse(output) as { readonly key: string }).key);
  member = await customer(caller);
});
afterAll(async () => {
  await closeSetting(setting ?? {});
});

const day = '2026-12-01';
const [related, other] = ['purposes/customers.registration/processing', 'purposes/customers.services/processing'];
const reason = '登録の手続きの中で行うもので、ふつうに予想できます。';

/** Two purposes for which profiles are made from the next version on. */
const next = async (version = day): Promise<string> => {
  const text = await readFile(path.resolve(import.meta.dirname, '../../policies/leverages-group/2025-05-27.yaml'), 'utf8');
  const profiling = (source: string, id: string): string => source.replace(`- id: ${id}\n`, (line) => `${line}    processing: [profiling]\n`);
  return profiling(profiling(text.replace(/^version: .*$/m, `version: ${version}`), 'customers.registration'), 'customers.services');
};
const inferred = async (purpose: string): Promise<string | undefined> => {
  const [told] = await caller.ask({ action: 'infer', purpose, items: ['contact.email'], person: member, service: 'recruiting' });
  return [told?.answer?.outcome, ...(told?.answer?.reasons ?? []).map(({ code }) => code).filter((code) => code.startsWith('change'))].join(' ');
};
const item = (key: string) => desk.locator(`li[data-key="${key}"]`);
const judge = async (key: string, label: string, why: string): Promise<void> => {
  await item(key).getByRole('radio', { name: label }).check();
  await item(key).getByLabel(changesJa.reason).fill(why);
  await item(key).getByRole('button', { name: changesJa.save }).click();
  await item(key).getByRole('button', { name: new RegExp(changesJa.change) }).waitFor();
};
const changesPage = async (language: Language): Promise<void> => {
  await desk.goto(`${installation.console}/policies?lang=${language}`);
  await desk.getByRole('link', { name: `${{ ja: changesJa, en: changesEn }[language].link}: leverages-group ${day}` }).click();
  await desk.locator(`li[data-key="${related}"]`).waitFor();
};

test('an officer judges what a change takes, approves it, and the services do what was judged (ja, en) [LG-11 part]', async () => {
  await desk.goto(`${installation.console}/policies?lang=ja`);
  await desk.locator('input[type=file]').setInputFiles({ name: 'policy.yaml', mimeType: 'text/yaml', buffer: Buffer.from(await next()) });
  await desk.getByRole('button', { name: ja.policies.submitSave }).click();
  const row = desk.getByRole('row', { name: new RegExp(`leverages-group ${day}`) });
  await row.getByText(ja.policies.states.draft, { exact: true }).waitFor();
  // Nothing hangs on whether an officer looked: unjudged, the dialog says that the stricter holds.
  await row.getByRole('button', { name: new RegExp(ja.policies.approve) }).click();
  await desk.getByRole('dialog').getByText(changesJa.approvalOpen(2)).waitFor();
  await look(desk, 'approval-not-judged');
  await desk.keyboard.press('Escape');

  for (const language of ['en', 'ja'] as const) {
    await changesPage(language);
    await desk.getByText({ ja: changesJa, en: changesEn }[language].open(2)).waitFor();
    await look(desk, `changes-${language}`);
  }
  // Without a reason there is no judgement.
  await item(related).getByRole('radio', { name: changesJa.judged.related.label }).check();
  expect(await item(related).getByRole('button', { name: changesJa.save }).isDisabled()).toBe(true);
  await judge(related, changesJa.judged.neither.label, 'まだ決めていません。');
  await item(related).getByRole('button', { name: new RegExp(changesJa.change) }).click();
  await judge(related, changesJa.judged.related.label, reason);
  await judge(other, changesJa.judged.neither.label, 'サービスの案内からは予想できません。');
  await item(related).getByText(changesJa.takes.notice).waitFor();
  await item(other).getByText(changesJa.waits).waitFor();
  await desk.getByText(changesJa.settled).waitFor();
  await look(desk, 'changes-judged');

  await desk.goto(`${installation.console}/policies?lang=ja`);
  await row.getByRole('button', { name: new RegExp(ja.policies.approve) }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByText(reason).waitFor();
  await dialog.getByText(changesJa.atApproval).waitFor();
  await look(desk, 'approval');
  await dialog.getByRole('button', { name: ja.policies.approve }).click();
  await row.getByText(ja.policies.states.approved, { exact: true }).waitFor();
  await changesPage('ja');
  await desk.getByText(changesJa.closed).waitFor();
  expect(await desk.locator('li[data-key]').getByRole('radio').count()).toBe(0);
  await look(desk, 'changes-final');
});

test('the day of the change is told on the portal before and after, and put away once read; what was judged related is done, the rest waits', async () => {
  const now = Date.parse((JSON.parse((await installation.run('clock', 'show', '--json')).output) as { readonly now: string }).now);
  const tomorrow = new Date(now + 86_400_000 + 9 * 3_600_000).toISOString().slice(0, 10);
  expect((await installation.run('policy', 'activate', `leverages-group/${day}`, '--from', tomorrow)).status).toBe(0);
  const visitor = await (await newVisitor(browser, 'ja')).newPage();
  await visitor.goto(`${installation.portal}/?lang=ja`);
  const banner = visitor.getByRole('region', { name: /変わります/ });
  await banner.getByText(portalJa.home.revision.asks).waitFor();
  await look(visitor, 'portal-coming');
  await banner.getByRole('link', { name: portalJa.home.revision.link }).click();
  expect(await visitor.getByRole('main').innerText()).toMatch(/次の変更は、このお知らせによって行います。[^]*次の変更は、すでにお預かりしている情報については、ご本人の同意をいただいてから行います。/);
  expect(await inferred('customers.registration')).not.toContain('allow');

  expect((await installation.run('clock', 'advance', '1')).status).toBe(0);
  expect(await inferred('customers.registration')).toBe('allow');
  expect(await inferred('customers.services')).toBe('deny change-needs-consent');
  const { notices } = await caller.done<{ readonly notices: readonly { readonly takes: string; readonly waiting: readonly { readonly purpose: string }[] }[] }>(200, 'GET', `/v1/notices?person=${member}`);
  expect(notices).toMatchObject([{ takes: 'consent', waiting: [{ purpose: 'customers.services' }] }]);

  const reader = await (await newVisitor(browser, 'en')).newPage();
  await reader.goto(`${installation.portal}/?lang=en`);
  const told = reader.getByRole('region', { name: /changed on/ });
  await told.waitFor();
  await look(reader, 'portal-changed');
  await told.getByRole('button', { name: portalEn.home.revision.close }).click();
  await told.waitFor({ state: 'detached' });
  await reader.reload();
  await reader.getByRole('heading', { name: portalEn.home.choices, exact: true }).waitFor();
  expect(await told.count()).toBe(0);
  // Another policy of the organisation, which did not change, has nothing to tell.
  await visitor.goto(`${installation.portal}/?lang=ja&policy=teratail`);
  await visitor.getByRole('heading', { name: portalJa.home.choices, exact: true }).waitFor();
  expect(await visitor.getByRole('region', { name: /変わり/ }).count()).toBe(0);
  expect(findings).toEqual([]);
});

test('the same is judged and approved from the command line, with a reason or not at all', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'yakusoku-judged-'));
  try {
    const file = path.join(folder, 'later.yaml');
    await writeFile(file, (await next('2026-12-24')).replace('- id: customers.analysis\n', (line) => `${line}    cross-service: true\n`));
    const { output } = await installation.run('policy', 'submit', file, '--json');
    const { hash } = JSON.parse(output) as { readonly hash: string };
    const change = 'purposes/customers.analysis/crossService';
    expect((await installation.run('policy', 'approve', hash, '--related', change)).status).toBe(2);
    const unknown = await installation.run('policy', 'approve', hash, '--related', 'purposes/nothing', '--reason', 'near');
    expect([unknown.status, unknown.output]).toEqual([1, expect.stringContaining('purposes/nothing is no change that hangs on a judgement')]);
    expect((await installation.run('policy', 'approve', hash, '--related', change, '--reason', 'the same analysis')).status).toBe(0);
    await desk.goto(`${installation.console}/policies/${hash}/changes?lang=ja`);
    await item(change).getByText('the same analysis').waitFor();
    await item(change).getByText(changesJa.takes.notice).waitFor();
    await item(change).getByText(new RegExp(ja.policies.commandLine)).waitFor();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
