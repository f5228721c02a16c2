import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { CaseDetail } from '../../src/entry/server/contract/console.ts';
import type { Caller } from '../server/cookie-jar.ts';
import { connected } from '../sources/example-databases.ts';
import { ask, caseSeen, decideUntilReplied, memberOfAll, provenAccounts, type AskedCase, type Member } from './case-steps.ts';
import { openHouse, signedIn, type House } from './house.ts';
import { linksIn, mailsOf } from './reply.ts';

let house: House;
let officer: Caller;
let member: Member;
let administration: pg.Client;

beforeAll(async () => {
  house = await openHouse(100);
  await house.server.start();
  await house.worker.start();
  [officer, member, administration] = [await signedIn(house), await memberOfAll(house), await connected(inject('postgres').administration)];
});
afterAll(async () => {
  await administration.end();
  await house.close();
});

const nameOf = (dataset: string): string => decodeURIComponent(new URL(house.sources[dataset] ?? '').pathname.slice(1));
const takeDown = async (dataset: string): Promise<void> => {
  await administration.query(`alter database ${pg.escapeIdentifier(nameOf(dataset))} with allow_connections false`);
  await administration.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [nameOf(dataset)]);
};
const bringBack = async (dataset: string): Promise<void> => {
  await administration.query(`alter database ${pg.escapeIdentifier(nameOf(dataset))} with allow_connections true`);
};

const states = ({ sources }: CaseDetail): Readonly<Record<string, string>> =>
  Object.fromEntries(sources.map(({ dataset, state, reason }) => [dataset, reason === null ? state : `${state}: ${reason}`]));
const statesBecome = async ({ number }: AskedCase, expected: Readonly<Record<string, unknown>>): Promise<void> => {
  await expect.poll(async () => states(await caseSeen(officer, number)), { interval: 200 }).toEqual(expected);
};
const stageBecomes = async ({ number }: AskedCase, stage: string): Promise<void> => {
  await expect.poll(async () => (await caseSeen(officer, number)).stage, { interval: 200 }).toBe(stage);
};
const decide = async ({ number }: AskedCase, path: string, body?: object): Promise<void> => {
  expect((await officer.ask('POST', `/api/console/cases/${number}/${path}`, body)).status).toBe(204);
};
const waitings = async ({ number }: AskedCase): Promise<number> => (await caseSeen(officer, number)).history.filter(({ kind }) => kind === 'source-waiting').length;

describe('a connected database that is down [CT-8-3t part]', () => {
  it('makes the search for accounts wait, tells the officer why, and is searched when it is back', async () => {
    const asked = await ask(house, member);
    await takeDown('qa-site');
    await decide(asked, 'identity', { decision: 'confirm' });
    await expect.poll(async () => states(await caseSeen(officer, asked.number))['qa-site']).toMatch(/^waiting: (refused|unreachable)$/);
    expect(await caseSeen(officer, asked.number)).toMatchObject({ stage: 'matching', candidates: null });
    await bringBack('qa-site');
    await stageBecomes(asked, 'account-check');
    await decideUntilReplied(officer, [asked], 240_000);
  });

  it('makes the case wait while the others are collected, tells the officer why, and is collected when it is back, with one reply', async () => {
    const asked = await ask(house, member);
    await decide(asked, 'identity', { decision: 'confirm' });
    await stageBecomes(asked, 'account-check');
    await takeDown('qa-site');
    await decide(asked, 'accounts', { accounts: provenAccounts(await caseSeen(officer, asked.number)) });
    await statesBecome(asked, { recruiting: 'collected', 'qa-site': 'waiting: refused', reservation: 'collected' });
    const { stage, actions } = await caseSeen(officer, asked.number);
    expect([stage, actions]).toEqual(['collecting', []]);
    expect(await waitings(asked)).toBeLessThanOrEqual(2); // once for each change of the reason, not for each try
    await bringBack('qa-site');
    await statesBecome(asked, { recruiting: 'collected', 'qa-site': 'collected', reservation: 'collected' });
    await decideUntilReplied(officer, [asked], 240_000);
    expect(mailsOf(house, asked).filter((mail) => linksIn([mail]).length > 0)).toHaveLength(1);
  });

  it('goes down in the middle of a table: nothing half read is kept, and all of it is read when it is back', async () => {
    const whole = await ask(house, member);
    await decideUntilReplied(officer, [whole], 240_000);
    const asked = await ask(house, member);
    await decide(asked, 'identity', { decision: 'confirm' });
    await stageBecomes(asked, 'account-check');
    // Somebody holds the last table, so that the reading has begun and cannot end.
    const holder = await connected(house.sources['recruiting'] ?? '');
    holder.on('error', () => undefined);
    await holder.query('begin');
    await holder.query('lock table message in access exclusive mode');
    await decide(asked, 'accounts', { accounts: provenAccounts(await caseSeen(officer, asked.number)) });
    await expect.poll(async () => (await administration.query(`select from pg_stat_activity where datname = $1 and wait_event_type = 'Lock'`, [nameOf('recruiting')])).rowCount).toBe(1);
    await takeDown('recruiting');
    await expect.poll(async () => states(await caseSeen(officer, asked.number))['recruiting']).toMatch(/^waiting: (refused|unreachable)$/);
    await bringBack('recruiting');
    await statesBecome(asked, { recruiting: 'collected', 'qa-site': 'collected', reservation: 'collected' });
    const rows = async ({ number }: AskedCase) => (await caseSeen(officer, number)).sources.map(({ dataset, tables }) => [dataset, tables.map((one) => [one.table, one.rows])]);
    expect(await rows(asked)).toEqual(await rows(whole));
    expect((await house.files('files')).filter((file) => file.endsWith('.tmp'))).toEqual([]);
  });

  it('is no fault of the programs', () => { expect([house.server.faults, house.worker.faults]).toEqual([[], []]); });
});
