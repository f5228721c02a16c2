import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TOTP, URI } from 'otpauth';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseDetail } from '../../src/entry/server/contract/console.ts';
import type { Receipt } from '../../src/entry/server/contract/portal.ts';
import { runYakusoku, startYakusoku, type Installation } from '../end-to-end/start.ts';
import { Caller } from './cookie-jar.ts';
import { photograph, requestForm } from './running-house.ts';

interface Member { readonly email: string; readonly name: string; readonly birthDate: string }

let home: string;
let house: Installation;
let officer: Caller;
let totp: TOTP;

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'yakusoku-home-'));
  house = await startYakusoku({ home, people: 200 });
  officer = new Caller(house.console);
});
afterAll(async () => {
  await house.stop();
  for (const folder of [home, house.databaseFolder ?? home]) await rm(folder, { recursive: true, force: true });
});

const someMember = async (): Promise<Member> => {
  const { recruiting } = JSON.parse(await readFile(path.join(home, 'sources.json'), 'utf8')) as { readonly recruiting: string };
  const client = new pg.Client({ connectionString: recruiting });
  await client.connect();
  const { rows } = await client.query<Member>(
    `select email, family_name || ' ' || given_name as name, to_char(birth_date, 'YYYY-MM-DD') as "birthDate" from member where email is not null order by id limit 1`);
  await client.end();
  if (!rows[0]) throw new Error('the example has no member');
  return rows[0];
};

const json = async <T>(response: Response): Promise<T> => await response.json() as T;
const mailTo = async (email: string, pattern: RegExp): Promise<string> => {
  const { mails } = await json<{ readonly mails: readonly { readonly to: string; readonly text: string }[] }>(await officer.ask('GET', '/api/console/outbox'));
  return mails.filter(({ to }) => to === email).map(({ text }) => pattern.exec(text)?.[0]).find((found) => found !== undefined) ?? '';
};
const inStage = async (number: string, stage: string): Promise<CaseDetail> => {
  let detail: CaseDetail | undefined;
  await expect.poll(async () => {
    detail = await officer.ask('GET', `/api/console/cases/${number}`).then(async (response) => await json<CaseDetail>(response), () => undefined);
    return detail?.stage;
  }, { interval: 200 }).toBe(stage);
  if (!detail) throw new Error('no case');
  return detail;
};
const kill = async (name: string): Promise<void> => {
  const pid = await house.pid(name);
  if (pid === undefined) throw new Error(`${name} does not run`);
  process.kill(pid, 'SIGKILL');
  await expect.poll(async () => await house.pid(name)).not.toBe(pid);
};

describe('yakusoku start', () => {
  it('keeps its secrets to its owner', async () => {
    for (const name of ['instance.key', 'auth.secret', 'sources.json', 'settings.json', 'first-sign-in.json']) expect((await stat(path.join(home, name))).mode & 0o777).toBe(0o600);
    expect((await stat(home)).mode & 0o077).toBe(0);
    expect(await readFile(path.join(home, 'logs/server.log'), 'utf8')).not.toContain(house.officer?.password);
  });

  it('refuses a second one in the same home', async () => {
    const { status, errors } = await runYakusoku('start', '--home', home, '--port', '0', '--json');
    expect([status, errors]).toEqual([1, expect.stringContaining('already running')]);
  });

  it('lets the first officer in with the printed password, and a second factor of their own', async () => {
    const { email = '', password = '' } = house.officer ?? {};
    expect(await json(await officer.ask('POST', '/api/console/session', { email, password }))).toEqual({ state: 'enrol' });
    expect((await officer.ask('GET', '/api/console/cases')).status).toBe(403);
    const { uri } = await json<{ readonly uri: string }>(await officer.ask('POST', '/api/console/second-factor', { password }));
    totp = URI.parse(uri) as TOTP;
    expect((await officer.ask('POST', '/api/console/second-factor/confirmation', { code: totp.generate() })).status).toBe(204);
    expect(await json(await officer.ask('GET', '/api/console/me'))).toMatchObject({ email, development: true });
  });
});

