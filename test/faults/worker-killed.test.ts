import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../server/cookie-jar.ts';
import { runProgram } from '../ledger/run-command.ts';
import { ask, caseSeen, decideUntilReplied, memberOfAll, type AskedCase, type Member } from './case-steps.ts';
import { openHouse, signedIn, type House } from './house.ts';
import { happened, linksIn, mailsOf, openedReply } from './reply.ts';

let house: House;
let officer: Caller;
/** Nobody is killed on it: what a reply looks like, and which steps there are. */
let undisturbed: AskedCase;
let steps: readonly string[];
/** By the step at which the worker dies on it. */
const killed = new Map<string, AskedCase>();
/** Those on which no worker died: it was killed on its other case between the record of the step and the step's end, and a step on record is not taken again. */
const escaped: AskedCase[] = [];

/** A case for each of these steps, on which a worker dies there; the steps that it did not die at. */
const killAt = async (wanted: readonly string[], member: Member): Promise<readonly string[]> => {
  const orders = new Map<string, AskedCase>();
  for (const step of wanted) orders.set(step, await ask(house, member));
  await house.worker.start([...orders].map(([step, { id }]) => `${step}@${id}`), 3);
  // Each death is a start of the worker: patience for a machine that gives few of its processors.
  await decideUntilReplied(officer, [...orders.values()], 900_000);
  const missed = (): readonly string[] => [...orders].flatMap(([step, { id }]) => (house.worker.deaths.includes(`${step}@${id}`) ? [] : [step]));
  // The last step of a case comes after it is replied to.
  for (let waits = 0; waits < 30 && missed().length > 0; waits += 1) await wait(500);
  await house.worker.stop();
  for (const [step, one] of orders) {
    if (missed().includes(step)) escaped.push(one);
    else killed.set(step, one);
  }
  return missed();
};

beforeAll(async () => {
  house = await openHouse(300);
  await house.server.start();
  officer = await signedIn(house);
  const member = await memberOfAll(house);
  undisturbed = await ask(house, member);
  await house.worker.start();
  await decideUntilReplied(officer, [undisturbed], 180_000);
  await house.worker.stop();
  steps = [...new Set(house.worker.steps().map(({ step }) => step))];
  for (let [tries, missed] = [0, steps]; tries < 3 && missed.length > 0; tries += 1) missed = await killAt(missed, member);
  await house.worker.start(); // it brings the ledger's intake into the ledger, too
}, 1_800_000);
afterAll(async () => { await house.close(); });

const forEach = async <T>(look: (one: AskedCase, step: string) => T | Promise<T>): Promise<Readonly<Record<string, T>>> => {
  const seen: Record<string, T> = {};
  for (const [step, one] of killed) seen[step] = await look(one, step);
  for (const one of escaped) seen[one.number] = await look(one, 'none');
  return seen;
};
const same = async <T>(expected: T): Promise<Readonly<Record<string, T>>> => await forEach(() => expected);
const timesReached = ({ id }: AskedCase, step: string): number => house.worker.steps().filter((one) => one.case === id && one.step === step).length;

