import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consentToProvision, customer, provide, type ServiceCaller, type ToldDecision } from './service-caller.ts';
import { openServers, type Servers } from './server-processes.ts';

let world: Servers;
let person: string;
beforeAll(async () => {
  world = await openServers(2);
  person = await customer(callerOf(0));
  await callerOf(0).choose(person, consentToProvision);
});
afterAll(async () => {
  expect(world.servers.flatMap(({ faults }) => faults)).toEqual([]);
  await world.close();
});
const callerOf = (place: number): ServiceCaller => {
  const caller = world.callers[place];
  if (!caller) throw new Error('no such server');
  return caller;
};

const recordsOf = async (id: string): Promise<number> =>
  (await world.system.store.pool.query<{ count: number }>('select count(*)::integer as count from decision_record where decision_id = $1', [id])).rows[0]?.count ?? 0;
const entries = async (): Promise<number> =>
  (await world.system.store.pool.query<{ count: number }>(`select count(*)::integer as count from ledger_intake where convert_from(entry, 'UTF8') like '%decision.recorded%'`)).rows[0]?.count ?? 0;

/** Asked of a server that dies at that step; then it is up again. */
const killedAt = async (step: string, question: object): Promise<void> => {
  await world.servers[0]?.order(step);
  expect(await callerOf(0).ask(question).then(() => 'answered', () => 'no answer'), step).toBe('no answer');
  await world.servers[0]?.nextLife();
  expect(world.servers[0]?.deaths.at(-1)).toBe(step);
};

describe('a server that is killed while it decides what has to be recorded', () => {
  it.each([['decide:before', 0], ['decide:recording', 0], ['decide:recorded', 1]] as const)('at `%s` leaves %i records, and one after the question was sent again', async (step, left) => {
    const question = provide(person) as { readonly id: string };
    const before = await entries();
    await killedAt(step, question);
    expect([await recordsOf(question.id), await entries() - before]).toEqual([left, left]);
    // Another process answers as the dead one would have.
    const [again, oncemore] = [await callerOf(1).ask(question), await callerOf(0).ask(question)];
    expect(again).toMatchObject([{ answer: { outcome: 'allow' }, recorded: { id: question.id } }]);
    expect(oncemore[0]?.recorded).toEqual(again[0]?.recorded);
    expect([await recordsOf(question.id), await entries() - before]).toEqual([1, 1]);
  });

  it('has on record every decision that it answered, once, however often it is killed and asked again', async () => {
    const before = await entries();
    const questions = Array.from({ length: 12 }, () => provide(person) as { readonly id: string });
    const answered: ToldDecision[] = [];
    const asking = questions.map(async (question, place) => {
      for (let tries = 0; tries < 200; tries += 1) {
        const told = await callerOf((place + tries) % 2).ask(question).catch(() => undefined);
        if (told?.[0]) { answered.push(told[0]); return; }
        await new Promise((resolve) => { setTimeout(resolve, 50); });
      }
      throw new Error('never answered');
    });
    for (const step of ['decide:recorded', 'decide:recording', 'decide:before']) {
      await world.servers[0]?.order(step);
      await callerOf(0).ask(provide(person)).catch(() => undefined);
      await world.servers[0]?.nextLife();
    }
    await Promise.all(asking);
    expect(answered).toHaveLength(12);
    expect(new Set(answered.map(({ recorded }) => recorded?.id))).toEqual(new Set(questions.map(({ id }) => id)));
    for (const { id } of questions) expect(await recordsOf(id)).toBe(1);
    const { rows } = await world.system.store.pool.query<{ count: number }>('select count(*)::integer as count from decision_record');
    expect(await entries()).toBe(rows[0]?.count);
    expect(await entries()).toBeGreaterThanOrEqual(before + 12);
  });

  it('refuses an id under which another decision stands, and one whose answer has changed since', async () => {
    const question = provide(person) as { readonly id: string };
    await callerOf(0).ask(question);
    const told = await callerOf(1).ask({ ...question, items: ['profile.name'] }, question);
    expect(told.map(({ answer, problem }) => problem?.code ?? answer?.outcome)).toEqual(['id-taken', 'allow']);
    const fresh = await customer(callerOf(0));
    await callerOf(0).choose(fresh, consentToProvision);
    const asked = provide(fresh);
    await callerOf(0).ask(asked);
    await callerOf(0).choose(fresh, { kind: 'withdrawal', of: { to: 'provision' }, items: ['work-history'] });
    expect((await callerOf(1).ask(asked))[0]?.problem?.code).toBe('id-taken');
    await callerOf(0).choose(fresh, { kind: 'stop', what: { kind: 'all' } });
    expect((await callerOf(1).ask(asked))[0]?.answer?.outcome).toBe('deny');
  });

  it('records once what two servers are asked at the same moment', async () => {
    for (let round = 0; round < 10; round += 1) {
      const questions = [provide(person), provide(person), provide(person)] as { readonly id: string }[];
      const before = await entries();
      const [one, other] = await Promise.all([callerOf(0).ask(...questions), callerOf(1).ask(...questions.toReversed())]);
      expect(one?.map(({ recorded }) => recorded)).toEqual(other?.toReversed().map(({ recorded }) => recorded));
      expect(one?.map(({ recorded }) => recorded?.id)).toEqual(questions.map(({ id }) => id));
      expect(await entries() - before).toBe(3);
    }
  });
});
