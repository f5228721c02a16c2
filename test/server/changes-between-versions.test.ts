import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sha256 } from '../../src/core/identifiers/hash.ts';
import { adoptHistory } from '../../src/operations/adopt-history.ts';
import { approvePolicy } from '../../src/operations/approve-policy.ts';
import { submitPolicy } from '../../src/operations/submit-policy.ts';
import { openHouse, type House } from './running-house.ts';

let house: House;
const days = ['2018-01-01', '2019-12-19', '2022-04-01'] as const;
const own = '/policies/teratail';

const approved = async (source: Uint8Array | string): Promise<Sha256> => {
  const { system, configuration: { tenant } } = house;
  const submitted = await submitPolicy(system, { tenant, file: 'teratail.yaml', source: Buffer.from(source), officer: 'author' });
  if (!submitted.ok) throw new Error(JSON.stringify(submitted.findings));
  expect(await approvePolicy(system, { tenant, hash: submitted.hash, officer: 'approver' })).toEqual({ ok: true });
  return submitted.hash;
};

beforeAll(async () => {
  house = await openHouse();
  // The middle one last: a list is kept by the version that is approved last, whichever is the older.
  const [first, third, second] = [await approved(await readFile(`policies/teratail/${days[0]}.yaml`)), await approved(await readFile(`policies/teratail/${days[2]}.yaml`)),
    await approved(await readFile(`policies/teratail/${days[1]}.yaml`))];
  expect(await adoptHistory(house.system, { tenant: house.configuration.tenant, hashes: [first, second, third], officer: 'adopter' })).toEqual({ ok: true });
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

const ask = async (path: string) => await house.portalCaller().ask('GET', path);
const textAt = async (path: string): Promise<string> => {
  const answer = await ask(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return await answer.text();
};
const placesIn = (page: string): readonly string[] => [...page.matchAll(/<h3 id="([^"]+)"/g)].map(([, id]) => id ?? '');

describe('[TT-0] every version stays beside the policy, with what changed between any two', () => {
  it('from 2018 to 2019 and from 2019 to 2022: the places that the document itself lists', async () => {
    for (const language of ['ja', 'en']) {
      expect(placesIn(await textAt(`${own}/2018-01-01..2019-12-19/${language}`))).toEqual(['provision.exceptions', 'cookies.uses', 'cookies.others']);
      expect(placesIn(await textAt(`${own}/2019-12-19..2022-04-01/${language}`))).toEqual(['joint-use', 'requests.documents.person', 'requests.desk', 'security']);
    }
    expect(new Set(placesIn(await textAt(`${own}/2018-01-01..2022-04-01/ja`))))
      .toEqual(new Set(['provision.exceptions', 'cookies.uses', 'cookies.others', 'joint-use', 'requests.documents.person', 'requests.desk', 'security']));
    for (const day of days) expect(await textAt(`${own}/${day}/ja`)).toContain('個人情報の取り扱いについて');
  });

  it('as pages, Markdown and PDF, for ever the same bytes, linked from the list of versions', async () => {
    const list = await textAt('/policies/en');
    for (const pair of ['2018-01-01..2019-12-19', '2019-12-19..2022-04-01', '2018-01-01..2022-04-01']) {
      expect(list).toContain(`href="${own}/${pair}/en"`);
      for (const [file, type] of [['ja', 'text/html'], ['en.md', 'text/markdown'], ['ja.pdf', 'application/pdf']] as const) {
        const answer = await ask(`${own}/${pair}/${file}`);
        const bytes = Buffer.from(await answer.arrayBuffer());
        expect(answer.headers.get('content-type')).toContain(type);
        expect(answer.headers.get('cache-control')).toContain('immutable');
        expect(answer.headers.get('etag')).toBe(`"${createHash('sha256').update(bytes).digest('hex')}"`);
      }
    }
  });

  it('the reason of the revision stands in it [CT-0 part]', async () => {
    expect(await textAt(`${own}/2019-12-19..2022-04-01/ja`)).toContain('改正個人情報保護法の施行');
    expect(await textAt(`${own}/2019-12-19..2022-04-01/en`)).toContain('as amended in Reiwa 2');
  });

  it.each(['2022-04-01..2019-12-19', '2019-12-19..2019-12-19', '2019-12-19..2020-01-01', '..2022-04-01', '2018-01-01..2019-12-19..'])('is not there for %s', async (range) => {
    expect((await ask(`${own}/${range}/ja`)).status).toBe(404);
    expect((await ask(`${own}/2018-01-01..2019-12-19/model.json`)).status).toBe(404);
  });

  it('tells nothing of a version that is approved and has no day yet', async () => {
    const next = (await readFile(`policies/teratail/${days[2]}.yaml`, 'utf8')).replace(/^version: .*$/m, 'version: 2026-12-24');
    await approved(next);
    expect((await ask(`${own}/2022-04-01..2026-12-24/ja`)).status).toBe(404);
    expect(await textAt('/policies/ja')).not.toContain('2026-12-24');
  });
});
