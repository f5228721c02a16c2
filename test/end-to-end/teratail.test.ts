import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personOf } from '../../examples/organisation/generator/people.ts';
import type { Language } from '../../src/core/identifiers/language.ts';
import { readPolicy } from '../../src/core/policy/model/read.ts';
import type { CaseStatus, PortalStart } from '../../src/entry/server/contract/portal.ts';
import { en } from '../../web/portal/messages/en.ts';
import { ja } from '../../web/portal/messages/ja.ts';
import type { Mailbox } from '../mail/mailbox.ts';
import { pdfText } from '../reply/pdf-text.ts';
import { unzip } from '../reply/unzip.ts';
import { newVisitor } from './browser.ts';
import { confirmAccounts, confirmIdentity, firstSignIn, openCase, reviewAndApprove, stageShown } from './console-officer.ts';
import { lookingAt } from './look.ts';
import { fillIn, pickUp, sendRequest, type Look, type PortalPerson } from './portal-person.ts';
import { closeSetting, openSetting } from './setting.ts';
import type { Installation } from './start.ts';

const people = 60;
const members = Array.from({ length: people }, (_none, number) => personOf(number)).filter(({ services }) => services.qaSite);
const words = { ja, en };
const licence: Record<Language, RegExp> = { ja: /運転免許証/, en: /Driving licence/ };
const noLook: Look = async () => undefined;
const file = path.resolve(import.meta.dirname, '../../policies/teratail/2022-04-01.yaml');
const text = await readFile(file, 'utf8');
const policy = readPolicy(Buffer.from(text), file).value;
if (!policy?.requests || !policy.desk) throw new Error('teratail has no policy with requests and a desk');
const { requests, desk } = policy;

let mailbox: Mailbox;
let installation: Installation;
let browser: Browser;
let officer: Page;
beforeAll(async () => {
  ({ mailbox, installation, browser } = await openSetting(people, { takesPoliciesIn: true })); // its pages and notices lead to the portal by whole addresses
  officer = await (await newVisitor(browser, 'ja')).newPage();
  if (!installation.officer) throw new Error('no first sign-in was printed');
  await firstSignIn(officer, installation.console, 'ja', installation.officer, noLook);
});
afterAll(async () => { await closeSetting({ mailbox, installation, browser }); });

const startOf = async (query: string): Promise<Response> => await fetch(new URL(`/api/portal/start${query}`, installation.portal));
const pageAt = async (address: string): Promise<string> => {
  const answer = await fetch(new URL(address, installation.portal));
  expect(answer.status, address).toBe(200);
  return await answer.text();
};
const plain = (markup: string): string => markup.replaceAll(/<style>[\s\S]*?<\/style>|<[^>]+>/g, '');
const squeezed = (of: string): string => of.normalize('NFKC').replaceAll(/\s/g, '');

describe('[TT-s part] the portal under teratail\'s policy', () => {
  test('offers what teratail\'s document says: its types, its seven kinds of documents, its desk', async () => {
    const start = await (await startOf('?policy=teratail')).json() as PortalStart;
    expect([start.policy.id, start.policy.version, start.policy.title]).toEqual(['teratail', '2022-04-01', policy.title]);
    expect(start.documents.map(({ id }) => id)).toEqual(['drivers-licence', 'health-insurance-card', 'basic-resident-card', 'my-number-card', 'pension-book', 'alien-registration-card', 'passport']);
    expect(start.documents.filter(({ usable }) => !usable).every(({ note }) => note !== null)).toBe(true);
    expect(start.types).toEqual(requests.types.map(({ type, fee }) => ({ type, fee, online: type === 'disclosure' })));
    // The group and the cafe refuse ways that teratail takes.
    expect(start.intake).toEqual({ accepted: ['portal', 'post', 'telephone'], refused: [] });
    expect(start.promised.days).toBe(14);
    expect([start.desk, start.replyChannels]).toEqual([{ name: desk.name, address: desk.address, telephone: desk.telephone }, ['email', 'post']]);
    expect(JSON.stringify(start)).not.toMatch(/blank|空欄/);
    // No addendum among them: it changes what another says.
    expect(start.others.map(({ id }) => id)).toEqual(['career-ticket-cafe', 'leverages-group']);
  });

  test('and the portal\'s own without one; a policy that is not there is not found, to a page as to a request', async () => {
    const start = await (await startOf('')).json() as PortalStart;
    expect([start.policy.id, start.others.map(({ id }) => id)]).toEqual(['leverages-group', ['career-ticket-cafe', 'teratail']]);
    for (const none of ['nobody', 'leverages-lighthouse-california-2', 'No Name', '']) expect((await startOf(`?policy=${encodeURIComponent(none)}`)).status, none).toBe(404);
    const page = await (await newVisitor(browser, 'ja')).newPage();
    await page.goto(`${installation.portal}/?policy=nobody`);
    await page.getByRole('alert').waitFor();
  });
});

