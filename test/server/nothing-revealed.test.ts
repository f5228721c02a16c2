import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseNumberFrom } from '../../src/core/identifiers/case-ids.ts';
import type { Caller } from './cookie-jar.ts';
import { mailedCode, officerOf, openHouse, otherTenant, password, photograph, provenPerson, requestForm, type House } from './running-house.ts';

let house: House;
let person: Caller;
let other: Caller;
let number: string;

beforeAll(async () => {
  house = await openHouse();
  person = await provenPerson(house, 'hanako@example.jp');
  other = await provenPerson(house, 'taro@example.jp');
  ({ caseNumber: number } = await (await person.ask('POST', '/api/portal/requests', requestForm(await photograph()))).json() as { readonly caseNumber: string });
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

/** Status, headers and body, without what differs between any two answers of the same. */
const whole = async (response: Response): Promise<string> => {
  const headers = [...response.headers].filter(([name]) => !['date', 'retry-after'].includes(name));
  return JSON.stringify([response.status, headers, Buffer.from(await response.arrayBuffer()).toString('hex')]);
};
const guessed = caseNumberFrom(new Uint8Array([9, 8, 7, 6, 5, 4, 3, 2]));

describe('a guess', () => {
  it('of a case number reads the same for another\'s case, for none, and for a text that is no number', async () => {
    const answers = await Promise.all([number, guessed, 'R-0000', '../../etc', '%00'].map(async (one) =>
      await whole(await other.ask('GET', `/api/portal/requests/${encodeURIComponent(one)}`))));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('[404');
    expect((await person.ask('GET', `/api/portal/requests/${number}`)).status).toBe(200);
  });

  it('of a case number reads the same for whoever has proven no address', async () => {
    const nobody = house.portalCaller();
    const answers = await Promise.all([number, guessed].map(async (one) => await whole(await nobody.ask('GET', `/api/portal/requests/${one}`))));
    expect(new Set(answers).size).toBe(1);
  });

  it('of a code reads the same for an address that asked for one and for one that did not', async () => {
    const nobody = house.portalCaller();
    await nobody.ask('POST', '/api/portal/contact', { email: 'asked@example.jp', language: 'ja' });
    const right = await mailedCode(house, 'asked@example.jp');
    const wrong = right === '123456' ? '654321' : '123456';
    const answers = await Promise.all(['asked@example.jp', 'did-not-ask@example.jp', 'no address'].map(async (email) =>
      await whole(await nobody.ask('POST', '/api/portal/contact/prove', { email, code: wrong }))));
    expect(new Set(answers).size).toBe(1);
  });

  it('of a code is limited in tries: the right one no longer helps', async () => {
    const nobody = house.portalCaller();
    await nobody.ask('POST', '/api/portal/contact', { email: 'tries@example.jp', language: 'ja' });
    const right = await mailedCode(house, 'tries@example.jp');
    for (let tried = 0; tried < 10; tried += 1) {
      const response = await nobody.ask('POST', '/api/portal/contact/prove', { email: 'tries@example.jp', code: String((Number(right) + 1 + tried) % 1_000_000).padStart(6, '0') });
      expect([400, 429]).toContain(response.status);
    }
    expect((await nobody.ask('POST', '/api/portal/contact/prove', { email: 'tries@example.jp', code: right })).status).not.toBe(204);
  });

  it('of a code is not made easier by many codes at once, nor by writing the address in another way', async () => {
    const nobody = house.portalCaller();
    const addresses = Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? 'flooded@example.jp' : 'Flooded@Example.jp'));
    const statuses = await Promise.all(addresses.map(async (email) => (await nobody.ask('POST', '/api/portal/contact', { email, language: 'ja' })).status));
    expect(statuses.toSorted((a, b) => a - b)).toEqual([...Array.from({ length: 5 }, () => 204), ...Array.from({ length: 7 }, () => 429)]);
  });

  it('of a code ends with its time', async () => {
    const nobody = house.portalCaller();
    await nobody.ask('POST', '/api/portal/contact', { email: 'late@example.jp', language: 'ja' });
    const code = await mailedCode(house, 'late@example.jp');
    await house.system.development?.movableClock.moveTo(1);
    try {
      expect((await nobody.ask('POST', '/api/portal/contact/prove', { email: 'late@example.jp', code })).status).toBe(400);
    } finally {
      await house.system.development?.movableClock.moveTo(0);
    }
  });

  it('of a reply\'s link reads the same with any word, any cookie or none', async () => {
    const [one, two] = ['A'.repeat(43), 'B'.repeat(43)];
    const answers = [
      await whole(await other.ask('POST', `/api/portal/reply/${one}`, { word: 'あじさい' })), await whole(await person.ask('POST', `/api/portal/reply/${two}`, {})),
      await whole(await house.portalCaller().ask('POST', `/api/portal/reply/${two}`, {})), await whole(await house.portalCaller().ask('GET', `/api/portal/reply/${one}/file`)),
    ];
    expect(new Set(answers).size).toBe(1);
  });

  it('of an officer\'s address reads the same as a wrong password', async () => {
    await officerOf(house, 'known@example.jp', house.configuration.tenant, true);
    const answers = await Promise.all(['known@example.jp', 'unknown@example.jp'].map(async (email) =>
      await whole(await house.consoleCaller().ask('POST', '/api/console/session', { email, password: `${password}!` }))));
    expect(new Set(answers).size).toBe(1);
  });

  it('of a password is limited by account', async () => {
    await officerOf(house, 'guarded@example.jp', house.configuration.tenant, false);
    const statuses: number[] = [];
    for (let tried = 0; tried < 12; tried += 1) {
      statuses.push((await house.consoleCaller().ask('POST', '/api/console/session', { email: 'Guarded@example.jp', password: `wrong password ${tried}` })).status);
    }
    expect(statuses.at(-1)).toBe(429);
    expect((await house.consoleCaller().ask('POST', '/api/console/session', { email: 'guarded@example.jp', password })).status).toBe(429);
  });
});

