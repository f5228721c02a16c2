import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../src/core/calendar/day-arithmetic.ts';
import { dateIn } from '../../src/core/calendar/zone.ts';
import type { Sha256 } from '../../src/core/identifiers/hash.ts';
import { activatePolicy } from '../../src/operations/activate-policy.ts';
import { approvePolicy } from '../../src/operations/approve-policy.ts';
import { submitPolicy } from '../../src/operations/submit-policy.ts';
import { openHouse, type House } from './running-house.ts';

let house: House;
let source: string;
beforeAll(async () => {
  house = await openHouse();
  source = await readFile('policies/leverages-group/2025-05-27.yaml', 'utf8');
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

const own = '/policies/leverages-group';
const versionOf = (day: string, change: (text: string) => string = (text) => text): Buffer =>
  Buffer.from(change(source.replace(/^version: .*$/m, `version: ${day}`)));
const submit = async (text: Buffer) =>
  await submitPolicy(house.system, { tenant: house.configuration.tenant, file: 'next.yaml', source: text, officer: 'author' });
const taken = async (day: string): Promise<Sha256> => {
  const submitted = await submit(versionOf(day));
  if (!submitted.ok) throw new Error(JSON.stringify(submitted.findings));
  return submitted.hash;
};
const approve = async (hash: Sha256) => await approvePolicy(house.system, { tenant: house.configuration.tenant, hash, officer: 'approver' });
const activate = async (hash: Sha256, days: number): Promise<void> => {
  const from = addDays(dateIn('Asia/Tokyo', await house.system.clock.now()), days);
  expect(await activatePolicy(house.system, { tenant: house.configuration.tenant, hash, from, officer: 'starter' })).toMatchObject({ ok: true });
};
const bytesOf = async (path: string): Promise<Buffer> => Buffer.from(await (await house.portalCaller().ask('GET', path)).arrayBuffer());
const statusOf = async (path: string): Promise<number> => (await house.portalCaller().ask('GET', path)).status;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** All that a version is published as, by the list page: the addresses, and the bytes behind each. */
const publishedAs = async (version: string): Promise<ReadonlyMap<string, string>> => {
  const links = [...(await bytesOf('/policies/en')).toString().matchAll(/href="(\/policies\/[^"]+)"/g)].map(([, link]) => link ?? '');
  const own = links.filter((link) => link.includes(`/${version}/`));
  return new Map(await Promise.all(own.map(async (link) => [link, sha256(await bytesOf(link))] as const)));
};

describe('versions of a policy [LG-11 part]', () => {
  it('[TT-0 part] stay served as the bytes that were approved, at the same addresses, also when superseded', async () => {
    const before = await publishedAs('2025-05-27');
    const collections = [.../\ncollections:\n((?: .*\n)+)/.exec(source)?.[1]?.matchAll(/^ {2}- id: ([\w-]+)$/gm) ?? []].map(([, id]) => id);
    const notices = collections.flatMap((id) => [`notices/${id}/ja`, `notices/${id}/en`]);
    expect(notices.length).toBeGreaterThan(1);
    const files = ['ja', 'en', 'ja.pdf', 'en.pdf', 'ja.md', 'en.md', 'joint-users/ja', 'joint-users/en', 'countries/ja', 'countries/en', ...notices, 'model.json'];
    expect([...before.keys()]).toEqual(files.map((file) => `${own}/2025-05-27/${file}`));
    expect(new Set(before.values()).size).toBe(files.length);
    const next = await taken('2026-12-01');
    expect(await statusOf(`${own}/2026-12-01/ja`)).toBe(404);
    expect(await approve(next)).toEqual({ ok: true });
    expect(await statusOf(`${own}/2026-12-01/ja`)).toBe(404);
    expect((await bytesOf('/policies/ja')).toString()).not.toContain('2026-12-01');
    await activate(next, 1);
    expect(await bytesOf(`${own}/ja`)).toEqual(await bytesOf(`${own}/2025-05-27/ja`));
    expect((await bytesOf('/policies/en')).toString()).toMatch(/not yet in force[\s\S]*to be replaced by the version of 1 December 2026/);

    await house.system.development?.movableClock.moveTo(1);
    expect(await bytesOf(`${own}/ja`)).toEqual(await bytesOf(`${own}/2026-12-01/ja`));
    expect(await publishedAs('2025-05-27')).toEqual(before);
    expect((await bytesOf('/policies/en')).toString()).toContain('replaced by the version of 1 December 2026');
    expect((await bytesOf('/policies/ja')).toString()).toContain('）に2026年12月1日の版に替わりました');
    await house.system.development?.movableClock.moveTo(0);
  });

  it('are kept by browsers for ever by their version, and asked anew where the version in force can change', async () => {
    for (const path of [`${own}/2025-05-27/ja`, `${own}/ja`]) {
      const response = await house.portalCaller().ask('GET', path);
      const bytes = Buffer.from(await response.arrayBuffer());
      const tag = `"${sha256(bytes)}"`;
      expect(Object.fromEntries(response.headers)).toMatchObject({
        etag: tag, 'content-type': 'text/html; charset=utf-8', 'content-language': 'ja', 'x-content-type-options': 'nosniff',
        'cache-control': path.includes('2025') ? 'public, max-age=31536000, immutable' : 'public, no-cache',
        'content-security-policy': expect.stringContaining(`default-src 'none'`),
      });
      const head = await house.portalCaller().ask('HEAD', path);
      expect([head.status, head.headers.get('etag'), (await head.arrayBuffer()).byteLength]).toEqual([200, tag, 0]);
      expect((await house.portalCaller().ask('GET', path, undefined, { 'if-none-match': `W/${tag}` })).status).toBe(304);
    }
  });

  it.each([
    ['ja', 'text/html; charset=utf-8', '<!doctype html>'], ['en.md', 'text/markdown; charset=utf-8; variant=CommonMark', '# '],
    ['ja.pdf', 'application/pdf', '%PDF-'], ['model.json', 'application/json', '{'],
  ])('are served with the type of their bytes: %s', async (file, type, start) => {
    const response = await house.portalCaller().ask('GET', `${own}/2025-05-27/${file}`);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-security-policy')).toContain(`frame-ancestors 'none'`);
    expect(response.headers.get('content-security-policy')?.includes(`default-src 'none'`)).toBe(file !== 'ja.pdf');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await response.text()).slice(0, start.length)).toBe(start);
  });

  it('are listed in the language that the browser asks for', async () => {
    const listed = async (accept: string): Promise<string | null> =>
      (await house.portalCaller().ask('GET', '/policies', undefined, { 'accept-language': accept })).headers.get('content-language');
    expect(await Promise.all(['en-GB,en;q=0.9,ja;q=0.8', 'ja', 'fr'].map(listed))).toEqual(['en', 'ja', 'ja']);
  });

  it.each(['/policies/de', `${own}/fr`, `${own}/ja.txt`, `${own}/2099-01-01/ja`])('are not at %s', async (path) => {
    expect(await statusOf(path)).toBe(404);
  });

  it('are not edited under the same day: a second draft is warned of, other words than the approved ones are refused', async () => {
    const day = '2027-01-15';
    const first = await taken(day);
    const second = await submit(versionOf(day, (text) => text.replace(/business-days: \d+/, 'business-days: 9')));
    if (!second.ok) throw new Error(JSON.stringify(second.findings));
    expect(second.warnings.map(({ code, severity }) => [code, severity])).toContainEqual(['drafted-twice', 'warning']);
    expect(await approve(first)).toEqual({ ok: true });
    expect(await approve(second.hash)).toMatchObject({ ok: false, code: 'policy-refused', findings: [{ code: 'silent-edit', severity: 'error' }] });
    const third = await submit(versionOf(day, (text) => text.replace(/business-days: \d+/, 'business-days: 8')));
    expect(third.ok).toBe(false);
    const found = third.ok ? [] : third.findings.filter(({ code }) => code === 'silent-edit');
    expect(found).toMatchObject([{ at: { file: 'next.yaml', line: source.split('\n').findIndex((line) => line.startsWith('version:')) + 1 } }]);
    // The very bytes that were approved are no edit.
    expect(await submit(versionOf(day))).toMatchObject({ ok: true, hash: first });
  });
});