/** From the portal's first page to teratail's, whose address can be kept. */
const toTeratail = async (page: Page, language: Language): Promise<string> => {
  await page.goto(`${installation.portal}/?lang=${language}`);
  await page.getByRole('region', { name: words[language].home.others.title }).getByRole('link', { name: policy.title[language] }).click();
  await page.getByRole('contentinfo').getByText(desk.name[language]).waitFor();
  expect(new URL(page.url()).searchParams.get('policy')).toBe('teratail');
  return `${installation.portal}/?policy=teratail`;
};

const asks = async (language: Language, which: number): Promise<void> => {
  const member = members[which];
  if (!member) throw new Error('no member of the questions and answers site');
  const person: PortalPerson = { name: `${member.family.kanji}${member.given.kanji}`, birthDate: member.birthDate, email: member.email };
  const findings: string[] = [];
  const look = lookingAt(`teratail-${language}`, findings);
  const page = await (await newVisitor(browser, language)).newPage();
  // Somebody else looks: who asks begins in Japanese and turns the switch.
  const first = await (await newVisitor(browser, language)).newPage();
  const address = await toTeratail(first, language);
  await look(first, 'home');

  // The address stays teratail's through the whole form; what is said there is teratail's.
  await fillIn(page, address, language, person, licence[language], mailbox, async (at, step) => {
    expect(new URL(at.url()).searchParams.get('policy'), step).toBe('teratail');
    if (step === 'request-contact') await at.getByText(words[language].request.under(policy.title[language])).waitFor();
    if (step === 'request-document-empty') expect(await at.locator('input[name=kind], input[type=radio]').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toEqual(expect.arrayContaining(['pension-book', 'passport']));
    if (step === 'request-contact' || step === 'request-document-empty') await look(at, step);
  });
  const { caseNumber, word } = await sendRequest(page, language, person, look);
  await page.getByRole('link', { name: words[language].shownPolicy.read(policy.title[language]) }).waitFor();
  const shown = await page.getByRole('link', { name: words[language].shownPolicy.read(policy.title[language]) }).getAttribute('href');
  expect(shown).toBe(`/policies/teratail/2022-04-01/${language}`);
  expect(await page.locator('body').innerText()).not.toMatch(/blank|空欄/);

  const before = mailbox.mails.length;
  await openCase(officer, installation.console, caseNumber);
  await confirmIdentity(officer, 'ja', noLook);
  await confirmAccounts(officer, 'ja', noLook);
  const explanation = 'ほかの方の権利を守るため、この 1 件は出せません。';
  await reviewAndApprove(officer, 'ja', explanation, noLook);
  await stageShown(officer, 'ja', 'replied');
  const mail = await mailbox.waitFor(person.email, (one) => one.text.includes('/reply/'), before);
  const link = /https?:\/\/\S+\/reply\/\S+/.exec(mail.text)?.[0] ?? '';

  const status = await page.request.get(new URL(`/api/portal/requests/${caseNumber}`, installation.portal).href);
  expect((await status.json() as CaseStatus).policy).toMatchObject({ id: 'teratail', version: '2022-04-01', title: policy.title });

  const files = await unzip(await readFile(await pickUp(page, language, link, word, noLook)));
  expect([...files.keys()].some((name) => name.startsWith('data/') && name.includes('qa-site'))).toBe(true);
  const letter = squeezed((await pdfText(files.get('letter.pdf') ?? Buffer.alloc(0))).join('\n'));
  const said = {
    ja: ['個人情報の取り扱いについて（teratail）（令和4年4月1日改定）', '14営業日以内', '（ポリシー 7.3)）', '（ポリシー 7.1)）', '顧客相談担当窓口'],
    en: ['Handling of personal information (teratail)', '1 April 2022', '14 business days', '(policy, 7.3))', '(policy, 7.1))', 'Customer Service, Leverages Co., Ltd.'],
  }[language];
  for (const each of [...said, caseNumber, explanation, desk.telephone ?? '']) expect(letter).toContain(squeezed(each));
  expect(letter).not.toMatch(/blank|空欄|個人情報保護方針/);
  expect(findings).toEqual([]);
};

describe('[TT-s part] a member of teratail asks, and is answered by teratail\'s clauses 7.1) and 7.3)', () => {
  test('in Japanese', async () => { await asks('ja', 0); });
  test('in English', async () => { await asks('en', 1); });
});

describe('[TT-s part] what is published of teratail', () => {
  test.each(['ja', 'en'] as const)('the notice at collection marks what is needed and says what follows, by clause 3. (%s)', async (language) => {
    for (const { id, items, ifWithheld } of policy.collections) {
      const notice = await pageAt(`/policies/teratail/notices/${id}/${language}`);
      const rows = [...notice.matchAll(/<tr data-entry="([^"]+)">.*?<td><data class="entry" value="([^"]+)">/g)].map(([, item, need]) => [item, need]);
      expect(rows).toEqual(items.map(({ item, need }) => [item, need]));
      expect(new Set(rows.map(([, need]) => need))).toEqual(new Set(['required', 'optional']));
      expect(plain(notice)).toContain(`${ifWithheld?.[language]}${{ ja: '（ポリシー 3.）', en: ' (policy, 3.)' }[language]}`);
      expect(notice).toContain(`/policies/teratail/2022-04-01/${language}"`);
    }
    expect(policy.collections.map(({ id }) => id)).toEqual(['registration', 'inquiry']);
  });

  test.each(['ja', 'en'] as const)('the protection manager stands in it by title, without a name (%s)', async (language) => {
    const manager = policy.organisation.privacyManager;
    expect([manager?.title[language], manager?.name]).toEqual([{ ja: 'レバレジーズ株式会社 個人情報保護管理者', en: 'Personal information protection manager of Leverages Co., Ltd.' }[language], undefined]);
    expect(plain(await pageAt(`/policies/teratail/${language}`))).toContain(manager?.title[language]);
  });

  test.each(['ja', 'en'] as const)('clause 9. leads to the security clause of the group\'s version in force (%s)', async (language) => {
    const page = await (await newVisitor(browser, language)).newPage();
    await page.goto(`${installation.portal}/policies/teratail/${language}#security`);
    const security = 'section[aria-labelledby=security]';
    const clause = page.locator(security);
    expect((await clause.innerText()).trim()).toMatch(/^9\./);
    await clause.locator('a[href*="leverages-group"]').click();
    expect(page.url()).toBe(`${installation.portal}/policies/leverages-group/${language}#security`);
    expect((await page.locator(security).innerText()).trim()).toMatch(/^9\./);
  });

  test('a reference to a clause that is not there keeps a version from being published', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'yakusoku-teratail-'));
    try {
      const next = path.join(folder, 'next.yaml');
      const published = await pageAt('/policies/teratail/ja');
      await writeFile(next, text.replace(/^version: .*$/m, 'version: 2026-11-21').replace('clause: security }', 'clause: nowhere }'));
      const submitted = await installation.run('policy', 'submit', next);
      expect(submitted.status).toBe(1);
      expect(submitted.output + submitted.errors).toMatch(/dangling-reference[\s\S]*nowhere|nowhere[\s\S]*dangling-reference/);
      expect((await fetch(new URL('/policies/teratail/2026-11-21/ja', installation.portal))).status).toBe(404);
      expect(await pageAt('/policies/teratail/ja')).toBe(published);
      // The same version without that fault is taken.
      await writeFile(next, text.replace(/^version: .*$/m, 'version: 2026-11-21'));
      expect((await installation.run('policy', 'submit', next)).status).toBe(0);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
