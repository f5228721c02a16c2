import { readdir, utimes } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseId, CaseNumber } from '../../src/core/identifiers/case-ids.ts';
import type { Receipt } from '../../src/entry/server/contract/portal.ts';
import type { Caller } from '../server/cookie-jar.ts';
import { photograph, requestForm } from '../server/running-house.ts';
import { caseSeen, casesSeen, decideUntilReplied, memberOfAll, provenAccounts, type AskedCase, type Member } from './case-steps.ts';
import { openHouse, signedIn, type House } from './house.ts';
import { happened, linksIn, mailsOf, openedReply } from './reply.ts';

let house: House;
let officer: Caller;
let member: Member;
let person: Caller;
let picture: Buffer;

beforeAll(async () => {
  house = await openHouse(100);
  await house.server.start();
  [officer, member, picture] = [await signedIn(house), await memberOfAll(house), await photograph()];
  person = house.portalCaller();
  await person.ask('POST', '/api/portal/contact', { email: member.email, language: 'ja' });
  const { text } = await house.mailbox.waitFor(member.email, (mail) => /(?<!\d)\d{6}(?!\d)/.test(mail.text));
  expect((await person.ask('POST', '/api/portal/contact/prove', { email: member.email, code: /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0] })).status).toBe(204);
});
afterAll(async () => { await house.close(); });

/** As if everything in there had been written two hours ago. */
const makeOld = async (folder: string): Promise<void> => {
  const then = Date.now() / 1000 - 7200;
  for (const file of [...await readdir(folder, { recursive: true }), '.']) await utimes(path.join(folder, file), then, then);
};

/** The server dies at that step; what is asked of it then has no answer, and it comes up again. */
const killedAt = async (step: string, ask: () => Promise<Response>): Promise<void> => {
  await house.server.order(step);
  const answered = await ask().then(({ status }) => status, () => 'no answer');
  expect(answered, step).toBe('no answer');
  await house.server.nextLife();
  expect(house.server.deaths.at(-1)).toBe(step);
};

const send = async (): Promise<Response> => await person.ask('POST', '/api/portal/requests', requestForm(picture, {
  type: 'disclosure', language: 'ja', name: member.name, birthDate: member.birthDate, services: 'all', items: 'all', reply: { channel: 'email' },
  document: { kind: 'drivers-licence', domicile: 'masked' },
}));
const sendWell = async (): Promise<AskedCase> => {
  const response = await send();
  expect(response.status).toBe(201);
  const { caseNumber, pickupWord } = await response.json() as Receipt;
  const header = await house.system.cases.byNumber(house.configuration.tenant, caseNumber as CaseNumber);
  return { number: caseNumber as CaseNumber, id: header?.id ?? '' as CaseId, word: pickupWord };
};
const documentOf = async (number: string): Promise<number> => {
  const response = await officer.ask('GET', `/api/console/cases/${number}/document`);
  return response.status === 200 ? (await response.arrayBuffer()).byteLength : response.status;
};

describe('a server that is killed while a request comes in [CT-8-3t part]', () => {
  it.each(['submit:before', 'submit:sealing', 'submit:sealed', 'submit:form-sealed', 'submit:recording'])('at `%s` shows nothing of it, and takes it when it is sent again', async (step) => {
    const before = (await casesSeen(officer)).map(({ number }) => number);
    await killedAt(step, send);
    expect((await casesSeen(officer)).map(({ number }) => number)).toEqual(before);
    const { number } = await sendWell();
    expect((await casesSeen(officer)).map((one) => one.number).toSorted()).toEqual([...before, number].toSorted());
    expect(await documentOf(number)).toBeGreaterThan(500);
  });

  it('at `submit:recorded` has taken it whole, though nobody was told, and takes it once more', async () => {
    const before = (await casesSeen(officer)).map(({ number }) => number);
    await killedAt('submit:recorded', send);
    const [taken, ...more] = (await casesSeen(officer)).filter(({ number }) => !before.includes(number));
    expect(more).toEqual([]);
    expect(await documentOf(taken?.number ?? '')).toBeGreaterThan(500);
    expect((await person.ask('GET', `/api/portal/requests/${taken?.number}`)).status).toBe(200);
    await sendWell();
  });

  it('keeps every request that it said it had', async () => {
    const acknowledged = await sendWell();
    await killedAt('submit:sealing', send);
    expect((await person.ask('GET', `/api/portal/requests/${acknowledged.number}`)).status).toBe(200);
    expect(await documentOf(acknowledged.number)).toBeGreaterThan(500);
  });
});

