import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uploadCheck } from '../../src/adapters/uploads/upload-check.ts';
import { serviceScopes, type ServiceScope } from '../../src/operations/ports/service-keys.ts';
import { consoleApp } from '../../src/entry/server/console/console-app.ts';
import { limiter } from '../../src/entry/server/limits.ts';
import { servicesApp } from '../../src/entry/server/v1/services-app.ts';
import { portalApp } from '../../src/entry/server/portal/portal-app.ts';
import { keyOf, ServiceCaller } from '../v1/service-caller.ts';
import type { Caller } from './cookie-jar.ts';
import { officerOf, openHouse, otherTenant, photograph, provenPerson, requestFacts, requestForm, type House } from './running-house.ts';

/**
 * Every route with the answer that each role gets: nobody, the person of the case, another person, an officer without a
 * second factor, an officer of another group, the officer. A route without a row fails the test. Rows run in this order.
 */
type Answers = readonly [nobody: number, person: number, other: number, unenrolled: number, foreign: number, officer: number];
interface Row {
  readonly answers: Answers;
  readonly query?: string;
  readonly body?: () => unknown;
}

const everybody = (status: number): Answers => [status, status, status, status, status, status];
/** On the portal officers are people like any other. */
const people = (nobody: number, person: number, other: number): Answers => [nobody, person, other, nobody, nobody, nobody];
/** On the console people are nobody. */
const officers = (unenrolled: number, foreign: number, officer: number): Answers => [401, 401, 401, unenrolled, foreign, officer];

let picture: Buffer;
const unknownHash = 'ab'.repeat(32);

const portalRows: Readonly<Record<string, Row>> = {
  'GET /healthz': { answers: everybody(200) },
  'GET /openapi.json': { answers: everybody(200) },
  'GET /api/portal/start': { answers: everybody(200) },
  'POST /api/portal/contact': { answers: everybody(204), body: () => ({ email: `somebody-${Math.random()}@example.jp`, language: 'en' }) },
  'POST /api/portal/contact/prove': { answers: everybody(400), body: () => ({ email: 'nobody-asked@example.jp', code: '000000' }) },
  'GET /api/portal/requests/:number': { answers: people(401, 200, 404) },
  'POST /api/portal/requests/:number/document': { answers: people(401, 409, 404), body: () => requestForm(picture, requestFacts.document, 'document-facts') },
  'POST /api/portal/reply/:token': { answers: everybody(404), body: () => ({ word: 'no such word' }) },
  'GET /api/portal/reply/:token/file': { answers: everybody(404) },
  'GET /policies': { answers: everybody(200) },
  'GET /policies/:id': { answers: everybody(302) },
  'GET /policies/*': { answers: everybody(404) },
  'GET /policies/:id/joint-users/:language': { answers: everybody(200) },
  'GET /policies/:id/:version/joint-users/:language': { answers: everybody(200) },
  'GET /policies/:id/countries/:language': { answers: everybody(200) },
  'GET /policies/:id/:version/countries/:language': { answers: everybody(200) },
  'GET /policies/:id/notices/:collection/:language': { answers: everybody(200) },
  'GET /policies/:id/:version/notices/:collection/:language': { answers: everybody(200) },
  'GET /policies/:id/:file': { answers: everybody(200) },
  'GET /policies/:id/:version/:file': { answers: everybody(200) },
  'POST /api/portal/requests': { answers: people(401, 201, 201), body: () => requestForm(picture) },
};

