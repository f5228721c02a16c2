import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type House } from './running-house.ts';

let house: House;
beforeAll(async () => { house = await openHouse(); });
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

const own = '/policies/leverages-group';
const browser = (language: string) => ({ accept: 'text/html,application/xhtml+xml', 'accept-language': language });
const ask = async (path: string, headers: Readonly<Record<string, string>> = {}) => await house.portalCaller().ask('GET', path, undefined, headers);

describe('the address of a policy or a version alone', () => {
  it.each([
    [own, 'ja', `${own}/ja`], [own, 'en-US,en;q=0.9,ja;q=0.8', `${own}/en`], [own, 'fr', `${own}/ja`], [`${own}/2025-05-27`, 'en', `${own}/2025-05-27/en`],
    [`${own}/2025-05-27`, 'ja', `${own}/2025-05-27/ja`], [`${own}/`, 'ja', own],
  ])('%s leads a reader of %s to %s', async (path, language, to) => {
    const answer = await ask(path, browser(language));
    expect([answer.status, answer.headers.get('location')]).toEqual([302, to]);
    expect(answer.headers.get('vary')).toContain('Accept-Language');
  });
});

describe('an address that no policy has', () => {
  const none = [
    '/policies/nobody', `${own}/1999-01-01`, `${own}/1999-01-01/ja`, `${own}/2025-05-27/notice-registration/ja`, `${own}/2025-05-27/fr`, `${own}/ja/ja`, `${own}/a/b/c/d/e`,
    `${own}/2025-05-27..2026-12-01`, '/policies/%2F%2Fexample.com', `${own}/notices/none/ja`, `/policies/${'x'.repeat(90)}`,
  ];
  it.each(none)('%s is answered with 404: to a browser with a page that leads on, else with a problem', async (path) => {
    for (const [language, words] of [['ja', 'このページはありません'], ['en', 'There is no such page']] as const) {
      const answer = await ask(path, browser(language));
      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
      const page = await answer.text();
      expect(page).toContain(words);
      expect(page).toContain(`href="/policies/${language}"`);
    }
    const told = await ask(path);
    expect([told.status, told.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  });
});

it('the list leads to every notice at collection, by its name, and each is there', async () => {
  for (const [language, words] of [['ja', '取得のときのお知らせ'], ['en', 'Notices at collection']] as const) {
    const page = await (await ask(`/policies/${language}`)).text();
    expect(page).toContain(`<dt>${words}</dt>`);
    const links = [...page.matchAll(/href="(\/policies\/leverages-group\/2025-05-27\/notices\/[^"]+)"/g)].map(([, link]) => link ?? '');
    expect(links.length).toBeGreaterThanOrEqual(2);
    for (const link of links) expect((await ask(link)).status).toBe(200);
  }
});
