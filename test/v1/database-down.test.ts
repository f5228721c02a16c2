import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { servicesApp } from '../../src/entry/server/v1/services-app.ts';
import { yakusokuClient } from '../../sdk/node/client.ts';
import { openHouse, type House } from '../server/running-house.ts';
import { connected } from '../sources/example-databases.ts';
import { consentToProvision, customer, keyOf, provide, ServiceCaller, type ToldDecision, use } from './service-caller.ts';

let house: House;
let shop: ServiceCaller;
let key: string;
let person: string;
let administration: pg.Client;
const client = () => yakusokuClient({ url: origin(), key });
const origin = (): string => house.configuration.services?.url ?? '';
const name = (): string => decodeURIComponent(new URL(house.configuration.databaseUrl).pathname.slice(1));

beforeAll(async () => {
  house = await openHouse();
  key = await keyOf(house.system, house.configuration.tenant);
  shop = new ServiceCaller(origin(), key);
  person = await customer(shop);
  await shop.choose(person, consentToProvision);
  administration = await connected(inject('postgres').administration);
});
afterAll(async () => {
  await bringBack();
  await administration.end();
  await house.close();
});

const takeDown = async (): Promise<void> => {
  await administration.query(`alter database ${pg.escapeIdentifier(name())} with allow_connections false`);
  await administration.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name()]);
};
const bringBack = async (): Promise<void> => { await administration.query(`alter database ${pg.escapeIdentifier(name())} with allow_connections true`); };
/** As the administrator sees the store: by connections that no program has in its hands. */
const looked = async <T>(look: (client: pg.Client) => Promise<T>): Promise<T> => {
  const address = new URL(inject('postgres').administration);
  address.pathname = `/${name()}`;
  const client = await connected(address.href);
  try {
    return await look(client);
  } finally {
    await client.end();
  }
};
const recordsOf = async (id: string): Promise<number> =>
  await looked(async (client) => (await client.query<{ n: number }>('select count(*)::integer as n from decision_record where decision_id = $1', [id])).rows[0]?.n ?? -1);

/** As every refusal that passes: nothing in it permits, it says what to do, and when. */
const expectUnavailable = async (response: Response): Promise<void> => {
  expect([response.status, response.headers.get('content-type'), response.headers.get('retry-after')]).toEqual([503, 'application/problem+json', '1']);
  const body = await response.json() as Readonly<Record<string, unknown>>;
  expect(body).toMatchObject({ status: 503, code: 'unavailable', detail: expect.stringMatching(/何も許されていません/) as string });
  expect(JSON.stringify(body)).not.toMatch(/allow|postgres|ECONN|terminat|decision_record/);
};

describe('a store that is down', () => {
  it('permits nothing, whatever is asked or recorded: said as a problem with when to come again; back, it answers at once', async () => {
    const choice = { id: crypto.randomUUID(), kind: 'stop', what: { kind: 'provision' }, method: 'click', evidence: 'form-1' };
    const all: readonly (readonly [string, string, object | undefined])[] = [
      ['POST', '/v1/decisions', { questions: [use(person)] }], ['POST', '/v1/decisions', { questions: [provide(person)] }], ['POST', '/v1/people', {}],
      ['POST', '/v1/choices', { person, choices: [choice] }], ['POST', '/v1/happenings', { person, happenings: [{ kind: 'recording-announced' }] }],
      ['POST', '/v1/collections', { person, class: 'customers', items: 'all', membership: 'member', origin: 'person' }],
      ['PUT', '/v1/parties/acme', { country: 'JP', selected: true, member: true, ownPurpose: false, matches: false, acquisitionShown: true }],
      ['PUT', '/v1/services/recruiting', { afterMembership: [] }], ['GET', `/v1/notices?person=${person}`, undefined],
    ];
    await takeDown();
    for (const [method, path, body] of all) await expectUnavailable(await shop.send(method, path, body));
    // A key that was never made cannot be told from a right one now: neither opens anything.
    await expectUnavailable(await new ServiceCaller(origin(), key.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'))).send('POST', '/v1/decisions', { questions: [use(person)] }));
    await expect(client().decide([use(person) as never])).rejects.toMatchObject({ status: 503, code: 'unavailable' });
    await bringBack();
    const [before] = await client().decide([provide(person) as never]) as readonly ToldDecision[];
    await shop.choose(person, choice);
    const [after] = await shop.ask(provide(person));
    await shop.choose(person, { kind: 'lift', what: { kind: 'provision' } });
    expect([before?.answer?.outcome, after?.answer?.outcome]).toEqual(['allow', 'deny']);
  });

  it.each([['decide:before', 503, 0], ['decide:recording', 503, 0], ['decide:recorded', 200, 1]] as const)('that goes down at `%s` of a decision to record answers %i, and has %i on record', async (step, status, left) => {
    const steps = { reached: async (reached: string) => { if (reached === step) await takeDown(); } };
    const app = servicesApp({ system: { ...house.system, steps }, ownUrl: origin(), onAccess: () => undefined, onFault: () => undefined });
    const question = provide(person) as { readonly id: string };
    const response = await app.request('/v1/decisions', request(question));
    await bringBack();
    expect([response.status, await recordsOf(question.id)]).toEqual([status, left]);
    if (status === 503) await expectUnavailable(response);
    // The same may be sent again, as the client does: it is on record once.
    expect(await client().decide([question as never])).toMatchObject([{ answer: { outcome: 'allow' }, recorded: { id: question.id } }]);
    expect(await recordsOf(question.id)).toBe(1);
  });

  it('and says nothing, as one that nobody reaches any more, is not waited for without end', async () => {
    const app = servicesApp({ system: house.system, ownUrl: origin(), onAccess: () => undefined, onFault: () => undefined, answerMilliseconds: 300 });
    const question = provide(person) as { readonly id: string };
    for (const table of ['service_key', 'person_record', 'decision_record']) {
      await looked(async (holder) => {
        await holder.query('begin');
        await holder.query(`lock table ${table} in access exclusive mode`);
        await expectUnavailable(await app.request('/v1/decisions', request(question)));
      });
    }
    expect(await shop.ask(question)).toMatchObject([{ answer: { outcome: 'allow' }, recorded: { id: question.id } }]);
  });
});

const request = (question: object): RequestInit => ({
  method: 'POST', headers: { 'authorization': `Bearer ${key}`, 'content-type': 'application/json' }, body: JSON.stringify({ questions: [question] }),
});