const reason = 'この書類では住所を確認できません。';
const consoleRows: Readonly<Record<string, Row>> = {
  'GET /healthz': { answers: everybody(200) },
  'GET /openapi.json': { answers: everybody(200) },
  'GET /api/console/session': { answers: everybody(200) },
  'POST /api/console/session': { answers: everybody(401), body: () => ({ email: `nobody-${Math.random()}@example.jp`, password: 'wrong password' }) },
  'POST /api/console/session/code': { answers: everybody(401), body: () => ({ code: '000000' }) },
  'POST /api/console/second-factor': { answers: [401, 401, 401, 401, 409, 409], body: () => ({ password: 'wrong password' }) },
  'POST /api/console/second-factor/confirmation': { answers: everybody(401), body: () => ({ code: '000000' }) },
  'GET /api/console/me': { answers: officers(403, 200, 200) },
  'GET /api/console/ledger': { answers: officers(403, 200, 200) },
  'GET /api/console/promises': { answers: officers(403, 200, 200) },
  'GET /api/console/cases': { answers: officers(403, 200, 200) },
  'GET /api/console/cases/:number': { answers: officers(403, 404, 200) },
  'GET /api/console/cases/:number/form': { answers: officers(403, 404, 200), query: '?purpose=request-procedure' },
  'GET /api/console/cases/:number/document': { answers: officers(403, 404, 200) },
  'GET /api/console/cases/:number/letter.pdf': { answers: officers(403, 404, 404) },
  'GET /api/console/cases/:number/collected/:dataset/:table': { answers: officers(403, 404, 404) },
  'POST /api/console/cases/:number/accounts': { answers: officers(403, 404, 409), body: () => ({ accounts: [] }) },
  'POST /api/console/cases/:number/withholding': {
    answers: officers(403, 404, 409), body: () => ({ place: { dataset: 'recruiting', table: 'members', column: null, row: null }, withholding: null }),
  },
  'POST /api/console/cases/:number/approval': { answers: officers(403, 404, 409) },
  'POST /api/console/cases/:number/posting': { answers: officers(403, 404, 409) },
  'POST /api/console/cases/:number/identity': { answers: officers(403, 404, 204), body: () => ({ decision: 'ask-again', reason }) },
  'GET /api/console/policies': { answers: officers(403, 200, 200) },
  'GET /api/console/decisions': { answers: officers(403, 200, 200) },
  'GET /api/console/decisions/:id': { answers: officers(403, 404, 404) },
  'GET /api/console/policies/in-force': { answers: officers(403, 200, 200) },
  'POST /api/console/policies': { answers: officers(403, 422, 422), body: () => 'policy: nothing else\n' },
  'GET /api/console/policies/:hash/text/:language': { answers: officers(403, 404, 404) },
  'GET /api/console/policies/:hash/changes': { answers: officers(403, 404, 404) },
  'POST /api/console/policies/:hash/judgements': {
    answers: officers(403, 404, 404), body: () => ({ against: unknownHash, change: 'purposes/newsletter', judged: 'related', reason }),
  },
  'POST /api/console/policies/:hash/approval': { answers: officers(403, 404, 404) },
  'POST /api/console/policies/:hash/activation': { answers: officers(403, 404, 404), body: () => ({ from: '2099-04-01' }) },
  'GET /api/console/outbox': { answers: officers(403, 200, 200) },
  'GET /api/console/clock': { answers: officers(403, 200, 200) },
  'POST /api/console/clock': { answers: officers(403, 200, 200), body: () => ({ days: 0 }) },
  'DELETE /api/console/session': { answers: everybody(204) },
};

/** On the services' listener: nobody, a key of another group, a key with every scope but the one it takes, and one with that alone. */
interface ServiceRow {
  readonly scope: ServiceScope | undefined;
  readonly answers: readonly [nobody: number, foreign: number, without: number, within: number];
  readonly body?: () => object;
}
let member: string;
const nobody = '00000000-0000-4000-8000-000000000000';
const serviceRows: Readonly<Record<string, ServiceRow>> = {
  'GET /healthz': { scope: undefined, answers: [200, 200, 200, 200] },
  'GET /openapi.json': { scope: undefined, answers: [200, 200, 200, 200] },
  'POST /v1/people': { scope: 'people', answers: [401, 201, 403, 201], body: () => ({ residence: 'JP' }) },
  'POST /v1/collections': {
    scope: 'people', answers: [401, 404, 403, 201], body: () => ({ person: member, class: 'customers', items: 'all', membership: 'member', origin: 'person' }),
  },
  'POST /v1/choices': { scope: 'choices', answers: [401, 404, 403, 201], body: () => ({ person: member, choices: [{ kind: 'signal', method: 'click', evidence: 'log-1' }] }) },
  'GET /v1/notices': { scope: 'choices', answers: [401, 404, 403, 404] },
  'POST /v1/happenings': { scope: 'happenings', answers: [401, 404, 403, 201], body: () => ({ person: member, happenings: [{ kind: 'recording-announced' }] }) },
  'PUT /v1/parties/:id': {
    scope: 'parties', answers: [401, 204, 403, 204], body: () => ({ country: 'JP', selected: true, member: false, ownPurpose: false, matches: false, acquisitionShown: false }),
  },
  'PUT /v1/services/:id': { scope: 'parties', answers: [401, 204, 403, 204], body: () => ({ afterMembership: [] }) },
  'POST /v1/decisions': { scope: 'decide', answers: [401, 200, 403, 200], body: () => ({ questions: [{ action: 'use', purpose: 'customers.services', items: ['profile.name'], person: nobody }] }) },
};

let house: House;
let portal: readonly Caller[];
let officials: readonly Caller[];
let values: Readonly<Record<string, string>>;

