import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personOf } from '../../examples/organisation/generator/people.ts';
import { calendarDate, type CalendarDate } from '../../src/core/identifiers/calendar-date.ts';
import type { Language } from '../../src/core/identifiers/language.ts';
import { identityDocumentOn } from '../../src/core/law/jp/identity-documents.ts';
import { readPolicy } from '../../src/core/policy/model/read.ts';
import { ja as desk } from '../../web/console/messages/ja.ts';
import { en } from '../../web/portal/messages/en.ts';
import { ja } from '../../web/portal/messages/ja.ts';
import { en as uiEn } from '../../web/ui/messages/en.ts';
import { ja as uiJa } from '../../web/ui/messages/ja.ts';
import type { Mailbox } from '../mail/mailbox.ts';
import { newVisitor } from './browser.ts';
import { firstSignIn, openCase, openedDocument } from './console-officer.ts';
import { domicileIn, identityPicture, plantedWords } from './identity-picture.ts';
import { askForData, fillIn, sendRequest, type PortalPerson } from './portal-person.ts';
import { startRecordingProxy, type RecordingProxy } from './recording-proxy.ts';
import type { Installation } from './start.ts';
import { closeSetting, openSetting } from './setting.ts';

const messages = { ja, en };
const policyFile = path.resolve(import.meta.dirname, '../../policies/leverages-group/2025-05-27.yaml');
const personNumbered = (number: number): PortalPerson => {
  const { family, given, birthDate, email } = personOf(number);
  return { name: `${family.kanji}${given.kanji}`, birthDate, email };
};
const notLooking = async (): Promise<void> => undefined;

let mailbox: Mailbox;
let installation: Installation;
let browser: Browser;
let proxy: RecordingProxy;
beforeAll(async () => {
  proxy = await startRecordingProxy();
  ({ mailbox, installation, browser } = await openSetting(100));
});
afterAll(async () => {
  await closeSetting({ mailbox, installation, browser });
  await proxy?.close();
});

interface Kind {
  readonly id: string;
  readonly name: string;
  readonly usable: boolean;
}

/** What a policy lists, in its order, and whether the law knows it on that day. */
const kindsOf = (source: string, on: CalendarDate, language: Language): readonly Kind[] => {
  const { value: policy } = readPolicy(Buffer.from(source), 'policy.yaml');
  if (!policy) throw new Error('the policy has errors');
  return (policy.requests?.identity.documents ?? []).map(({ id, name }) => ({ id, name: name[language], usable: identityDocumentOn(id, on).state === 'usable' }));
};

/** The radios of the form as a person meets them. */
const kindsOn = async (page: Page, language: Language): Promise<readonly Kind[]> => {
  const words = messages[language].document;
  const radios = page.getByRole('radiogroup', { name: words.kind }).getByRole('radio');
  return await Promise.all((await radios.all()).map(async (radio) => {
    const label = await radio.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '');
    const usable = await radio.isEnabled();
    expect(label.includes(words.notUsable), label).toBe(!usable);
    return { id: await radio.inputValue(), name: label.replace(/ \([^)]*\)$/, ''), usable };
  }));
};

/** Everything that was ever taken in: sealed files and keys of the house, and cases in the inbox. */
const stored = async (officer: Page): Promise<readonly string[]> => {
  const folders = await Promise.all(['files', 'keys'].map(async (name) => await readdir(path.join(installation.home, name), { recursive: true })));
  const numbers = await officer.evaluate(async () => ((await (await fetch('/api/console/cases')).json()) as { cases: { number: string }[] }).cases.map((one) => one.number));
  return [...folders.flat(), ...numbers].toSorted();
};

/** Posts as a page of the portal would that was tampered with, with the contact that the page has proven. */
const postKind = async (page: Page, kind: string, person: PortalPerson): Promise<unknown> => {
  const picture = [...await identityPicture(person.name, person.birthDate)];
  return await page.evaluate(async ({ facts, bytes }) => {
    const form = new FormData();
    form.append('request', JSON.stringify(facts));
    form.append('document', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'document.png');
    const answer = await fetch('/api/portal/requests', { method: 'POST', body: form });
    return { status: answer.status, code: ((await answer.json()) as { code: string }).code };
  }, {
    bytes: picture,
    facts: { type: 'disclosure', language: 'ja', name: person.name, birthDate: person.birthDate, services: 'all', items: 'all', reply: { channel: 'email' }, document: { kind, domicile: 'masked' } },
  });
};

/** A version without one kind, in force from this moment. */
const dropKind = async (id: string): Promise<string> => {
  const source = (await readFile(policyFile, 'utf8')).replace(/^version: .*$/m, 'version: 2026-12-01').replace(new RegExp(`^ *- \\{ id: ${id}, .*\\n`, 'm'), '');
  const file = path.join(installation.home, 'next.yaml');
  await writeFile(file, source);
  for (const words of [['submit', file], ['approve', '2026-12-01'], ['activate', '2026-12-01']]) {
    const { status, output, errors } = await installation.run('policy', ...words, '--json');
    expect([status, output, errors]).toEqual([0, expect.any(String), '']);
  }
  return source;
};

