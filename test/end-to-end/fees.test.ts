import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personOf } from '../../examples/organisation/generator/people.ts';
import { feeAllowed } from '../../src/core/law/jp/fees.ts';
import type { PortalStart } from '../../src/entry/server/contract/portal.ts';
import { ja as desk } from '../../web/console/messages/ja.ts';
import { en } from '../../web/portal/messages/en.ts';
import { ja } from '../../web/portal/messages/ja.ts';
import { newVisitor } from './browser.ts';
import { confirmAccounts, confirmIdentity, firstSignIn, openCase } from './console-officer.ts';
import { lookingAt } from './look.ts';
import { askForData, pickUp, type Look } from './portal-person.ts';
import type { Installation } from './start.ts';
import { closeSetting, openSetting } from './setting.ts';
import type { Mailbox } from '../mail/mailbox.ts';
import { pdfText } from '../reply/pdf-text.ts';
import { unzip } from '../reply/unzip.ts';

const policyFile = path.resolve(import.meta.dirname, '../../policies/leverages-group/2025-05-27.yaml');
const { family, given, birthDate, email } = personOf(31);
const person = { name: `${family.kanji}${given.kanji}`, birthDate, email };
const noLook: Look = async () => undefined;

let mailbox: Mailbox;
let installation: Installation;
let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yakusoku-fees-'));
  ({ mailbox, installation, browser } = await openSetting(60));
});
afterAll(async () => {
  await closeSetting({ mailbox, installation, browser });
  await rm(folder, { recursive: true, force: true });
});

const start = async (): Promise<PortalStart> => await (await fetch(new URL('/api/portal/start', installation.portal))).json() as PortalStart;

/** What the home page says of the fee, by type of request. */
const feesOn = async (page: Page, language: 'ja' | 'en'): Promise<Record<string, string>> => {
  await page.goto(`${installation.portal}/?lang=${language}`);
  await page.locator('tr[data-type]').first().waitFor();
  const rows = await page.locator('tr[data-type]').evaluateAll((all) => all.map((row) => [row.getAttribute('data-type') ?? '', row.querySelector('td')?.textContent ?? '']));
  return Object.fromEntries(rows) as Record<string, string>;
};

/** Puts a version in force from now on that differs in what `edited` says. */
const adopt = async (version: string, edited: (source: string) => string): Promise<void> => {
  const source = await readFile(policyFile, 'utf8');
  const next = edited(source);
  expect(next).not.toBe(source);
  const file = path.join(folder, `${version}.yaml`);
  await writeFile(file, next.replace(/^version: .*$/m, `version: ${version}`));
  const today = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
  for (const words of [['submit', file], ['approve', version], ['activate', version, '--from', today]]) {
    const ran = await installation.run('policy', ...words);
    expect([ran.status, ran.errors]).toEqual([0, '']);
  }
};
const withFee = (type: string, yen: number) => (source: string): string => source.replace(new RegExp(`(type: ${type}, fee: )none`), `$1{ yen: ${yen} }`);

/** Words of payment; what a page without a fee never says. */
const payment = /[\d０-９]\s*円|お?支払|振込|振り込|\byen\b|\bpay(ment|able)?\b/i;

