import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateIn } from '../../src/core/calendar/zone.ts';
import { activatePolicy } from '../../src/operations/activate-policy.ts';
import { approvePolicy } from '../../src/operations/approve-policy.ts';
import { submitPolicy } from '../../src/operations/submit-policy.ts';
import type { CaseStatus, PortalStart, Receipt } from '../../src/entry/server/contract/portal.ts';
import type { Caller } from './cookie-jar.ts';
import { openHouse, photograph, provenPerson, requestFacts, requestForm, type House } from './running-house.ts';

let house: House;
let picture: Buffer;
let person: Caller;
let shown: PortalStart['policy'];
beforeAll(async () => {
  house = await openHouse();
  picture = await photograph();
  person = await provenPerson(house, 'hanako@example.jp');
  shown = (await (await person.ask('GET', '/api/portal/start')).json() as PortalStart).policy;
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

const ask = async (facts: object) => await person.ask('POST', '/api/portal/requests', requestForm(picture, { ...requestFacts, ...facts }));
const receiptOf = async (facts: object): Promise<Receipt> => {
  const response = await ask(facts);
  expect(response.status).toBe(201);
  return await response.json() as Receipt;
};
const statusOf = async (number: string): Promise<CaseStatus> => await (await person.ask('GET', `/api/portal/requests/${number}`)).json() as CaseStatus;
const rows = async () => (await house.system.store.pool.query<Record<string, unknown>>('select a.* from policy_acceptance a order by sequence')).rows;

describe('which version a person saw and accepted [LV-0 part]', () => {
  it('is on record with the place and the moment, and is shown on the receipt and the status page', async () => {
    const receipt = await receiptOf({ language: 'en', policy: { hash: shown.hash, accepted: true } });
    const expected = {
      id: shown.id, version: shown.version, hash: shown.hash, title: shown.title, language: 'en', place: 'portal.request',
      sawAt: receipt.arrivedAt, acceptedAt: receipt.arrivedAt,
    };
    expect(receipt.policy).toEqual(expected);
    expect((await statusOf(receipt.caseNumber)).policy).toEqual(expected);
    expect((await rows()).map(({ kind, hash, language }) => [kind, hash, language])).toEqual([['saw', shown.hash, 'en'], ['accepted', shown.hash, 'en']]);
  });

  it('says of somebody who did not agree that they were shown it, and no more: the request does not hang on that', async () => {
    const before = (await rows()).length;
    const { caseNumber, policy } = await receiptOf({ policy: { hash: shown.hash, accepted: false } });
    expect(policy).toMatchObject({ hash: shown.hash, acceptedAt: null });
    expect((await statusOf(caseNumber)).policy).toEqual(policy);
    expect((await rows()).slice(before).map(({ kind }) => kind)).toEqual(['saw']);
  });

  it('records nothing for a request that came without a page that showed one', async () => {
    const before = (await rows()).length;
    const { caseNumber, policy } = await receiptOf({});
    expect([policy, (await statusOf(caseNumber)).policy]).toEqual([null, null]);
    expect(await rows()).toHaveLength(before);
  });

  it.each(['ab'.repeat(32), 'no hash'])('takes no word for a version that was never published: %s', async (hash) => {
    const before = (await rows()).length;
    expect((await ask({ policy: { hash, accepted: true } })).status).toBe(400);
    expect(await rows()).toHaveLength(before);
  });

  it('keeps the version that the page showed when another one came into force meanwhile, and that record is never changed', async () => {
    const { tenant } = house.configuration;
    const text = (await readFile('policies/leverages-group/2025-05-27.yaml', 'utf8')).replace(/^version: .*$/m, 'version: 2026-12-01');
    const submitted = await submitPolicy(house.system, { tenant, file: 'next.yaml', source: Buffer.from(text), officer: 'author' });
    if (!submitted.ok) throw new Error(JSON.stringify(submitted.findings));
    const draft = await ask({ policy: { hash: submitted.hash, accepted: true } });
    expect(draft.status).toBe(400);
    await approvePolicy(house.system, { tenant, hash: submitted.hash, officer: 'approver' });
    await activatePolicy(house.system, { tenant, hash: submitted.hash, from: dateIn('Asia/Tokyo', await house.system.clock.now()), officer: 'starter' });
    const { caseNumber, policy } = await receiptOf({ policy: { hash: shown.hash, accepted: true } });
    expect(policy).toMatchObject({ version: shown.version, hash: shown.hash });
    expect((await statusOf(caseNumber)).policy).toEqual(policy);
    await expect(house.system.store.pool.query(`update policy_acceptance set kind = 'accepted'`)).rejects.toMatchObject({ code: '42501' });
  });

  it('names nobody in the record: the row knows the person by an id, and the ledger by what is noise to others', async () => {
    const text = JSON.stringify(await rows());
    expect(text).not.toMatch(/hanako|example\.jp|花子|髙橋/);
    const { rows: entries } = await house.system.store.pool.query<{ text: string }>(`
      select convert_from(entry, 'UTF8') as text from ledger_intake where position('policy-accepted' in convert_from(entry, 'UTF8')) > 0`);
    expect(entries.length).toBe((await rows()).filter(({ kind }) => kind === 'accepted').length);
  });
});