beforeAll(async () => {
  house = await openHouse();
  picture = await photograph();
  const person = await provenPerson(house, 'hanako@example.jp');
  const other = await provenPerson(house, 'taro@example.jp');
  const { caseNumber } = await (await person.ask('POST', '/api/portal/requests', requestForm(picture))).json() as { readonly caseNumber: string };
  values = {
    number: caseNumber, token: 'A'.repeat(43), id: 'leverages-group', collection: 'registration', version: '2025-05-27', language: 'ja', file: 'ja', hash: unknownHash, dataset: 'recruiting', table: 'members',
  };
  const unenrolled = await officerOf(house, 'new@example.jp', house.configuration.tenant, false);
  const foreign = await officerOf(house, 'foreign@example.jp', otherTenant, true);
  const officer = await officerOf(house, 'officer@example.jp', house.configuration.tenant, true);
  officials = [house.consoleCaller(), person, other, unenrolled, foreign, officer].map((caller, role) => (role < 3 ? house.consoleCaller() : caller));
  portal = [house.portalCaller(), person, other, house.portalCaller(), house.portalCaller(), house.portalCaller()];
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

const routesOf = (app: { readonly routes: readonly { readonly method: string; readonly path: string }[] }): readonly string[] =>
  [...new Set(app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`))].toSorted();

const settings = () => ({
  system: house.system, limiter: limiter(house.system, house.configuration.tenant, 0), onAccess: () => undefined, onFault: () => undefined,
});

const answersTo = async (callers: readonly Caller[], route: string, { body, query = '' }: Row): Promise<readonly number[]> => {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern.replaceAll(/:(\w+)/g, (_, key: string) => values[key] ?? '') + query;
  const statuses: number[] = [];
  for (const caller of callers) {
    const sent = body?.();
    const response = await caller.ask(method, path, sent, typeof sent === 'string' ? { 'content-type': 'text/yaml' } : {});
    await response.arrayBuffer();
    statuses.push(response.status);
  }
  return statuses;
};

describe('the portal', () => {
  it('has a row for every route', () => {
    const { portalUrl: ownUrl, tenant, policy } = house.configuration;
    expect(routesOf(portalApp({ ...settings(), ownUrl, tenant, policy, uploads: uploadCheck() }))).toEqual(Object.keys(portalRows).toSorted());
  });
  it.each(Object.entries(portalRows))('%s answers each role as it should', async (route, row) => {
    expect(await answersTo(portal, route, row)).toEqual(row.answers);
  });
  it.each(Object.keys(consoleRows).filter((route) => route.includes('/api/console')))('does not know %s', async (route) => {
    expect(await answersTo(portal.slice(0, 2), route, { answers: everybody(404) })).toEqual([404, 404]);
  });
});

describe('the console [LG-9-t1 part]', () => {
  it('has a row for every route', () => {
    expect(routesOf(consoleApp({ ...settings(), ownUrl: house.configuration.consoleUrl, tenant: house.configuration.tenant }))).toEqual(Object.keys(consoleRows).toSorted());
  });
  it.each(Object.entries(consoleRows))('%s answers each role as it should', async (route, row) => {
    expect(await answersTo(officials, route, row)).toEqual(row.answers);
  });
});

describe('the listener for services', () => {
  const caller = async (scopes: readonly ServiceScope[] | undefined, tenant = house.configuration.tenant): Promise<ServiceCaller> =>
    new ServiceCaller(house.configuration.services?.url ?? '', scopes && await keyOf(house.system, tenant, scopes));
  beforeAll(async () => { member = await (await caller(serviceScopes)).register(); });

  it('has a row for every route', () => {
    expect(routesOf(servicesApp({ ...settings(), ownUrl: house.configuration.services?.url ?? '' }))).toEqual(Object.keys(serviceRows).toSorted());
  });
  it.each(Object.entries(serviceRows))('%s answers each key as it should', async (route, { scope, answers, body }) => {
    const [method = '', pattern = ''] = route.split(' ');
    const others = serviceScopes.filter((one) => one !== scope);
    const callers = [await caller(undefined), await caller(serviceScopes, otherTenant), await caller(others), await caller(scope ? [scope] : [])];
    const statuses: number[] = [];
    for (const one of callers) statuses.push((await one.send(method, pattern.replace(':id', 'acme'), body?.())).status);
    expect(statuses).toEqual(answers);
  });
  it('knows nothing of the portal and the console, nor they of it', async () => {
    const services = await caller(serviceScopes);
    for (const path of ['/api/portal/start', '/api/console/me', '/policies']) expect((await services.send('GET', path)).status).toBe(404);
    for (const one of [house.portalCaller(), house.consoleCaller()]) expect((await one.ask('POST', '/v1/decisions', {})).status).toBe(404);
  });
});
