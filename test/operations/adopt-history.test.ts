import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sha256 } from '../../src/core/identifiers/hash.ts';
import { instant } from '../../src/core/identifiers/instant.ts';
import { name, type PolicyId } from '../../src/core/identifiers/name-ids.ts';
import { adoptHistory } from '../../src/operations/adopt-history.ts';
import { approvePolicy } from '../../src/operations/approve-policy.ts';
import { listPolicies } from '../../src/operations/list-policies.ts';
import { showPublished } from '../../src/operations/show-published.ts';
import { submitPolicy } from '../../src/operations/submit-policy.ts';
import { openWorld, policySource, tenant, type World } from './world.ts';

let world: World;
let source: string;
beforeAll(async () => {
  world = await openWorld();
  source = (await policySource()).toString();
});
afterAll(async () => { await world.close(); });

const approved = async (id: string, version: string): Promise<Sha256> => {
  const text = source.replace(/^policy: .*$/m, `policy: ${id}`).replace(/^version: .*$/m, `version: ${version}`);
  const submitted = await submitPolicy(world, { tenant, file: 'old.yaml', source: Buffer.from(text), officer: 'author' });
  if (!submitted.ok) throw new Error(JSON.stringify(submitted.findings.filter(({ severity }) => severity === 'error')));
  expect(await approvePolicy(world, { tenant, hash: submitted.hash, officer: 'approver' })).toEqual({ ok: true });
  return submitted.hash;
};
const adopt = async (...hashes: readonly Sha256[]) => await adoptHistory(world, { tenant, hashes, officer: 'adopter' });

describe('versions from before this store [TT-0 part]', () => {
  it('are in force from their own days, and all published', async () => {
    const hashes = [await approved('old-site', '2018-01-01'), await approved('old-site', '2019-12-19'), await approved('old-site', '2022-04-01')];
    expect(await adopt(...hashes)).toEqual({ ok: true });
    const at = async (moment: string) => (await world.policies.inForce(tenant, name<PolicyId>('old-site'), instant(moment)))?.version;
    expect(await at('2017-12-31T14:59:59.999Z')).toBeUndefined();
    expect(await at('2017-12-31T15:00:00.000Z')).toBe('2018-01-01');
    expect(await at('2019-12-18T15:00:00.000Z')).toBe('2019-12-19');
    expect(await at('2026-01-01T00:00:00.000Z')).toBe('2022-04-01');
    const states = (await listPolicies(world, { tenant })).filter(({ id }) => id === 'old-site').map(({ version, state, supersededBy }) => [version, state, supersededBy?.version]);
    expect(states).toEqual([['2018-01-01', 'superseded', '2019-12-19'], ['2019-12-19', 'superseded', '2022-04-01'], ['2022-04-01', 'effective', undefined]]);
    const published = (await showPublished(world, { tenant })).find(({ id }) => id === 'old-site');
    expect(published?.versions.map(({ version }) => version)).toEqual(['2022-04-01', '2019-12-19', '2018-01-01']);
  });

  it('are taken over once: what the store has answered does not change', async () => {
    expect(await adopt(await approved('old-site', '2020-06-01'))).toEqual({ ok: false, code: 'not-now' });
    expect(await adopt(await approved('leverages-group', '2024-05-27'))).toEqual({ ok: false, code: 'not-now' });
  });

  it('are of one policy, approved, and of days that have come', async () => {
    const [one, other] = [await approved('one-site', '2020-01-01'), await approved('other-site', '2020-01-01')];
    expect(await adopt(one, other)).toMatchObject({ ok: false, code: 'invalid-input' });
    expect(await adopt(one, await approved('one-site', '2099-01-01'))).toMatchObject({ ok: false, code: 'invalid-input' });
    expect(await adopt(one, world.digests.sha256('nothing'))).toMatchObject({ ok: false, code: 'not-found' });
    expect(await adopt()).toMatchObject({ ok: false, code: 'not-found' });
    const draft = await submitPolicy(world, { tenant, file: 'old.yaml', source: Buffer.from(source.replace(/^policy: .*$/m, 'policy: third-site')), officer: 'author' });
    expect(draft.ok && await adopt(draft.hash)).toEqual({ ok: false, code: 'not-now' });
  });
});
