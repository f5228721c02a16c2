import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showDecision } from '../../src/operations/show-decision.ts';
import { openHouse, type House } from '../server/running-house.ts';
import { consentToProvision, customer, outcomes, provide, type ServiceCaller, serviceOf, use } from './service-caller.ts';

let house: House;
let shop: ServiceCaller;
beforeAll(async () => {
  house = await openHouse();
  shop = await serviceOf(house);
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

const codes = (told: Awaited<ReturnType<ServiceCaller['ask']>>): readonly (readonly string[] | undefined)[] => told.map(({ answer }) => answer?.reasons.map(({ code }) => code));

describe('a service that asks', () => {
  it('is answered by the version in force, item by item, with the clause and the reason', async () => {
    const person = await customer(shop);
    const [told] = await shop.ask(use(person));
    expect(told).toMatchObject({
      stands: 'now', answer: { outcome: 'allow', by: [{ policy: 'leverages-group', version: '2025-05-27' }], items: [{ item: 'profile.name', state: 'clear' }, { item: 'contact.email', state: 'clear' }] },
    });
    expect(told?.answer?.reasons).toMatchObject([{ code: 'purpose-declared', about: 'customers.services', from: { policy: 'leverages-group', version: '2025-05-27' } }]);
    expect(told).not.toHaveProperty('recorded');
  });

  it('finds a person again by the account of its own, which the store does not keep', async () => {
    const account = { service: 'recruiting', id: 'taro.yamada@example.jp' };
    const person = await shop.register({ account });
    expect(await shop.register({ account })).toBe(person);
    expect(await shop.register({ account: { ...account, id: 'jiro' } })).not.toBe(person);
    const { rows } = await house.system.store.pool.query<{ all: string }>(`select string_agg(t::text, ' ') as all from (select * from person_account) t`);
    expect(rows[0]?.all).toContain(person);
    expect(rows[0]?.all).not.toMatch(/taro|yamada|recruiting/);
  });

  it('registers somebody once who has no account, however often it sends the same under one id, and at once too', async () => {
    const id = crypto.randomUUID();
    const sent = { id, residence: 'JP', birthDate: '1990-04-01' };
    const [first, ...more] = await Promise.all([1, 2, 3, 4].map(() => shop.register(sent)));
    expect(new Set([first, ...more, await shop.register(sent)]).size).toBe(1);
    expect((await shop.send('POST', '/v1/people', sent)).status).toBe(200);
    const { rows } = await house.system.store.pool.query('select kind, record_id from person_record where person_id = $1', [first]);
    expect(rows).toEqual([{ kind: 'detail', record_id: id }]);
    const bare = crypto.randomUUID();
    expect(await shop.register({ id: bare })).toBe(await shop.register({ id: bare }));
    const account = { service: 'recruiting', id: 'u-once' };
    const [member, late] = [crypto.randomUUID(), crypto.randomUUID()];
    const known = await shop.register({ id: member, account });
    expect([await shop.register({ id: member, account }), await shop.register({ id: member }), await shop.register({ id: late, account, residence: 'US' })]).toEqual([known, known, known]);
    // Something else under the same id is nobody's data by mistake, and makes nobody.
    const before = await people();
    const elsewhere = await customer(shop);
    const happened = crypto.randomUUID();
    await shop.done(201, 'POST', '/v1/happenings', { person: elsewhere, happenings: [{ id: happened, kind: 'recording-announced' }] });
    for (const other of [{ ...sent, residence: 'US' }, { id, residence: 'JP' }, { ...sent, birthDate: '1990-04-02' }, { ...sent, account: { service: 'recruiting', id: 'u-new' } }, { ...sent, account }, { id: happened }]) {
      const response = await shop.send('POST', '/v1/people', other);
      expect([other, response.status, await response.json()]).toMatchObject([other, 409, { code: 'id-taken' }]);
    }
    expect(await people()).toBe(before + 1);
  });
  const people = async (): Promise<number> => (await house.system.store.pool.query<{ n: number }>('select count(*)::integer as n from person')).rows[0]?.n ?? -1;

  it('keeps no birth date that a copy of the database would show, and knows the age all the same', async () => {
    const person = await customer(shop, { birthDate: '2011-12-24', residence: 'US-CA' });
    const { rows } = await house.system.store.pool.query<{ record: string }>('select record::text from person_record where person_id = $1', [person]);
    expect(rows.map(({ record }) => record).join(' ')).not.toMatch(/2011|12-24/);
    await shop.choose(person, { ...consentToProvision });
    expect(codes(await shop.ask(provide(person)))).toEqual([expect.arrayContaining(['consent-of-a-minor', 'consent-missing'])]);
  });

  it('may ask before the first thing is collected, in the capacity in which it would be held [LC-6 part]', async () => {
    const person = await shop.register({ residence: 'JP', birthDate: '1990-04-01' });
    const collecting = { class: 'customers', service: 'recruiting', collection: 'registration', items: 'all', membership: 'member', origin: 'person', shown: { policy: 'leverages-group', version: '2025-05-27' } };
    const wish = use(person, { action: 'collect', purpose: 'customers.registration', collecting });
    const unshown = { ...wish, collecting: { ...collecting, shown: undefined } };
    expect(codes(await shop.ask(use(person, { action: 'collect', purpose: 'customers.registration' }), unshown))).toEqual([['person-in-no-class'], ['notice-not-shown']]);
    expect(outcomes(await shop.ask(wish))).toEqual(['allow']);
    const refused = await shop.send('POST', '/v1/decisions', { questions: [use(person, { collecting })] });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ code: 'invalid-input', fields: [{ path: 'questions.0.collecting', rule: 'with collect and a person' }] });
  });

  it('asks about many people and things at once, and gets its answers in the order of its questions', async () => {
    const people = await Promise.all([1, 2, 3].map(() => customer(shop)));
    await shop.choose(people[1] ?? '', { kind: 'stop', what: { kind: 'item', item: 'profile.name' } });
    await shop.choose(people[2] ?? '', { kind: 'stop', what: { kind: 'all' } });
    expect(outcomes(await shop.ask(...people.map((person) => use(person)), use('nobody'), ...people.toReversed().map((person) => use(person))))).toEqual([
      'allow', 'partial', 'deny', 'person-not-known', 'deny', 'partial', 'allow',
    ]);
  });

  it('has what must be recorded on record, with an entry in the ledger, before it has the answer [CT-4-1 part]', async () => {
    const person = await customer(shop);
    expect(outcomes(await shop.ask(provide(person)))).toEqual(['deny']);
    await shop.choose(person, consentToProvision);
    const question = provide(person, { items: ['profile.name', 'work-history', 'contact.email'] });
    const [told] = await shop.ask(question);
    expect(told?.answer).toMatchObject({ outcome: 'partial', duties: [{ kind: 'record-provision', about: 'business-partners', items: ['profile.name', 'work-history'] }, { kind: 'ask-consent', items: ['contact.email'] }] });
    const { rows } = await house.system.store.pool.query('select decision_id, recorded_by, provided_to, question, answer from decision_record where person_id = $1', [person]);
    expect(rows).toMatchObject([{ decision_id: told?.recorded?.id, recorded_by: 'shop', provided_to: 'business-partners', answer: { outcome: 'partial' }, question: { situation: 'scouting' } }]);
    const { rows: entries } = await house.system.store.pool.query<{ entry: Buffer }>('select entry from ledger_intake');
    const decided = entries.map(({ entry }) => entry.toString()).filter((entry) => entry.includes('decision.recorded'));
    expect(decided).toHaveLength(1);
    expect(decided[0]).toMatch(/"tag":"[0-9a-f]{64}"/);
    expect(decided[0]).not.toContain(person);
  });

  it('has a decision shown with what it stood on: not with what was recorded later, of an earlier day too', async () => {
    const { system, configuration: { tenant } } = house;
    const person = await customer(shop);
    await shop.choose(person, consentToProvision);
    const question = provide(person) as { readonly id: string };
    expect(outcomes(await shop.ask(question))).toEqual(['allow']);
    await shop.choose(person, { kind: 'stop', what: { kind: 'all' }, at: '2026-01-02T00:00:00.000Z' });
    const shown = await showDecision(system, { tenant, id: question.id });
    expect([shown?.facts.consents.length, shown?.facts.stops, shown?.question.person.holdings.length, shown?.question.person.age]).toEqual([1, [], 1, expect.any(Number)]);
    expect(outcomes(await shop.ask({ ...question, id: crypto.randomUUID() }))).toEqual(['deny']);
  });

  it('is told who has to hear of a stop: those to whom data went before', async () => {
    const person = await customer(shop);
    await shop.choose(person, consentToProvision);
    await shop.ask(provide(person));
    await shop.choose(person, { kind: 'stop', what: { kind: 'provision' } });
    const [told] = await shop.ask(provide(person));
    expect(told?.answer).toMatchObject({ outcome: 'deny', duties: [{ kind: 'tell-recipients', about: 'business-partners' }] });
  });
});