/** Nothing that left the browser holds the original, a part of it or its metadata; the picture that did has the domicile black. */
const expectBlackOnTheWay = async (person: PortalPerson): Promise<void> => {
  const post = proxy.sent.find(({ method, path: to }) => method === 'POST' && to === '/api/portal/requests');
  const form = await new Response(new Uint8Array(post?.body ?? []), { headers: { 'content-type': post?.headers['content-type'] ?? '' } }).formData();
  const document = form.get('document');
  if (!(document instanceof File)) throw new Error('no document was sent');
  const picture = Buffer.from(await document.arrayBuffer());
  expect(await domicileIn(picture)).toEqual({ brightest: expect.toSatisfy((brightest: number) => brightest < 16), red: 0 });
  expect(document.name).not.toContain('licence');
  const original = await identityPicture(person.name, person.birthDate);
  expect(original.includes(plantedWords)).toBe(true);
  expect((await domicileIn(original)).red).toBeGreaterThan(60_000);
  for (const { path: to, body } of proxy.sent) {
    expect(body.includes(plantedWords), to).toBe(false);
    for (let at = 64; at + 24 < original.length; at += 24) if (body.includes(original.subarray(at, at + 24))) throw new Error(`a part of the original left by ${to}`);
  }
};

test('[CT-8-2a] the form lists this policy\'s kinds, the domicile is black before it leaves the browser, "same as domicile" may stay, and a kind that is not listed is refused', async () => {
  const source = await readFile(policyFile, 'utf8');
  const today = calendarDate(((await (await fetch(`${installation.portal}/api/portal/start`)).json()) as { today: string }).today);
  const [masker, other] = [personNumbered(31), { ...personNumbered(32), domicile: 'same-as-address' as const }];

  const page = await (await newVisitor(browser, 'ja', proxy.address)).newPage();
  let listed: readonly Kind[] = [];
  const look = async (seen: Page, name: string): Promise<void> => { if (name === 'request-document-empty') listed = await kindsOn(seen, 'ja'); };
  const first = await askForData(page, installation.portal, 'ja', masker, /運転免許証/, mailbox, look);
  expect(listed).toEqual(kindsOf(source, today, 'ja'));
  expect(listed.map(({ usable }) => usable)).toContain(false);
  await expectBlackOnTheWay(masker);

  if (!installation.officer) throw new Error('no first sign-in was printed');
  const officer = await (await newVisitor(browser, 'ja')).newPage();
  await firstSignIn(officer, installation.console, 'ja', installation.officer, notLooking);
  await openCase(officer, installation.console, first.caseNumber);
  await officer.getByText(desk.identity.domiciles.masked).waitFor();
  expect(await domicileIn(await openedDocument(officer, 'ja'))).toEqual({ brightest: expect.toSatisfy((brightest: number) => brightest < 16), red: 0 });

  // While somebody fills in the form, a kind is dropped: what they send is refused, in their language, and nothing is kept.
  const late = await (await newVisitor(browser, 'ja')).newPage();
  await fillIn(late, installation.portal, 'ja', other, /パスポート/, mailbox, notLooking);
  const before = await stored(officer);
  expect(before).toContain(first.caseNumber);
  const next = await dropKind('passport');
  await late.getByRole('button', { name: ja.request.check.send }).click();
  await late.getByText(uiJa.problems['document-kind-refused'].title).waitFor();
  await late.getByText(uiJa.problems['document-kind-refused'].next).waitFor();
  await late.getByText('English', { exact: true }).click();
  await late.getByText(uiEn.problems['document-kind-refused'].title).waitFor();
  await late.getByText(uiEn.problems['document-kind-refused'].next).waitFor();
  for (const kind of ['passport', 'notification-card', 'no-such-kind', '../drivers-licence', ...listed.filter(({ usable }) => !usable).map(({ id }) => id)]) {
    expect([kind, await postKind(late, kind, other)]).toEqual([kind, { status: 422, code: 'document-kind-refused' }]);
  }
  expect(await stored(officer)).toEqual(before);

  // The form then lists what is accepted now; an address that only says "same as domicile" needs no black.
  await late.getByRole('button', { name: en.request.check.toDocument }).click();
  await late.getByRole('heading', { level: 1, name: en.request.headings.document }).waitFor();
  await late.getByRole('radio', { name: 'Passport' }).waitFor({ state: 'detached' });
  expect(await kindsOn(late, 'en')).toEqual(kindsOf(next, today, 'en'));
  await late.getByRole('radio', { name: 'Driving licence' }).check();
  await late.getByRole('button', { name: en.next, exact: true }).click();
  const second = await sendRequest(late, 'en', other, notLooking);
  await openCase(officer, installation.console, second.caseNumber);
  await officer.getByText(desk.identity.domiciles['same-as-address']).waitFor();
  expect((await domicileIn(await openedDocument(officer, 'ja'))).red).toBeGreaterThan(60_000);
  expect((await stored(officer)).length).toBeGreaterThan(before.length);
});