describe('a request over the whole way [CT-8-3d part]', () => {
  it('is answered, though server and worker are killed on it', async () => {
    const member = await someMember();
    const person = new Caller(house.portal);
    await person.ask('POST', '/api/portal/contact', { email: member.email, language: 'ja' });
    const code = await mailTo(member.email, /(?<!\d)\d{6}(?!\d)/);
    expect((await person.ask('POST', '/api/portal/contact/prove', { email: member.email, code })).status).toBe(204);
    const taken = await person.ask('POST', '/api/portal/requests', requestForm(await photograph(), {
      type: 'disclosure', language: 'ja', name: member.name, birthDate: member.birthDate, services: 'all', items: 'all', reply: { channel: 'email' },
      document: { kind: 'drivers-licence', domicile: 'masked' },
    }));
    expect(taken.status).toBe(201);
    const receipt = await json<Receipt>(taken);
    const number = receipt.caseNumber;

    const document = await officer.ask('GET', `/api/console/cases/${number}/document`);
    expect([document.status, document.headers.get('content-type'), document.headers.get('cache-control')]).toEqual([200, 'image/jpeg', 'no-store']);
    expect((await document.arrayBuffer()).byteLength).toBeGreaterThan(500);
    await kill('worker');
    expect((await officer.ask('POST', `/api/console/cases/${number}/identity`, { decision: 'confirm' })).status).toBe(204);
    const { candidates } = await inStage(number, 'account-check');
    expect((await officer.ask('GET', `/api/console/cases/${number}/document`)).status).toBe(404);
    expect(await readdir(path.join(home, 'keys'), { recursive: true })).not.toContainEqual(expect.stringContaining('identity'));

    const proven = (candidates ?? []).filter(({ matches }) => matches.some(({ strength }) => strength === 'proven'));
    expect(proven.length).toBeGreaterThan(0);
    expect((await officer.ask('POST', `/api/console/cases/${number}/accounts`, { accounts: proven.map(({ dataset, table, key }) => ({ dataset, table, key })) })).status).toBe(204);
    await kill('server');
    const review = await inStage(number, 'review');
    const [table] = review.sources.flatMap(({ dataset, tables }) => tables.map((one) => ({ dataset, ...one })));
    const rows = await json<{ readonly total: number; readonly rows: readonly unknown[] }>(await officer.ask('GET', `/api/console/cases/${number}/collected/${table?.dataset}/${table?.table}`));
    expect(rows.total).toBe(table?.rows);
    await kill('worker');
    expect((await officer.ask('POST', `/api/console/cases/${number}/approval`)).status).toBe(204);
    await inStage(number, 'replied');

    const link = new URL(await mailTo(member.email, /http:\/\/localhost:\d+\/reply\/\S+/));
    const stranger = new Caller(house.portal);
    expect((await stranger.ask('GET', `/api/portal${link.pathname}/file`)).status).toBe(404);
    expect((await stranger.ask('POST', `/api/portal${link.pathname}`, { word: 'wrong' })).status).toBe(404);
    expect((await stranger.ask('POST', `/api/portal${link.pathname}`, {})).status).toBe(404);
    expect((await stranger.ask('POST', `/api/portal${link.pathname}`, { word: receipt.pickupWord })).status).toBe(200);
    const zip = await stranger.ask('GET', `/api/portal${link.pathname}/file`);
    expect(zip.headers.get('content-disposition')).toBe(`attachment; filename="${number}.zip"`);
    expect(Buffer.from(await zip.arrayBuffer()).subarray(0, 2).toString('latin1')).toBe('PK');
    expect(await json(await person.ask('GET', `/api/portal/requests/${number}`))).toMatchObject({ stage: 'replied' });
  });

  it('is in the ledger, which holds', async () => {
    await expect.poll(async () => (await json<{ readonly pending: number }>(await officer.ask('GET', '/api/console/ledger'))).pending).toBe(0);
    expect(await house.run('ledger', 'verify')).toMatchObject({ status: 0 });
  });
});