describe('a server that is killed while a document that was asked for again comes in', () => {
  const supply = async (number: string): Promise<Response> =>
    await person.ask('POST', `/api/portal/requests/${number}/document`, requestForm(picture, { kind: 'drivers-licence', domicile: 'masked' }, 'document-facts'));

  it('has it whole or not at all, and takes it when it is sent again', async () => {
    const { number } = await sendWell();
    expect((await officer.ask('POST', `/api/console/cases/${number}/identity`, { decision: 'ask-again', reason: '写真がぼやけています。' })).status).toBe(204);
    for (const step of ['supply:before', 'supply:sealing', 'supply:sealed', 'supply:recording']) {
      await killedAt(step, () => supply(number));
      expect((await caseSeen(officer, number)).stage, step).toBe('waiting-for-person');
      expect(await documentOf(number), step).toBe(404);
    }
    await killedAt('supply:recorded', () => supply(number));
    expect(await caseSeen(officer, number)).toMatchObject({ stage: 'identity-check', document: { round: 2, readable: true } });
    expect(await documentOf(number)).toBeGreaterThan(500);
    expect((await supply(number)).status).toBe(409);
  });
});

describe('a server that is killed while an officer decides [CT-8-3t part] [CT-8-3d part]', () => {
  /** The decision is lost where it is not on record, stands where it is, and is never there twice. */
  const decided = async (number: string, step: string, event: string, ask: () => Promise<Response>): Promise<void> => {
    const count = async (): Promise<number> => (await caseSeen(officer, number)).history.filter(({ kind }) => kind === event).length;
    for (const point of ['before', 'recording']) {
      await killedAt(`${step}:${point}`, ask);
      expect(await count(), `${step}:${point}`).toBe(0);
    }
    await killedAt(`${step}:recorded`, ask);
    expect(await count(), `${step}:recorded`).toBe(1);
  };
  const inStage = async (number: string, stage: string): Promise<void> => {
    await expect.poll(async () => (await caseSeen(officer, number)).stage, { interval: 200 }).toBe(stage);
  };

  it('loses no decision that is on record, and the case goes on by itself to one reply', async () => {
    await house.worker.start();
    const asked = await sendWell();
    const { number } = asked;
    const path = `/api/console/cases/${number}`;
    await decided(number, 'decide-identity', 'identity-confirmed', () => officer.ask('POST', `${path}/identity`, { decision: 'confirm' }));
    expect((await officer.ask('POST', `${path}/identity`, { decision: 'reject', reason: '別人です。' })).status).toBe(409);
    await inStage(number, 'account-check');
    const accounts = provenAccounts(await caseSeen(officer, number));
    await decided(number, 'confirm-accounts', 'accounts-confirmed', () => officer.ask('POST', `${path}/accounts`, { accounts }));
    await inStage(number, 'review');
    const { grounds, sources } = await caseSeen(officer, number);
    const [table] = sources.flatMap(({ dataset, tables }) => tables.map((one) => ({ dataset, table: one.table })));
    const withholding = { place: { ...table, column: null, row: 0 }, withholding: { ground: grounds[0]?.id, explanation: 'ほかの方の権利を守るためです。' } };
    await decided(number, 'set-withholding', 'withholding-set', () => officer.ask('POST', `${path}/withholding`, withholding));
    await decided(number, 'approve-reply', 'reply-approved', () => officer.ask('POST', `${path}/approval`));
    await decideUntilReplied(officer, [asked], 240_000);
    const mails = mailsOf(house, asked).filter((mail) => linksIn([mail]).length > 0);
    expect(mails).toHaveLength(1);
    expect(happened(await caseSeen(officer, number)).filter((one) => one.startsWith('reply-built'))).toHaveLength(1);
    const link = linksIn(mails)[0] ?? '';
    await killedAt('pick-up:recording', async () => {
      const reader = house.portalCaller();
      await reader.ask('POST', `/api/portal${new URL(link).pathname}`, { word: asked.word });
      return await reader.ask('GET', `/api/portal${new URL(link).pathname}/file`);
    });
    expect(await openedReply(house, asked, link)).toBeTypeOf('object');
  });
});

describe('what killed servers left of uploads [CT-8-2d part]', () => {
  it('is destroyed by the worker when it is an hour old; what belongs to a case is not', async () => {
    const { tenant, keysDir, filesDir } = house.configuration;
    await house.worker.stop();
    const known = new Set<string>((await house.system.cases.list(tenant)).map(({ id }) => id));
    const ofNobody = async (): Promise<readonly string[]> =>
      [...await house.files('keys'), ...await house.files('files')].filter((file) => !known.has(file.split('/')[1] ?? ''));
    const documentsOf = async (): Promise<readonly number[]> => await Promise.all((await casesSeen(officer)).map(({ number }) => documentOf(number)));
    const [left, documents] = [await ofNobody(), await documentsOf()];
    expect(left.some((file) => file.endsWith('.sealed'))).toBe(true);
    expect(left.some((file) => file.endsWith('.tmp'))).toBe(true);
    expect(documents.filter((bytes) => bytes > 500).length).toBeGreaterThan(5);
    await house.worker.start();
    expect(await ofNobody()).toEqual(left);
    await house.worker.stop();
    await makeOld(keysDir);
    await makeOld(filesDir);
    await house.worker.start();
    await expect.poll(ofNobody).toEqual([]);
    expect(await documentsOf()).toEqual(documents);
  });

  it('was left by deaths that were ordered', () => { expect([house.server.faults, house.worker.faults]).toEqual([[], []]); });
});