describe('an officer of another group', () => {
  it('finds nothing where there is a case, exactly as where there is none', async () => {
    const foreign = await officerOf(house, 'foreign@example.jp', otherTenant, true);
    for (const path of ['', '/document', '/letter.pdf', '/collected/recruiting/members']) {
      const answers = await Promise.all([number, guessed].map(async (one) => await whole(await foreign.ask('GET', `/api/console/cases/${one}${path}`))));
      expect(new Set(answers).size).toBe(1);
      expect(answers[0]).toContain('[404');
    }
    expect(await (await foreign.ask('GET', '/api/console/cases')).json()).toEqual({ cases: [] });
    expect(await (await foreign.ask('GET', '/api/console/policies')).json()).toEqual({ policies: [] });
    expect(await (await foreign.ask('GET', '/api/console/outbox')).json()).toEqual({ mails: [] });
  });
});

describe('an account whose officer left the group', () => {
  it('is signed in and still sees nothing', async () => {
    const leaver = await officerOf(house, 'leaver@example.jp', house.configuration.tenant, true);
    await house.system.store.pool.query('delete from officer where user_id = (select id::text from auth."user" where email = $1)', ['leaver@example.jp']);
    expect((await leaver.ask('GET', '/api/console/cases')).status).toBe(403);
  });
});

describe('the log', () => {
  it('names routes by their pattern, and nobody', async () => {
    await person.ask('GET', `/api/portal/requests/${number}`);
    await person.ask('GET', `/somewhere/${number}?name=hanako`);
    expect(house.lines).toContainEqual(expect.objectContaining({ method: 'GET', route: '/api/portal/requests/:number', status: 200 }));
    const text = JSON.stringify(house.lines);
    for (const secret of [number, guessed, 'hanako', '@', 'somewhere', 'AAAA']) expect(text).not.toContain(secret);
  });
});
