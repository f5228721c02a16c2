import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, otherTenant, type House } from '../server/running-house.ts';
import { consentToProvision, customer, keyOf, outcomes, provide, ServiceCaller, use } from './service-caller.ts';

let house: House;
let shop: ServiceCaller;
let person: string;
const origin = (): string => house.configuration.services?.url ?? '';
beforeAll(async () => {
  house = await openHouse();
  shop = new ServiceCaller(origin(), await keyOf(house.system, house.configuration.tenant));
  person = await customer(shop);
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

const codesOf = async (question: object): Promise<readonly string[]> => (await shop.ask(question))[0]?.answer?.reasons.map(({ code }) => code) ?? [];
interface Refused { readonly code: string; readonly detail: string; readonly fields?: readonly { readonly path: string; readonly rule: string; readonly says: string }[] }
const refused = async (method: string, path: string, body: unknown, more?: Readonly<Record<string, string>>): Promise<readonly [number, Refused]> => {
  const response = await shop.send(method, path, body, more);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return [response.status, await response.json() as Refused];
};

describe('a question that nothing answers', () => {
  it.each([
    ['an unknown purpose', { purpose: 'no-such-purpose' }, 'purpose-not-declared'], ['an unknown item', { items: ['no-such-item'] }, 'unknown-item'],
    ['no items', { items: [] }, 'no-items'], ['another service', { service: 'no-such-service', purpose: 'customers.registration' }, 'another-service'],
    ['an unknown recipient', { action: 'provide', id: crypto.randomUUID(), recipient: 'no-such-recipient' }, 'unlisted-recipient'],
    ['an unknown country', { action: 'provide', id: crypto.randomUUID(), recipient: 'business-partners', country: 'Atlantis' }, 'unknown-country'],
    ['an unknown party', { action: 'entrust', party: 'no-such-party' }, 'unknown-party'],
    ['words of another language, and of none', { purpose: '目的 🗂', items: ['名前', '\u202e'] }, 'unknown-item'],
    ['a name of what every object has', { purpose: '__proto__', items: ['constructor', 'toString'] }, 'unknown-item'],
  ] as const)('with %s is denied with the reason', async (_what, more, code) => {
    const [told] = await shop.ask(use(person, more));
    expect(told?.answer?.outcome).toBe('deny');
    expect(told?.answer?.reasons.map((reason) => reason.code)).toContain(code);
  });

  it('about a person in no class, or before the first version, is denied with the reason', async () => {
    expect(await codesOf(use(await shop.register()))).toEqual(['person-in-no-class']);
    expect(await codesOf(use(person, { at: '1999-01-01T00:00:00.000Z' }))).toEqual(['no-version-in-force']);
    const [told] = await shop.ask({ ...use(person, { at: '0001-01-01T00:00:00.000Z' }) });
    expect(told).toMatchObject({ stands: 'then', answer: { outcome: 'deny' } });
  });

  it('about what is to come says so, and what is a minute ahead is now', async () => {
    const ahead = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString();
    expect(outcomes(await shop.ask(use(person, { at: ahead(3_600_000) }), use(person, { at: ahead(20_000) }), use(person, { at: '9999-12-31T23:59:59.999Z' })))).toEqual(['time-ahead', 'allow', 'time-ahead']);
    const thought = { ...use(person), person: undefined, at: ahead(86_400_000 * 365), whatIf: { holdings: [] } };
    expect((await shop.ask(thought))[0]).toMatchObject({ stands: 'what-if', answer: { outcome: 'deny' } });
  });

  it('with contradictory facts counts what refuses', async () => {
    const torn = await customer(shop);
    await shop.choose(torn, consentToProvision, { kind: 'stop', what: { kind: 'provision' } });
    expect(outcomes(await shop.ask(provide(torn)))).toEqual(['deny']);
    const left = { person: torn, class: 'customers', service: 'recruiting', items: 'all', membership: 'left', origin: 'person' };
    await shop.done(201, 'POST', '/v1/collections', left);
    expect((await shop.ask(use(torn, { purpose: 'customers.analysis', items: ['profile.name'] })))[0]?.answer?.outcome).toBe('allow');
  });

  it('on a ground that is malformed denies, says what is missing, and records nothing [CT-4-2 part]', async () => {
    const claim = { exception: 'law', basis: 'X27-1-1', claimant: '総務 佐藤', items: ['profile.name'], facts: { statute: '刑事訴訟法 218 条' } };
    const claimed = (more: object) => provide(person, { items: ['profile.name'], recipient: 'the-police', situation: undefined, claim: { ...claim, ...more } });
    const before = await count();
    for (const [more, code] of [
      [{ basis: 'because' }, 'unknown-ground'], [{ exception: 'no-such' }, 'ground-not-in-policy'], [{ facts: {} }, 'ground-fact-missing'], [{ facts: { statute: ' ' } }, 'ground-fact-missing'],
      [{ claimant: '' }, 'claimant-missing'], [{ items: [] }, 'ground-not-for-item'], [{ basis: 'C27-1' }, 'unknown-ground'],
    ] as const) {
      const [told] = await shop.ask(claimed(more));
      expect([told?.answer?.outcome, told?.answer?.reasons.map((reason) => reason.code)]).toEqual(['deny', expect.arrayContaining([code])]);
    }
    expect(await count()).toBe(before);
    expect(await shop.ask(claimed({}))).toMatchObject([{ answer: { outcome: 'allow', duties: [{ kind: 'record-claim', about: 'X27-1-1' }] }, recorded: {} }]);
    expect(await count()).toBe(before + 1);
  });

  const count = async (): Promise<number> => (await house.system.store.pool.query<{ n: number }>('select count(*)::integer as n from decision_record')).rows[0]?.n ?? 0;

  it('and would have to be recorded needs an id, and is answered by nothing without one', async () => {
    const member = await customer(shop);
    await shop.choose(member, consentToProvision);
    const before = await count();
    const [told] = await shop.ask(provide(member, { id: undefined }));
    expect([told?.problem?.code, told?.answer]).toEqual(['id-missing', undefined]);
    expect(await count()).toBe(before);
  });

  it('and would have to be recorded holds names alone: somebody\'s name or data in the place of one is never kept', async () => {
    const member = await customer(shop);
    await shop.choose(member, consentToProvision);
    const before = await count();
    const planted = '佐藤 花子 1987-06-05';
    const claim = { basis: planted, claimant: '総務', items: [], facts: {} };
    const told = await shop.ask(
      provide(member, { items: ['profile.name', planted] }), provide(member, { needed: [planted] }), provide(member, { claim }), provide(member, { claim: { ...claim, basis: 'm-1', facts: { [planted]: 'x' } } }),
      provide(member, { actor: { company: planted } }), provide(member),
    );
    expect(outcomes(told)).toEqual(['names-alone', 'names-alone', 'names-alone', 'names-alone', 'names-alone', 'allow']);
    const { rows } = await house.system.store.pool.query<{ all: string }>('select coalesce(string_agg(d::text, \' \'), \'\') as all from decision_record d');
    expect([await count(), rows[0]?.all.includes('花子')]).toEqual([before + 1, false]);
  });

  it('about the past or somebody thought of explains, and is never recorded', async () => {
    const member = await customer(shop);
    await shop.choose(member, { ...consentToProvision, at: '2026-01-01T00:00:00.000Z' });
    const before = await count();
    const holdings = [{ class: 'customers', service: 'recruiting', collection: 'registration', items: 'all', membership: 'member', origin: 'person' }];
    const consents = [{ id: 'c', ...consentToProvision, kind: undefined, method: 'click', at: '2026-01-01T00:00:00.000Z' }];
    const thought = provide(member, { person: undefined, whatIf: { residence: 'JP', age: 30, holdings, facts: { consents } } });
    const told = await shop.ask(thought, provide(member, { at: '2026-02-01T00:00:00.000Z' }));
    expect(told.map(({ stands, recorded, answer }) => [stands, recorded, answer?.outcome])).toEqual([['what-if', undefined, 'allow'], ['then', undefined, 'deny']]);
    expect(await count()).toBe(before);
  });
});

describe('ten thousand items', () => {
  const many = Array.from({ length: 10_000 }, (_, n) => `item-${n}`);
  it('are answered one by one; one more is too many, and says so', async () => {
    const [told] = await shop.ask(use(person, { items: [...many.slice(1), 'profile.name'] }));
    expect(told?.answer?.items).toHaveLength(10_000);
    expect(told?.answer?.items.filter(({ state }) => state === 'clear')).toEqual([{ item: 'profile.name', state: 'clear' }]);
    const [status, problem] = await refused('POST', '/v1/decisions', { questions: [use(person, { items: [...many, 'profile.name'] })] });
    expect([status, problem.fields?.[0]]).toEqual([400, { path: 'questions.0.items', rule: 'too-big', says: '多くとも（長くとも）10000 です' }]);
  });

  it('in ten thousand questions are too many at once', async () => {
    expect((await refused('POST', '/v1/decisions', { questions: many.slice(0, 1001).map(() => use(person, { items: [] })) }))[0]).toBe(400);
    expect((await refused('POST', '/v1/decisions', { questions: Array.from({ length: 40 }, () => use(person, { items: many })) }))[0]).toBe(413);
  });
});

describe('what is not as it should be', () => {
  const good = (): object => ({ questions: [use(person)] });
  it('is told with what to send, in Japanese, or in English where that is asked for', async () => {
    const body = { questions: [{ ...use(person), action: 'steal', nonsense: 1, items: ['a', 'a'], at: 'yesterday' }] };
    const [status, problem] = await refused('POST', '/v1/decisions', body, { 'accept-language': 'en;q=0.9, fr' });
    expect([status, problem.code]).toEqual([400, 'invalid-input']);
    expect(problem.fields).toEqual(expect.arrayContaining([
      { path: 'questions.0.action', rule: 'invalid-value', says: expect.stringContaining('collect, use') as string },
      { path: 'questions.0.at', rule: 'a moment', says: expect.any(String) as string },
    ]));
    const [, japanese] = await refused('POST', '/v1/decisions', body);
    expect(japanese.detail).toMatch(/[ぁ-ん]/);
    const [, both] = await refused('POST', '/v1/decisions', { questions: [{ ...use(person), whatIf: { holdings: [] } }] });
    expect(both.fields).toMatchObject([{ rule: 'person or whatIf' }]);
    for (const asked of [use(person, { asks: 'consent' }), use(person, { action: 'collect', asks: 'consent' })]) {
      expect((await refused('POST', '/v1/decisions', { questions: [asked] }))[1].fields).toEqual([{ path: 'questions.0.asks', rule: 'with contact', says: expect.stringContaining('contact') as string }]);
    }
    expect((await refused('POST', '/v1/decisions', { questions: [use(person, { action: 'contact', asks: 'marketing' })] }))[1].fields).toMatchObject([{ path: 'questions.0.asks' }]);
  });

  it.each([
    ['no JSON', '{', 415], ['an empty body', '', 415], ['a list', '[]', 400], ['null', 'null', 400], ['a NUL', '{"questions":"\\u0000"}', 415], ['half a character', '{"questions":"\\ud800"}', 415],
    ['a thousand brackets', '['.repeat(1000), 415], ['nested deep', `${'['.repeat(9000)}${']'.repeat(9000)}`, 400], ['a prototype', '{"__proto__":{"questions":[]}}', 400],
  ])('with %s', async (_what, body, status) => { expect((await refused('POST', '/v1/decisions', body))[0]).toBe(status); });

  it('in another form than JSON', async () => {
    const latin = Buffer.from(JSON.stringify({ questions: [use(person, { items: ['pr\u00e9nom'] })] }), 'latin1');
    const response = await fetch(new URL('/v1/decisions', origin()), { method: 'POST', body: latin, headers: { 'authorization': `Bearer ${await keyOf(house.system, house.configuration.tenant)}`, 'content-type': 'application/json' } });
    expect([response.status, await response.json()]).toMatchObject([415, { code: 'not-json' }]);
    expect((await shop.send('POST', '/v1/decisions', JSON.stringify(good()), { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await shop.send('POST', '/v1/decisions', 'x'.repeat(5 * 1024 * 1024), {})).status).toBe(413);
  });

  it('is never kept: values in the place of names, words as evidence, a moment ahead, a class that cannot be', async () => {
    const shown = { method: 'click', evidence: 'form-1' };
    for (const [path, body, status] of [
      ['/v1/choices', { person, choices: [{ ...shown, kind: 'stop', what: { kind: 'item', item: '東京都渋谷区' } }] }, 400],
      ['/v1/choices', { person, choices: [{ ...shown, kind: 'signal', evidence: 'Hanako said so by telephone' }] }, 400],
      ['/v1/choices', { person, choices: [{ ...shown, kind: 'signal', evidence: 'hanako@example.jp' }] }, 400],
      ['/v1/choices', { person, choices: [{ kind: 'signal', method: 'click' }] }, 400],
      ['/v1/choices', { person, choices: [{ ...shown, kind: 'signal', at: '2999-01-01T00:00:00.000Z' }] }, 422],
      ['/v1/choices', { person, choices: [{ ...shown, kind: 'forget-everything' }] }, 400],
      ['/v1/collections', { person, class: 'customers', items: ['hanako@example.jp'], membership: 'member', origin: 'person' }, 400],
      ...[{ originPurposes: ['お得意様へのご案内'] }, { originPurposes: ['a', 'a'] }, { originPurposes: 'all' }, {}, { originPurposes: ['a'], purposes: ['b'] }].map((succession) =>
        ['/v1/collections', { person, class: 'customers', service: 'recruiting', items: ['profile.name'], membership: 'member', origin: 'person', succession }, 400] as const),
      ['/v1/people', { residence: 'Japan' }, 400], ['/v1/people', { birthDate: '2026-02-30' }, 400], ['/v1/people', { name: '花子' }, 400],
      ['/v1/happenings', { person, happenings: [] }, 400],
    ] as const) expect([path, (await refused('POST', path, body))[0], body]).toEqual([path, status, body]);
    for (const path of ['/v1/parties/UPPER', '/v1/parties/..%2f..', `/v1/parties/${'a'.repeat(90)}`]) expect((await shop.send('PUT', path, {})).status).toBe(404);
  });

  it('is told which text a time, a day and a name is, and a day of birth that has not come is nobody\'s', async () => {
    const saysOf = async (path: string, body: object): Promise<readonly unknown[]> => {
      const [status, { code, fields }] = await refused('POST', path, body, { 'accept-language': 'en' });
      return [status, code, ...fields ?? []];
    };
    for (const at of ['2026-11-22T09:00:00Z', '2026-11-22T18:00:00.000+09:00', '2026-02-30T00:00:00.000Z', '']) {
      expect(await saysOf('/v1/decisions', { questions: [use(person, { at })] })).toMatchObject([400, 'invalid-input', { path: 'questions.0.at', rule: 'a moment', says: expect.stringContaining('2026-11-22T09:00:00.000Z') as string }]);
    }
    expect(await saysOf('/v1/people', { birthDate: '1990-4-1' })).toMatchObject([400, 'invalid-input', { path: 'birthDate', rule: 'a day' }]);
    expect(await saysOf('/v1/happenings', { person, happenings: [{ kind: 'applied', party: 'ACME' }] })).toMatchObject([400, 'invalid-input', { path: 'happenings.0.party', rule: 'a name' }]);
    expect(await saysOf('/v1/collections', { person, class: 'customers', items: 'all', membership: 'member', origin: 'person', succession: { originPurposes: ['a', 'a'] } }))
      .toMatchObject([400, 'invalid-input', { path: 'succession.originPurposes', rule: 'each once', says: expect.stringContaining('twice') as string }]);
    expect(await saysOf('/v1/people', { residence: 'Japan' })).toMatchObject([400, 'invalid-input', { path: 'residence', rule: 'invalid-format', says: expect.stringContaining('[A-Z]{2}') as string }]);
    const [today, tomorrow] = [9, 33].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 10));
    for (const birthDate of ['2999-01-01', tomorrow]) {
      expect(await saysOf('/v1/people', { birthDate })).toMatchObject([400, 'invalid-input', { path: 'birthDate', rule: 'ahead', says: expect.stringContaining('lies ahead') as string }]);
    }
    expect((await shop.send('POST', '/v1/people', { birthDate: today })).status).toBe(201);
  });

  it('is taken once where it is sent twice, and not at all where it is something else under the same id', async () => {
    const member = await customer(shop);
    const id = crypto.randomUUID();
    const stop = { id, kind: 'stop', what: { kind: 'all' }, method: 'click', evidence: 'form-1' };
    await shop.choose(member, stop);
    await shop.choose(member, { kind: 'lift', what: { kind: 'all' } });
    await shop.choose(member, stop);
    expect(outcomes(await shop.ask(use(member)))).toEqual(['allow']);
    for (const [other, body] of [[member, { ...stop, what: { kind: 'provision' } }], [person, stop]] as const) {
      expect((await refused('POST', '/v1/choices', { person: other, choices: [{ kind: 'signal', method: 'click', evidence: 'log-1' }, body] }))).toMatchObject([409, { code: 'id-taken' }]);
    }
    expect(await rowsOf(person, 'choice')).toBe(0);
  });

  it('fills nothing: a signal that comes with every page is one record', async () => {
    const member = await customer(shop);
    for (let page = 0; page < 5; page += 1) await shop.choose(member, { kind: 'signal', evidence: `log-${page}` });
    expect(await rowsOf(member, 'choice')).toBe(1);
  });
  const rowsOf = async (of: string, kind: string): Promise<number> =>
    (await house.system.store.pool.query<{ n: number }>('select count(*)::integer as n from person_record where person_id = $1 and kind = $2', [of, kind])).rows[0]?.n ?? -1;
});

describe('somebody who should not be let in', () => {
  it('learns nothing of another group: its people, parties and decisions answer as what never was', async () => {
    const stranger = new ServiceCaller(origin(), await keyOf(house.system, otherTenant));
    await house.system.tenants.add(otherTenant);
    const member = await customer(shop);
    await shop.choose(member, consentToProvision);
    const question = provide(member) as { readonly id: string };
    await shop.ask(question);
    await shop.done(204, 'PUT', '/v1/parties/acme', { country: 'JP', selected: true, member: true, ownPurpose: false, matches: false, acquisitionShown: true });
    const nobody = crypto.randomUUID();
    const tell = async (method: string, path: string, body: (of: string) => object): Promise<void> => {
      const [there, never] = [await stranger.send(method, path, body(member)), await stranger.send(method, path, body(nobody))];
      expect([there.status, await there.text(), [...there.headers].filter(([name]) => name !== 'date')]).toEqual([never.status, await never.text(), [...never.headers].filter(([name]) => name !== 'date')]);
    };
    await tell('POST', '/v1/decisions', (of) => ({ questions: [use(of), provide(of, { id: question.id }), { ...use(of), action: 'entrust', party: 'acme' }] }));
    await tell('POST', '/v1/choices', (of) => ({ person: of, choices: [{ kind: 'signal', method: 'click', evidence: 'log-1' }] }));
    await tell('POST', '/v1/collections', (of) => ({ person: of, class: 'customers', items: 'all', membership: 'member', origin: 'person' }));
    await tell('POST', '/v1/happenings', (of) => ({ person: of, happenings: [{ kind: 'recording-announced' }] }));
    expect(outcomes(await stranger.ask(use(member)))).toEqual(['person-not-known']);
    // Under the same id and account the other group has its own.
    const account = { service: 'recruiting', id: 'u-1' };
    expect(await stranger.register({ account })).not.toBe(await shop.register({ account }));
    const { rows } = await house.system.store.pool.query('select 1 from person_record where tenant_id = $1', [otherTenant]);
    expect(rows).toEqual([]);
  });

  it('has no key, a wrong, a cut or a revoked one: always the same answer', async () => {
    const { tenant } = house.configuration;
    const token = await keyOf(house.system, tenant);
    const [, , id = ''] = token.split('_');
    const told = async (key: string | undefined): Promise<string> => {
      const response = await new ServiceCaller(origin(), key).send('POST', '/v1/decisions', { questions: [use(person)] });
      return `${response.status} ${response.headers.get('www-authenticate')} ${await response.text()}`;
    };
    const none = await told(undefined);
    expect(none).toContain('401 Bearer');
    const wrong = [token.slice(0, -1) + (token.endsWith('0') ? '1' : '0'), token.slice(0, -1), token.replace(id, '0'.repeat(16)), token.replace(tenant, otherTenant), `${token}0`, 'x', '😀'.codePointAt(0)?.toString() ?? ''];
    for (const key of wrong) expect(await told(key)).toBe(none);
    expect(await told(token)).toContain('200');
    expect(await house.system.serviceKeys.revoke(tenant, id, new Date().toISOString() as never)).toBe(true);
    expect(await told(token)).toBe(none);
    const { rows } = await house.system.store.pool.query<{ all: string }>(`select string_agg(k::text, ' ') as all from service_key k`);
    expect(rows[0]?.all).not.toContain(token.split('_')[3]);
  });

  it('asks for more at once than one key may: told to wait, and answered once it has', async () => {
    const token = await keyOf(house.system, house.configuration.tenant);
    const own = new ServiceCaller(origin(), token);
    const refusals: (number | undefined)[] = [];
    const open = Array.from({ length: 40 }, () => {
      const sent = request(new URL('/v1/decisions', origin()), { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, agent: false });
      sent.on('error', () => undefined).on('response', ({ statusCode }) => { refusals.push(statusCode); }).write('{"questions":[');
      return sent;
    });
    await expect.poll(() => refusals).toEqual(Array.from({ length: 8 }, () => 429));
    const status = async (): Promise<number> => (await own.send('POST', '/v1/decisions', { questions: [use(person)] })).status;
    expect(await status()).toBe(429);
    expect((await shop.send('POST', '/v1/decisions', { questions: [use(person)] })).status).toBe(200);
    for (const one of open) one.destroy();
    await expect.poll(status).toBe(200);
  });

  it('reads no name or number of anybody in what the server writes about its work', () => {
    const written = JSON.stringify(house.lines);
    expect(written).toContain('/v1/decisions');
    expect(written).not.toContain(person);
  });
});
