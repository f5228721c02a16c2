import { readFile } from 'node:fs/promises';
import { between } from '@holiday-jp/holiday_jp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { calendarDate } from '../../src/core/identifiers/calendar-date.ts';
import { name, type DocumentKindId } from '../../src/core/identifiers/name-ids.ts';
import type { CaseDetail } from '../../src/entry/server/contract/console.ts';
import { activatePolicy } from '../../src/operations/activate-policy.ts';
import { approvePolicy } from '../../src/operations/approve-policy.ts';
import { submitPolicy } from '../../src/operations/submit-policy.ts';
import { supplyDocument } from '../../src/operations/supply-document.ts';
import type { Caller } from '../server/cookie-jar.ts';
import { photograph } from '../server/running-house.ts';
import { ask, caseSeen, memberOfAll } from './case-steps.ts';
import { openHouse, signedIn, type House } from './house.ts';

let house: House;
let officer: Caller;
beforeAll(async () => {
  house = await openHouse(60);
  await house.server.start();
  officer = await signedIn(house);
});
afterAll(async () => { await house.close(); });

const day = 86_400_000;
const dateAfter = (date: string, days: number): string => new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);

/** Told by somebody else's table of holidays, one day after the other. */
const isOpen = (date: string, companyDay: string): boolean => {
  const at = new Date(`${date}T00:00:00Z`);
  const [weekday, monthAndDay] = [at.getUTCDay(), date.slice(5)];
  const holiday = between(at, at).length > 0;
  return weekday !== 0 && weekday !== 6 && !holiday && !(monthAndDay >= '12-29' || monthAndDay <= '01-03') && date !== companyDay;
};
const countedOn = (from: string, days: number, companyDay: string): string => {
  let date = from;
  for (let left = days; left > 0;) {
    date = dateAfter(date, 1);
    if (isOpen(date, companyDay)) left -= 1;
  }
  return date;
};

const today = async (): Promise<string> => new Date(Date.parse(await house.system.clock.now()) + 9 * 3_600_000).toISOString().slice(0, 10);
/** Moves the installation's clock to that day, while nothing works. */
const goTo = async (date: string): Promise<void> => {
  const clock = house.system.development?.movableClock;
  if (!clock) throw new Error('this clock does not move');
  await clock.moveTo(await clock.movedByDays() + (Date.parse(date) - Date.parse(await today())) / day);
  expect(await today()).toBe(date);
};

/** The group's policy, with a company holiday of its own. */
const adopt = async (companyDay: string): Promise<void> => {
  const { tenant } = house.configuration;
  const source = (await readFile('policies/leverages-group/2025-05-27.yaml', 'utf8'))
    .replace('company-holidays: []', `company-holidays: [${companyDay}]`).replace(/^version: .*$/m, `version: ${await today()}`);
  const submitted = await submitPolicy(house.system, { tenant, file: 'policy.yaml', source: Buffer.from(source), officer: 'author' });
  if (!submitted.ok) throw new Error(JSON.stringify(submitted.findings));
  await approvePolicy(house.system, { tenant, hash: submitted.hash, officer: 'first' });
  expect(await activatePolicy(house.system, { tenant, hash: submitted.hash, from: calendarDate(await today()), officer: 'second' })).toMatchObject({ ok: true });
};

const warnings = (of: CaseDetail): number => of.history.filter(({ kind }) => kind === 'officers-warned').length;

test('[CT-8-3t] the clock starts when form and documents are complete, counts business days, warns ahead, and loses no deadline across restarts', async () => {
  // The weeks around the turn of a year have it all: national holidays, year-end, and a day off of the company's own.
  const arrived = `${(await today()).slice(5) > '12-15' ? Number((await today()).slice(0, 4)) + 1 : (await today()).slice(0, 4)}-12-18`;
  await goTo(arrived);
  const companyDay = [4, 5, 6, 7, 8].map((of) => `${Number(arrived.slice(0, 4)) + 1}-01-0${of}`).find((date) => isOpen(date, '')) ?? '';
  await adopt(companyDay);
  const member = await memberOfAll(house);
  const { number } = await ask(house, member);
  const promised = async () => (await caseSeen(officer, number)).clocks.promised;

  // Not complete: no clock runs, however long it lasts.
  expect((await officer.ask('POST', `/api/console/cases/${number}/identity`, { decision: 'ask-again', reason: '裏面もお送りください。' })).status).toBe(204);
  expect(await promised()).toBeNull();
  const complete = dateAfter(arrived, 3);
  await goTo(complete);
  expect(await promised()).toBeNull();
  const picture = await photograph();
  expect(await supplyDocument(house.system, {
    tenant: house.configuration.tenant, email: member.email, number, handedIn: { kind: name<DocumentKindId>('drivers-licence'), domicile: 'masked' },
    document: (async function* content() { yield picture; })(),
  })).toMatchObject({ ok: true });

  const dueOn = countedOn(complete, 14, companyDay);
  expect(dueOn > `${Number(arrived.slice(0, 4)) + 1}-01-05`).toBe(true);
  expect(await promised()).toEqual({ dueOn, businessDaysLeft: 14, state: 'running' });

  // Restarted, by force: the same day.
  await house.server.stop();
  await house.server.start();
  expect((await promised())?.dueOn).toBe(dueOn);

  // Nobody works for weeks. Whoever starts then finds the warning due; killed before it is on record, it sends the same mail again.
  const warned = () => house.mailbox.mails.filter(({ subject }) => subject.includes(number) && subject.includes('期限'));
  await goTo(dateAfter(dueOn, -1));
  const near = `warn-officers near ${dueOn}`;
  await house.worker.start([`${near}:before`, `${near}:after`]);
  await expect.poll(async () => warnings(await caseSeen(officer, number))).toBe(1);
  expect(house.worker.deaths).toEqual([`${near}:before`, `${near}:after`]);
  expect(new Set(warned().map(({ messageId }) => messageId)).size).toBe(1);
  expect(warned()[0]).toMatchObject({ to: ['officer@example.jp'] });
  expect(warned()[0]?.text).toContain(`${house.configuration.consoleUrl}/cases/${number}`);
  expect(warned().some(({ text }) => text.includes(member.name) || text.includes(member.email))).toBe(false);
  expect((await promised())?.state).toBe('near');

  // Down over the promised day: it is told as past, once, at the next start.
  await house.worker.stop();
  await goTo(dateAfter(dueOn, 4));
  await house.worker.start();
  await expect.poll(async () => warnings(await caseSeen(officer, number))).toBe(2);
  expect(new Set(warned().map(({ messageId }) => messageId)).size).toBe(2);
  expect(warned().at(-1)?.subject).toContain('overdue');
  expect((await promised())?.state).toBe('overdue');
  await house.worker.stop();
  await house.worker.start();
  expect(warnings(await caseSeen(officer, number))).toBe(2);
});
