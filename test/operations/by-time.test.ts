import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseNumber } from '../../src/core/identifiers/case-ids.ts';
import type { EmailAddress } from '../../src/core/identifiers/email-address.ts';
import { advanceCase } from '../../src/operations/advance-case.ts';
import { listDueCases } from '../../src/operations/list-due-cases.ts';
import { openLetter } from '../../src/operations/open-letter.ts';
import { openReply } from '../../src/operations/open-reply.ts';
import { readCollected } from '../../src/operations/read-collected.ts';
import { showStatus } from '../../src/operations/show-status.ts';
import { approve, ask, collected, idOf, kinds, member, refusal, see, shop, value, work, yoshihiko } from './case-steps.ts';
import { officerAddresses, openWorld, tenant, type World } from './world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(async () => { await world.close(); });

const later = async (days: number): Promise<void> => { await world.clock.moveTo(await world.clock.movedByDays() + days); };
const isDue = async (number: CaseNumber): Promise<boolean> => (await listDueCases(world, { tenant })).includes(await idOf(world, number));
const count = async (number: CaseNumber, kind: string): Promise<number> => (await kinds(world, number)).filter((one) => one === kind).length;
const warnings = async (number: CaseNumber) => (await world.mails()).filter(({ subject, to }) => subject.includes(number) && officerAddresses.includes(to as EmailAddress));

/** A worker that dies at that step. */
const dieAt = async (number: CaseNumber, step: RegExp): Promise<void> => {
  let died = 0;
  const reached = (at: string): Promise<void> => {
    if (!step.test(at)) return Promise.resolve();
    died += 1;
    return Promise.reject(new Error('killed'));
  };
  await expect(advanceCase({ ...world, steps: { reached } }, { tenant, case: await idOf(world, number) })).rejects.toThrow('killed');
  expect(died).toBe(1);
};

describe('the day alone [CT-8-3t part] [CT-8-2d part]', () => {
  it.each([/^warn-officers near .*:before$/, /^warn-officers near .*:after$/, /^warn-officers near .*:recorded$/])('warns each officer once of a day that comes near, also after dying at %s', async (step) => {
    const { caseNumber: number } = await ask(world);
    await work(world, number);
    expect(await isDue(number)).toBe(false);
    while ((await see(world, number)).clocks.promised?.state === 'running') await later(1);
    expect(await isDue(number)).toBe(true);
    await dieAt(number, step);
    await work(world, number);
    expect(await isDue(number)).toBe(false);
    expect(await count(number, 'officers-warned')).toBe(1);
    expect((await warnings(number)).map(({ to }) => to).toSorted()).toEqual(officerAddresses);
  });

  it('keeps the warning due while no mail goes out, and lets everything else go on', async () => {
    const { caseNumber: number } = await ask(world);
    while ((await see(world, number)).clocks.promised?.state === 'running') await later(1);
    const down = { ...world.mailer, send: (mail: { readonly to: string; readonly subject: string; readonly text: string; readonly messageId: string }) =>
      officerAddresses.includes(mail.to as EmailAddress) ? Promise.reject(new Error('no mail server')) : world.mailer.send(mail as never) };
    await expect(advanceCase({ ...world, mailer: down }, { tenant, case: await idOf(world, number) })).rejects.toThrow('no mail server');
    expect([await count(number, 'mail-sent'), await count(number, 'officers-warned')]).toEqual([1, 0]);
    await work(world, number);
    expect(await count(number, 'officers-warned')).toBe(1);
  });

  it.each([/^destroy-form:before$/, /^destroy-form:after$/, /^destroy-form:recorded$/])('ends the time of a form, also after dying at %s; the person still sees that it was answered', async (step) => {
    const { caseNumber: number } = await collected(world);
    await approve(world, number);
    await work(world, number);
    await later(180);
    expect(await isDue(number)).toBe(false);
    expect((await see(world, number)).form?.name).toBe('髙﨑 𠮷彦');
    const mail = (await world.mails()).find(({ subject, text }) => subject.includes(number) && text.includes('/reply/'));
    await later(1);
    expect(await isDue(number)).toBe(true);
    await dieAt(number, step);
    await work(world, number);
    expect(await isDue(number)).toBe(false);
    expect(await count(number, 'form-destroyed')).toBe(1);

    const { form, stage } = await see(world, number);
    expect([form, stage]).toEqual([null, 'replied']);
    expect(refusal(await openLetter(world, { tenant, officer: 'o', number }))).toBe('not-found');
    expect(refusal(await readCollected(world, { tenant, number, dataset: shop, table: member, from: 0, count: 10 }))).toBe('not-found');
    const token = /\/reply\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    expect(token.length).toBeGreaterThan(20);
    expect(refusal(await openReply(world, { tenant, token, word: undefined, provenEmail: yoshihiko }))).toBe('reply-not-opened');
    expect(value(await showStatus(world, { tenant, email: yoshihiko, number })).stage).toBe('replied');
    expect(refusal(await showStatus(world, { tenant, email: 'other@mail.example' as EmailAddress, number }))).toBe('not-found');
  });
});
