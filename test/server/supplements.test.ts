import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../src/core/calendar/day-arithmetic.ts';
import { dateIn } from '../../src/core/calendar/zone.ts';
import { activatePolicy } from '../../src/operations/activate-policy.ts';
import { approvePolicy } from '../../src/operations/approve-policy.ts';
import { submitPolicy } from '../../src/operations/submit-policy.ts';
import { openHouse, type House } from './running-house.ts';

let house: House;

beforeAll(async () => { house = await openHouse(); });
afterAll(async () => { await house.close(); });

const own = '/policies/leverages-group';
const ask = async (path: string) => await house.portalCaller().ask('GET', path);
const textAt = async (path: string): Promise<string> => {
  const answer = await ask(path);
  expect(answer.status).toBe(200);
  return await answer.text();
};

describe('notices at collection [CT-3 part] [LG-5] [LG-1-n part]', () => {
  it.each(['ja', 'en'] as const)('say what is asked, what is needed and why, what for, and what follows (%s)', async (language) => {
    const notice = await textAt(`${own}/notices/registration/${language}`);
    const rows = [...notice.matchAll(/<tr data-entry="([^"]+)">.*?<td><data class="entry" value="([^"]+)">/g)].map(([, item, need]) => [item, need]);
    expect(rows).toContainEqual(['profile.name', 'required']);
    expect(rows).toContainEqual(['contact.address', 'optional']);
    expect(rows).toContainEqual(['residence-status', 'by-law']);
    const words = { ja: ['法令による外国人の在留資格の確認', 'サービスのご提供その他のご要望にお応えできないことがあります', 'お返しできない'], en: ['residence status that the law requires', 'may not be possible', 'cannot be returned'] };
    for (const each of words[language]) expect(notice).toContain(each);
    expect(notice).toMatch(/data-entry="customers\.registration"/);
  });

  it('can be put into another site: a fragment without script, readable from anywhere, with the whole address of the policy', async () => {
    const answer = await ask(`${own}/notices/registration/ja`);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const notice = await answer.text();
    expect(notice).toMatch(/^<section class="yakusoku-notice" lang="ja"/);
    expect(notice).not.toMatch(/<script|<style|<html|onclick/);
    const [, address] = /<a href="(http[^"]+)" hreflang="ja">/.exec(notice) ?? [];
    expect(address).toMatch(/^https?:\/\/[^/]+\/policies\/leverages-group\/2025-05-27\/ja$/);
    expect((await ask(`${own}/ja`)).headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each(['none', 'registration%2Fja', '%2E%2E%2Fja'])('there is none for %s', async (collection) => {
    expect((await ask(`${own}/notices/${collection}/ja`)).status).toBe(404);
    expect((await ask(`${own}/2025-05-27/notices/${collection}/ja`)).status).toBe(404);
  });
});

describe('foreign recipients and joint users', () => {
  it('are told country by country, with the countries that cannot be named [LG-2-2 part]', async () => {
    const page = await textAt(`${own}/countries/en`);
    for (const code of ['US', 'MX', 'IN', 'VN', 'HK', 'CN', 'SG', 'ID']) expect(page).toContain(`id="${code}"`);
    expect(page).toContain('Why they cannot be named is not said.');
  });

  it('the register is a dated snapshot once the policy has one, and the earlier version keeps its own bytes [LG-2-4 part]', async () => {
    const before = await textAt(`${own}/2025-05-27/joint-users/ja`);
    expect(before).toContain('https://leverages.jp/company/');
    const { system, configuration: { tenant } } = house;
    const next = (await readFile('policies/leverages-group/2025-05-27.yaml', 'utf8')).replace(/^version: .*$/m, 'version: 2026-12-01')
      .replace(/^( *users: \{ )(?=text:)/m, '$1snapshot: { date: 2026-11-30, members: [{ name: { ja: 見本の海外会社, en: A Company Abroad }, country: MX }] }, ');
    expect(next).toContain('2026-11-30');
    const submitted = await submitPolicy(system, { tenant, file: 'next.yaml', source: Buffer.from(next), officer: 'author' });
    if (!submitted.ok) throw new Error(JSON.stringify(submitted.findings));
    expect(await approvePolicy(system, { tenant, hash: submitted.hash, officer: 'approver' })).toEqual({ ok: true });
    const from = addDays(dateIn('Asia/Tokyo', await system.clock.now()), 0);
    expect(await activatePolicy(system, { tenant, hash: submitted.hash, from, officer: 'starter' })).toMatchObject({ ok: true });
    const register = await textAt(`${own}/joint-users/en`);
    expect(register).toContain('A Company Abroad');
    expect(register).toContain('<time datetime="2026-11-30">');
    expect(await textAt(`${own}/2025-05-27/joint-users/ja`)).toBe(before);
  });
});
