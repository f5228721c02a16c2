import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../src/core/calendar/day-arithmetic.ts';
import { dateIn } from '../../src/core/calendar/zone.ts';
import type { Sha256 } from '../../src/core/identifiers/hash.ts';
import { policyIdentity } from '../../src/core/policy/versions/identity.ts';
import { activatePolicy } from '../../src/operations/activate-policy.ts';
import { approvePolicy } from '../../src/operations/approve-policy.ts';
import { listPolicies } from '../../src/operations/list-policies.ts';
import { submitPolicy } from '../../src/operations/submit-policy.ts';
import { openWorld, policyId, policySource, tenant, type World } from './world.ts';

let world: World;
let [child, group] = ['', ''];
beforeAll(async () => {
  world = await openWorld();
  child = await readFile('policies/career-ticket-cafe/2022-04-01.yaml', 'utf8');
  group = (await policySource()).toString();
});
afterAll(async () => { await world.close(); });

const submit = async (text: string) => await submitPolicy(world, { tenant, file: 'child.yaml', source: Buffer.from(text), officer: 'author' });
const taken = async (text: string): Promise<Sha256> => {
  const submitted = await submit(text);
  if (!submitted.ok) throw new Error(JSON.stringify(submitted.findings.filter(({ severity }) => severity === 'error')));
  return submitted.hash;
};
const approve = async (hash: Sha256): Promise<void> => { expect(await approvePolicy(world, { tenant, hash, officer: 'approver' })).toEqual({ ok: true }); };
const activate = async (hash: Sha256, days = 0): Promise<void> => {
  const from = addDays(dateIn('Asia/Tokyo', await world.clock.now()), days);
  expect(await activatePolicy(world, { tenant, hash, from, officer: 'starter' })).toMatchObject({ ok: true });
};
const listed = async (hash: Sha256) => (await listPolicies(world, { tenant })).find((one) => one.hash === hash);

/** What the group's text calls a service that the child does not speak of. */
const inherited = async (hash: Sha256) => (await world.policies.policy(tenant, hash))?.services.find(({ id }) => id === 'recruiting')?.name.en;

describe('a policy that stands on another', () => {
  it('is pinned to the version in force when it is submitted, identified with it, and keeps it when the other moves on', async () => {
    const parent = (await listPolicies(world, { tenant })).find(({ id }) => id === policyId);
    if (!parent) throw new Error('no group policy');
    const own = world.digests.sha256(child);
    const hash = await taken(child);
    expect(hash).toBe(policyIdentity(own, [{ id: policyId, hash: parent.hash }], (text) => world.digests.sha256(text)));
    expect(hash).not.toBe(own);
    await approve(hash);
    await activate(hash);
    expect(await listed(hash)).toMatchObject({ state: 'effective', parents: [{ id: policyId, version: parent.version, state: 'effective' }] });
    const before = await world.policies.policy(tenant, hash);
    // From the child its own words, from the parent what the child leaves unsaid.
    expect([before?.id, await inherited(hash)]).toEqual(['career-ticket-cafe', 'Job introduction service']);

    const next = await taken(group.replace(/^version: .*$/m, 'version: 2026-11-20').replace('Job introduction service', 'Work introduction service'));
    await approve(next);
    await activate(next);
    expect(await listed(hash)).toMatchObject({ state: 'effective', parents: [{ version: parent.version, state: 'superseded' }] });
    expect(await world.policies.policy(tenant, hash)).toEqual(before);
    // The same bytes under the same day on another parent would say something else: that is an edit.
    const again = await submit(child);
    expect(again.ok ? [] : again.findings.map(({ code }) => code)).toContain('silent-edit');
    const renewed = await taken(child.replace(/^version: .*$/m, 'version: 2026-11-21'));
    expect((await listed(renewed))?.parents).toMatchObject([{ hash: next, state: 'effective' }]);
    expect(await inherited(renewed)).toBe('Work introduction service');
  });

  it('is pinned to the version that it names, and is not taken where there is none', async () => {
    const named = (version: string, day: string): string =>
      child.replace('extends: { policy: leverages-group,', `extends: { policy: leverages-group, version: ${version},`).replace(/^version: .*$/m, `version: ${day}`);
    expect((await listed(await taken(named('2025-05-27', '2026-11-22'))))?.parents).toMatchObject([{ version: '2025-05-27', state: 'superseded' }]);
    for (const text of [named('2024-01-01', '2026-11-23'), child.replace('policy: leverages-group', 'policy: nobody').replace(/^version: .*$/m, 'version: 2026-11-24')]) {
      const submitted = await submit(text);
      expect(submitted.ok ? [] : submitted.findings.map(({ code, at }) => [code, at.file])).toContainEqual(['dangling-reference', 'child.yaml']);
    }
    // A draft is nothing to stand on.
    await taken(group.replace(/^version: .*$/m, 'version: 2026-11-22'));
    expect((await submit(named('2026-11-22', '2026-11-25'))).ok).toBe(false);
  });
});
