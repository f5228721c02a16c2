import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import type { Caller } from './cookie-jar.ts';
import { officerOf, openHouse, provenPerson, type House } from './running-house.ts';

let house: House;
let portal: Caller;
let officers: Caller;

beforeAll(async () => {
  house = await openHouse();
  portal = house.portalCaller();
  officers = house.consoleCaller();
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

const json = { 'content-type': 'application/json' };

describe('every answer', () => {
  it.each(['/', '/api/portal/start', '/api/portal/none', '/assets/page-1a2b.js', '/healthz', '/request'])('of the portal to %s keeps pages in their place', async (path) => {
    const { headers } = await portal.ask('GET', path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`default-src 'self'`);
    expect(policy).toContain(`script-src 'self';`);
    expect(policy).toContain(`frame-ancestors 'none'`);
    expect(policy).not.toMatch(/script-src[^;]*unsafe|\*|https?:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
  });

  it('of an API is kept by nobody, a hashed asset by everybody', async () => {
    for (const path of ['/api/portal/start', '/api/portal/none']) expect((await portal.ask('GET', path)).headers.get('cache-control')).toBe('no-store');
    expect((await officers.ask('GET', '/api/console/session')).headers.get('cache-control')).toBe('no-store');
    expect((await portal.ask('GET', '/assets/page-1a2b.js')).headers.get('cache-control')).toContain('immutable');
    expect((await portal.ask('GET', '/')).headers.get('cache-control')).toBe('no-cache');
  });
});

describe('pages', () => {
  it('are the portal\'s on the portal and the console\'s on the console', async () => {
    expect(await (await portal.ask('GET', '/')).text()).toContain('index.html');
    expect(await (await portal.ask('GET', '/reply/abc')).text()).toContain('index.html');
    expect(await (await officers.ask('GET', '/cases/R-2345-6789-A')).text()).toContain('console.html');
    expect((await portal.ask('GET', '/console.html')).status).toBe(404);
    expect((await officers.ask('GET', '/index.html')).status).toBe(404);
    expect((await officers.ask('GET', '/api/portal/start')).status).toBe(401);
  });
  it.each(['/..%2f..%2fauth.secret', '/%2e%2e/%2e%2e/auth.secret', '/assets/..%2f..%2f..%2fauth.secret', '/assets/%00', '/auth.secret', '/%zz.js'])('never lead out of their folder: %s', async (path) => {
    const response = await portal.ask('GET', path);
    expect(await response.text()).not.toContain('auth');
    expect(response.status).toBe(404);
  });
});

describe('a change', () => {
  const start = { email: 'a@example.jp', language: 'ja' };
  it.each([
    ['another site', { origin: 'https://evil.example' }], ['the console', { origin: 'http://127.0.0.1:1' }], ['no origin at all', { origin: '' }],
    ['a frame without an origin', { origin: 'null' }], ['a link from another site', { 'sec-fetch-site': 'cross-site' }], ['a neighbour', { 'sec-fetch-site': 'same-site' }],
  ])('from %s is refused', async (_, more) => {
    expect((await portal.ask('POST', '/api/portal/contact', start, more)).status).toBe(403);
  });
  it('with an origin of its own is done', async () => {
    expect((await portal.ask('POST', '/api/portal/contact', start, { 'sec-fetch-site': 'same-origin' })).status).toBe(204);
  });
  it('from the portal\'s page never reaches the console, whatever its cookies', async () => {
    const officer = await officerOf(house, 'officer@example.jp', house.configuration.tenant, true);
    const response = await officer.ask('POST', '/api/console/clock', { days: 1 }, { origin: house.configuration.portalUrl });
    expect(response.status).toBe(403);
    expect(await house.system.development?.movableClock.movedByDays()).toBe(0);
  });
});

describe('a body', () => {
  it.each([
    ['is no JSON', '{"email":', json], ['is called a form', '{"email":"a@example.jp","language":"ja"}', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['is called text', '{"email":"a@example.jp","language":"ja"}', { 'content-type': 'text/plain' }],
    ['holds a NUL', '{"email":"a\\u0000@example.jp","language":"ja"}', json], ['holds half a character', '{"email":"a\\ud800@example.jp","language":"ja"}', json],
  ])('that %s is refused', async (_, body, more) => {
    const response = await portal.ask('POST', '/api/portal/contact', body, more);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ code: 'invalid-input', status: 400, type: 'urn:yakusoku:problem:invalid-input' });
  });
  it('that is too large is refused', async () => {
    expect((await portal.ask('POST', '/api/portal/contact', `{"email":"${'a'.repeat(70_000)}"}`, json)).status).toBe(413);
  });
});

describe('cookies', () => {
  it('are out of reach of scripts and of other sites', async () => {
    await provenPerson(house, 'cookie@example.jp');
    await house.system.officers.add(house.configuration.tenant, await house.system.signIn.putAccount({ email: 'c@example.jp', name: 'c', password: 'correct horse battery staple' }));
    const response = await house.consoleCaller().ask('POST', '/api/console/session', { email: 'c@example.jp', password: 'correct horse battery staple' });
    const cookies = response.headers.getSetCookie();
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly.*SameSite=Strict/);
  });
});

describe('a published policy [LG-12-4 part]', () => {
  it('is served as the bytes that were approved, with their hash as ETag', async () => {
    const response = await portal.ask('GET', '/policies/leverages-group/ja');
    const bytes = Buffer.from(await response.arrayBuffer());
    const tag = `"${createHash('sha256').update(bytes).digest('hex')}"`;
    expect(response.headers.get('etag')).toBe(tag);
    expect(response.headers.get('content-language')).toBe('ja');
    expect((await portal.ask('GET', '/policies/leverages-group/ja', undefined, { 'if-none-match': tag })).status).toBe(304);
    expect(Buffer.from(await (await portal.ask('GET', '/policies/leverages-group/2025-05-27/ja')).arrayBuffer()).equals(bytes)).toBe(true);
  });
  it.each(['/policies/none/ja', '/policies/leverages-group/1999-01-01/ja', '/policies/leverages-group/de'])('and nothing at %s', async (path) => {
    expect((await portal.ask('GET', path)).status).toBe(404);
  });
});