describe('the other commands find what start runs', () => {
  it('policies', async () => {
    const listed = await house.run('policy', 'list', '--json');
    const { policies } = JSON.parse(listed.output) as { readonly policies: readonly { readonly id: string; readonly version: string; readonly state: string }[] };
    expect(policies.map(({ id, version, state }) => `${id} ${version} ${state}`)).toEqual([
      'career-ticket-cafe 2022-04-01 effective', 'leverages-group 2025-05-27 effective', 'leverages-lighthouse-california 2026-01-29 effective',
      'teratail 2018-01-01 superseded', 'teratail 2019-12-19 superseded', 'teratail 2022-04-01 effective',
    ]);
    expect(await house.run('policy', 'submit', 'package.json')).toMatchObject({ status: 1 });
    expect(await house.run('policy', 'submit', 'no-such-file.yaml')).toMatchObject({ status: 1, output: expect.stringContaining('no-file') });
    // Two policies have a version of that day: which is meant has to be said.
    expect(await house.run('policy', 'approve', '2022-04-01')).toMatchObject({ status: 1, output: 'refused: not-found\n' });
    expect(await house.run('policy', 'approve', 'teratail/2022-04-01')).toMatchObject({ status: 1, output: 'refused: not-now\n' });
    // The history of a policy is in force from its own days, and taken over once.
    const at = async (time: string) => await house.run('policy', 'in-force', 'leverages-group', '--at', time);
    expect((await at('2025-05-27')).output).toContain('leverages-group  2025-05-27  ');
    expect(await at('2025-05-26')).toMatchObject({ status: 1 });
    expect(await at('2025-05-26T15:00:00.000Z')).toMatchObject({ status: 0 });
    expect(await at('2025-02-29')).toMatchObject({ status: 2 });
    expect(await house.run('policy', 'adopt', '2025-05-27')).toMatchObject({ status: 1, output: 'refused: not-now\n' });
  });
  it('clock', async () => {
    expect(JSON.parse((await house.run('clock', 'show', '--json')).output)).toMatchObject({ movedByDays: 0 });
    expect(JSON.parse((await house.run('clock', 'advance', '3', '--json')).output)).toMatchObject({ movedByDays: 3 });
    expect(JSON.parse((await house.run('clock', 'advance', '2', '--json')).output)).toMatchObject({ movedByDays: 5 });
  });
  it('officers', async () => {
    const added = JSON.parse((await house.run('officer', 'add', 'second@example.jp', '--name', '次の担当', '--json')).output) as { readonly password: string };
    const second = new Caller(house.console);
    expect(await json(await second.ask('POST', '/api/console/session', { email: 'second@example.jp', password: added.password }))).toEqual({ state: 'enrol' });
  });
});

describe('stopped and started again', () => {
  it('it is as it was, and the first password is not told any more', async () => {
    const { email = '', password = '' } = house.officer ?? {};
    await house.stop();
    house = await startYakusoku({ home });
    expect(house.officer).toBeNull();
    officer = new Caller(house.console);
    expect(await json(await officer.ask('POST', '/api/console/session', { email, password }))).toEqual({ state: 'code' });
    // The next code, which is accepted already: the present one may be that of the enrolment, and none is accepted twice.
    expect((await officer.ask('POST', '/api/console/session/code', { code: totp.generate({ timestamp: Date.now() + 30_000 }) })).status).toBe(204);
    const { cases } = await json<{ readonly cases: readonly { readonly stage: string }[] }>(await officer.ask('GET', '/api/console/cases'));
    expect(cases.map(({ stage }) => stage)).toEqual(['replied']);
  });
});

describe('killed itself', () => {
  const isAlive = (pid: number): boolean => {
    try {
      process.kill(pid, 0);
      return true;
    } catch {
      return false;
    }
  };

  it('start leaves no program behind, and the next one takes its database over', async () => {
    const pids = await Promise.all(['server', 'worker'].map(async (name) => await house.pid(name) ?? 0));
    process.kill(Number(await readFile(path.join(home, 'start.pid'), 'utf8')), 'SIGKILL');
    await expect.poll(() => pids.filter(isAlive)).toEqual([]);
    house = await startYakusoku({ home });
    expect(await (await fetch(`${house.portal}/healthz`)).json()).toEqual({ ok: true });
  });
});

// What each of them says: src/entry/cli/every-command.test.ts.
it('gives the help of a command as it is called', async () => {
  const { status, output } = await runYakusoku('policy', 'submit', '--help');
  expect(status).toBe(0);
  expect(output).toContain('--json');
  expect(output).toMatch(/Examples?:\n\s+\$ /);
});