describe('a worker that is killed at any step of a case [CT-8-3d part] [CT-8-3t part]', () => {
  it('was killed at each of them, once', () => {
    for (const effect of ['send-mail receipt 1', 'destroy-document 1', 'find-accounts', 'collect recruiting', 'collect qa-site', 'collect reservation', 'build-reply', 'send-mail reply-ready 1']) {
      expect(steps).toEqual(expect.arrayContaining(['before', 'after', 'recording', 'recorded'].map((point) => `${effect}:${point}`)));
    }
    expect([...killed.keys()].toSorted()).toEqual(steps.toSorted());
    expect(house.worker.deaths.toSorted()).toEqual([...killed].map(([step, { id }]) => `${step}@${id}`).toSorted());
    expect(house.worker.faults).toEqual([]);
  });

  it('leaves a case that goes on to its end, and nothing happens twice in it', async () => {
    const expected = happened(await caseSeen(officer, undisturbed.number));
    expect(expected).toHaveLength(new Set(expected).size + 3); // three databases are collected, two mails sent
    expect(await forEach(async ({ number }) => happened(await caseSeen(officer, number)))).toEqual(await same(expected));
  });

  it('sends one reply: one Message-ID, one link', async () => {
    const distinct = (one: AskedCase) => ({ messages: new Set(mailsOf(house, one).map(({ messageId }) => messageId)).size, links: linksIn(mailsOf(house, one)).length });
    expect(await forEach(distinct)).toEqual(await same({ messages: 2, links: 1 }));
  });

  /**
   * Between the moment when the mail server has taken a mail and the moment when that is on record, nobody can know of it: a
   * worker that dies there sends the same mail again. It is the only such window; the Message-ID tells receivers that it is one mail.
   */
  it('puts it on the line once, but where it dies between the acceptance of the mail and the record of it', async () => {
    const sent = await forEach((one) => mailsOf(house, one).filter((mail) => linksIn([mail]).length > 0).length);
    const tries = await forEach((one) => timesReached(one, 'send-mail reply-ready:offered'));
    const accepted = await forEach((one) => timesReached(one, 'send-mail reply-ready 1:after'));
    for (const step of steps) {
      expect.soft(sent[step], step).toBeGreaterThanOrEqual(Math.max(accepted[step] ?? 0, 1));
      // A worker has two cases in hand: the other one may have been in that window, too. Who tried once has sent one.
      expect.soft(sent[step], step).toBeLessThanOrEqual(tries[step] ?? 0);
    }
    expect(sent['send-mail reply-ready 1:after']).toBeGreaterThan(1);
    expect(sent['send-mail reply-ready 1:recording']).toBeGreaterThan(1);
  });

  it('replies with a package that opens with the word, whole, with the same data as undisturbed', async () => {
    const open = async (one: AskedCase) => await openedReply(house, one, linksIn(mailsOf(house, one))[0] ?? 'http://none');
    const expected = await open(undisturbed);
    expect(expected).toMatchObject({ 'data/01-recruiting-member.csv': expect.stringMatching(/^[0-9a-f]{64}$/) });
    await house.system.store.pool.query('delete from rate_limit'); // of the test, which is one caller for many people
    expect(await forEach(open)).toEqual(await same(expected));
  });

  it('leaves no key of an identity document, no file too many and none half written [CT-8-2d part]', async () => {
    const { tenant } = house.configuration;
    const [keys, files] = [await house.files('keys'), await house.files('files')];
    const of = (all: readonly string[], { id }: AskedCase): readonly string[] => all.filter((file) => file.includes(id)).map((file) => file.slice(`${tenant}/${id}/`.length));
    // The form's is kept for its own time.
    expect(of(keys, undisturbed)).toEqual(['form.key', 'reply.key']);
    expect(await forEach((one) => of(keys, one))).toEqual(await same(['form.key', 'reply.key']));
    const count = of(files, undisturbed).length;
    expect(await forEach((one) => of(files, one).filter((file) => /^(form|reply)\/.*\.sealed$/.test(file)).length)).toEqual(await same(count));
    expect(files).toHaveLength((killed.size + escaped.length + 1) * count);
  });

  it('is in the ledger, an entry an event, and the ledger holds [LG-9-l part]', async () => {
    const { pool } = house.system.store;
    await expect.poll(async () => (await pool.query('select from ledger_intake')).rowCount).toBe(0);
    const counted = await pool.query<{ readonly events: string; readonly entries: string }>(
      `select (select count(*) from case_event) as events, (select count(*) from ledger_entry where convert_from(entry, 'UTF8') like '%"what":"case.%') as entries`);
    expect(counted.rows[0]?.entries).toBe(counted.rows[0]?.events);
    expect(await runProgram(process.execPath, ['src/entry/cli/main.mjs', 'ledger', 'verify'], house.settings)).toMatchObject({ status: 0 });
  });
});
