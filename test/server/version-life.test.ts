import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays } from '../../src/core/calendar/day-arithmetic.ts';
import { dateIn } from '../../src/core/calendar/zone.ts';
import type { Sha256 } from '../../src/core/identifiers/hash.ts';
import { activatePolicy } from '../../src/operations/activate-policy.ts';
import { approvePolicy } from '../../src/operations/approve-policy.ts';
import { listPolicies } from '../../src/operations/list-policies.ts';
import { submitPolicy } from '../../src/operations/submit-policy.ts';
import { openHouse, type House } from './running-house.ts';

let house: House;
beforeAll(async () => { house = await openHouse(); });
afterAll(async () => { await house.close(); });

it('[LG-11] a version is a draft, approved, effective, superseded; from its approval on nobody edits it, with the program\'s own SQL role either', async () => {
  const { system, configuration: { tenant } } = house;
  const source = await readFile('policies/leverages-group/2025-05-27.yaml', 'utf8');
  const today = dateIn('Asia/Tokyo', await system.clock.now());
  const listed = async (hash: Sha256) => (await listPolicies(system, { tenant })).find((one) => one.hash === hash);
  const submit = async (day: string, text = source) => await submitPolicy(system, {
    tenant, file: `${day}.yaml`, source: Buffer.from(text.replace(/^version: .*$/m, `version: ${day}`)), officer: 'author',
  });
  const taken = async (day: string): Promise<Sha256> => {
    const submitted = await submit(day);
    if (!submitted.ok) throw new Error(JSON.stringify(submitted.findings));
    return submitted.hash;
  };
  const edits = ['source = \'x\'', 'version = \'2020-01-01\'', 'approved_by = \'somebody else\'', 'approved_at = null, approved_by = null', 'submitted_by = \'nobody\''];
  const cannotBeEdited = async (hash: Sha256): Promise<void> => {
    for (const edit of edits) await expect(system.store.pool.query(`update policy_version set ${edit} where hash = $1`, [hash])).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|23001)$/) });
    for (const table of ['policy_version', 'policy_rendering', 'policy_activation']) {
      await expect(system.store.pool.query(`delete from ${table} where hash = $1`, [hash])).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|23001)$/) });
    }
  };

  const first = await taken('2026-12-01');
  expect(await listed(first)).toMatchObject({ state: 'draft', submitted: { by: 'author' }, approved: null, effectiveFrom: null });
  expect(await activatePolicy(system, { tenant, hash: first, from: today, officer: 'starter' })).toEqual({ ok: false, code: 'not-now' });

  expect(await approvePolicy(system, { tenant, hash: first, officer: 'approver' })).toEqual({ ok: true });
  expect(await listed(first)).toMatchObject({ state: 'approved', approved: { by: 'approver' } });
  await cannotBeEdited(first);
  expect(await submit('2026-12-01', source.replace(/business-days: \d+/, 'business-days: 9'))).toMatchObject({ ok: false, findings: expect.arrayContaining([expect.objectContaining({ code: 'silent-edit' })]) });

  expect(await activatePolicy(system, { tenant, hash: first, from: today, officer: 'starter' })).toMatchObject({ ok: true });
  expect(await listed(first)).toMatchObject({ state: 'effective', activated: { by: 'starter' } });
  await cannotBeEdited(first);
  expect(await activatePolicy(system, { tenant, hash: first, from: addDays(today, -1), officer: 'starter' })).toMatchObject({ ok: false });

  const second = await taken('2026-12-02');
  await approvePolicy(system, { tenant, hash: second, officer: 'approver' });
  expect(await activatePolicy(system, { tenant, hash: second, from: today, officer: 'starter' })).toMatchObject({ ok: true });
  expect(await listed(second)).toMatchObject({ state: 'effective' });
  expect(await listed(first)).toMatchObject({ state: 'superseded', supersededBy: { version: '2026-12-02' } });
  await cannotBeEdited(first);
});
