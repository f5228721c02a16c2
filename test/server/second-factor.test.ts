import { URI, type TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Caller } from './cookie-jar.ts';
import { openHouse, password, type House } from './running-house.ts';

let house: House;
beforeAll(async () => { house = await openHouse(); });
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

const account = async (email: string): Promise<void> => {
  await house.system.officers.add(house.configuration.tenant, await house.system.signIn.putAccount({ email, name: email, password }));
};
/** At the second step. */
const knowsPassword = async (email: string): Promise<Caller> => {
  const caller = house.consoleCaller();
  expect((await caller.ask('POST', '/api/console/session', { email, password })).status).toBe(200);
  return caller;
};
const enrol = async (officer: Caller): Promise<TOTP> => {
  const { uri } = await (await officer.ask('POST', '/api/console/second-factor', { password })).json() as { readonly uri: string };
  return URI.parse(uri) as TOTP;
};
const give = async (caller: Caller, code: string, path = 'session/code'): Promise<number> => (await caller.ask('POST', `/api/console/${path}`, { code })).status;
const signedIn = async (caller: Caller): Promise<boolean> => (await caller.ask('GET', '/api/console/me')).status === 200;
const another = (code: string, by: number): string => String((Number(code) + by) % 1_000_000).padStart(6, '0');

it('[LG-9-t1 part] a code opens one session, also when two give it at once, and that of the enrolment opens no other', async () => {
  const email = 'once@example.jp';
  await account(email);
  const officer = await knowsPassword(email);
  const totp = await enrol(officer);
  const first = totp.generate();
  expect(await give(officer, first, 'second-factor/confirmation')).toBe(204);
  const lookingOn = await knowsPassword(email);
  expect(await give(lookingOn, first)).toBe(401);
  expect(await signedIn(lookingOn)).toBe(false);

  const next = totp.generate({ timestamp: Date.now() + 30_000 });
  const two = [await knowsPassword(email), await knowsPassword(email)];
  expect((await Promise.all(two.map((one) => give(one, next)))).toSorted((a, b) => a - b)).toEqual([204, 401]);
  expect((await Promise.all(two.map(signedIn))).toSorted((a, b) => Number(a) - Number(b))).toEqual([false, true]);
  const { rows } = await house.system.store.pool.query(`select count(*)::int as sessions from auth."session" where "secondFactor"`);
  expect(rows).toEqual([{ sessions: 2 }]);
});

it('[LG-9-l part] who signed in or failed to is on record in the ledger, by what and when and not by whom', async () => {
  const { store } = house.system;
  const entries = async (): Promise<readonly string[]> =>
    (await store.pool.query<{ said: string }>(`select convert_from(entry, 'UTF8') as said from ledger_intake order by intake_id`)).rows.map(({ said }) => said);
  const before = (await entries()).length;
  const email = 'recorded@example.jp';
  await account(email);
  expect((await house.consoleCaller().ask('POST', '/api/console/session', { email, password: 'not the password' })).status).toBe(401);
  const officer = await knowsPassword(email);
  const totp = await enrol(officer);
  expect(await give(officer, another(totp.generate(), 1), 'second-factor/confirmation')).not.toBe(204);
  const again = await knowsPassword(email);
  const fresh = await enrol(again);
  expect(await give(again, fresh.generate(), 'second-factor/confirmation')).toBe(204);
  const said = (await entries()).slice(before);
  expect(said.map((entry) => (JSON.parse(entry) as { readonly what: string }).what)).toEqual(['console.sign-in-refused', 'console.sign-in-refused', 'console.signed-in']);
  const { rows: [{ id } = { id: '' }] } = await store.pool.query<{ id: string }>('select id::text as id from auth."user" where email = $1', [email]);
  expect(said.some((entry) => entry.includes('recorded') || entry.includes(id))).toBe(false);
});

it('many wrong codes at once are not more than a few tries', async () => {
  const email = 'guessed@example.jp';
  await account(email);
  const officer = await knowsPassword(email);
  const totp = await enrol(officer);
  await give(officer, totp.generate(), 'second-factor/confirmation');
  const guesser = await knowsPassword(email);
  const right = totp.generate({ timestamp: Date.now() + 30_000 });
  await Promise.all(Array.from({ length: 8 }, (_, at) => give(guesser, another(right, 7 + at))));
  const { rows } = await house.system.store.pool.query<{ readonly failed: number }>(
    `select "failedVerificationCount" as failed from auth."twoFactor" join auth."user" u on u.id = "userId" where u.email = $1`, [email]);
  expect(rows[0]?.failed).toBeLessThanOrEqual(5);
});

it('a session from before the enrolment is no way to try codes without being counted', async () => {
  const email = 'early@example.jp';
  await account(email);
  const [officer, early] = [await knowsPassword(email), await knowsPassword(email)];
  const totp = await enrol(officer);
  expect(await give(officer, totp.generate(), 'second-factor/confirmation')).toBe(204);
  const next = totp.generate({ timestamp: Date.now() + 30_000 });
  expect([await give(early, another(next, 9)), await give(early, next)]).toEqual([401, 401]);
  expect(await signedIn(early)).toBe(false);
  // It told nothing, and used nothing up.
  expect(await give(await knowsPassword(email), next)).toBe(204);
});