describe('what a request costs', () => {
  test('[CT-8-3f] notice of purposes and disclosure show no fee and ask none, because the policy in force says so', async () => {
    // Both languages, from the policy in force.
    const page = await (await newVisitor(browser, 'ja')).newPage();
    const findings: string[] = [];
    const look = lookingAt('fees', findings);
    expect(await feesOn(page, 'ja')).toMatchObject({ 'purpose-notice': 'なし', disclosure: 'なし', correction: '定めなし（いただきません）' });
    await page.getByText(ja.fee.none).waitFor();
    await look(page, 'home-ja');
    expect(await feesOn(page, 'en')).toMatchObject({ 'purpose-notice': 'None', disclosure: 'None', correction: 'Not stated (nothing is charged)' });
    await page.getByText(en.fee.none).waitFor();
    await look(page, 'home-en');
    expect((await start()).types.filter(({ online }) => online)).toEqual([{ type: 'disclosure', fee: 'none', online: true }]);

    // From start to receipt to letter: no page speaks of payment, and those where one decides say that there is no fee.
    const pages = new Map<string, string>();
    const visitor = await (await newVisitor(browser, 'ja')).newPage();
    const { caseNumber, word } = await askForData(visitor, installation.portal, 'ja', person, /運転免許証/, mailbox, async (at, name) => { pages.set(name, await at.getByRole('main').innerText()); });
    expect([...pages].filter(([, text]) => payment.test(text)).map(([name]) => name)).toEqual([]);
    for (const name of ['home', 'request-contact', 'request-check', 'receipt']) expect(pages.get(name), name).toContain(ja.fee.none);

    const officer = await (await newVisitor(browser, 'ja')).newPage();
    if (!installation.officer) throw new Error('no first sign-in was printed');
    await firstSignIn(officer, installation.console, 'ja', installation.officer, noLook);
    await openCase(officer, installation.console, caseNumber);
    await confirmIdentity(officer, 'ja', noLook);
    await confirmAccounts(officer, 'ja', noLook);
    await officer.getByRole('button', { name: desk.approval.approve }).click();
    await officer.getByRole('dialog').getByRole('button', { name: desk.approval.approve }).click();
    const ready = await mailbox.waitFor(email, (mail) => mail.text.includes('/reply/'));
    const files = await unzip(await readFile(await pickUp(visitor, 'ja', /https?:\/\/\S+\/reply\/[A-Za-z0-9_-]+/.exec(ready.text)?.[0] ?? '', word, noLook)));
    const letter = (await pdfText(files.get('letter.pdf') ?? Buffer.alloc(0))).join('\n');
    expect(letter).toContain(caseNumber);
    for (const text of [letter, ...mailbox.mails.map((mail) => mail.text)]) expect(text).not.toMatch(payment);
    expect(findings).toEqual([]);
  });

  test('[CT-8-3f part] a version with a fee for one type shows it for that type alone; with one for disclosure no request is taken as free', async () => {
    expect(feeAllowed('purpose-notice')).toBe(true);
    await adopt('2026-01-01', withFee('purpose-notice', 730));
    const page = await (await newVisitor(browser, 'en')).newPage();
    expect(await feesOn(page, 'en')).toMatchObject({ 'purpose-notice': '730 yen', disclosure: 'None', correction: 'Not stated (nothing is charged)' });
    expect(await feesOn(page, 'ja')).toMatchObject({ 'purpose-notice': '730円', disclosure: 'なし' });
    await page.getByText(ja.fee.none).waitFor();

    await adopt('2026-01-02', withFee('disclosure', 1250));
    expect(await feesOn(page, 'ja')).toMatchObject({ 'purpose-notice': 'なし', disclosure: '1250円' });
    const pages = new Map<string, string>();
    const findings: string[] = [];
    const look = lookingAt('fees-yen', findings);
    const visitor = await (await newVisitor(browser, 'ja')).newPage();
    await askForData(visitor, installation.portal, 'ja', person, /運転免許証/, mailbox, async (at, name) => {
      pages.set(name, await at.getByRole('main').innerText());
      if (['request-contact', 'request-check', 'receipt'].includes(name)) await look(at, name);
    });
    for (const name of ['home', 'request-contact', 'request-check', 'receipt']) {
      expect(pages.get(name), name).toContain(ja.fee.yen('1,250'));
      expect(pages.get(name), name).not.toContain(ja.fee.none);
    }
    for (const name of ['request-check', 'receipt']) expect(pages.get(name), name).toContain('このサイトではお支払いになれません');
    expect(findings).toEqual([]);
  });
});
