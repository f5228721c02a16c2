import { describe, expect, test } from 'vitest';
import type { Sha256 } from '../../src/core/identifiers/hash.ts';
import { name } from '../../src/core/identifiers/name-ids.ts';
import type { PolicyId } from '../../src/core/identifiers/name-ids.ts';
import { openTestStore } from './open-test-store.ts';
import { at, here, noon, sha256 } from './sample.ts';

const { policies, store, transactions } = await openTestStore();
let policyCount = 0;
const newPolicy = (): PolicyId => name<PolicyId>(`policy-${(policyCount += 1)}`);

const submit = async (id: PolicyId, version: string, text: string): Promise<Sha256> => {
  const source = Buffer.from(`${id}: ${text}`);
  await transactions.run(async (transaction) => {
    await policies.submit(transaction, here, { id, version, hash: sha256(source), source });
  });
  return sha256(source);
};
const approve = async (hash: Sha256): Promise<void> => {
  const bytes = Buffer.from(`約束 ${hash}`);
  await transactions.run(async (transaction) => {
    await policies.approve(transaction, here, hash, noon, 'o-1', [{ language: 'ja', sha256: sha256(bytes), bytes }]);
  });
};
const activate = async (hash: Sha256, from: string): Promise<void> => {
  await transactions.run(async (transaction) => { await policies.activate(transaction, here, hash, at(from), 'o-1'); });
};

test('[LG-11 part] a version goes from draft to approved to active, and the one in force is that of the moment', async () => {
  const id = newPolicy();
  const [old, next] = [await submit(id, '2025-05-27', 'fourteen'), await submit(id, '2026-12-01', 'ten')];
  const states = async (): Promise<unknown> => {
    const own = (await policies.list(here)).filter((policy) => policy.id === id);
    return own.map(({ version, state, effectiveFrom }) => [version, state, effectiveFrom]);
  };
  expect(await states()).toEqual([['2025-05-27', 'draft', undefined], ['2026-12-01', 'draft', undefined]]);
  await approve(old);
  await activate(old, '2025-05-27T00:00:00+09:00');
  await approve(next);
  expect(await states()).toEqual([['2025-05-27', 'active', at('2025-05-26T15:00:00Z')], ['2026-12-01', 'approved', undefined]]);
  await activate(next, '2026-12-01T00:00:00+09:00');

  const inForce = async (moment: string): Promise<unknown> => (await policies.inForce(here, id, at(moment)))?.hash;
  expect(await inForce('2025-05-26T14:59:59.999Z')).toBeUndefined();
  expect(await inForce('2025-05-26T15:00:00Z')).toBe(old);
  expect(await inForce('2026-11-30T14:59:59.999Z')).toBe(old);
  expect(await inForce('2026-11-30T15:00:00Z')).toBe(next);
  expect(await policies.inForce(here, id, at('2026-12-02T00:00:00Z')))
    .toEqual({ id, hash: next, version: '2026-12-01', state: 'active', effectiveFrom: at('2026-11-30T15:00:00Z') });
});

test('the same bytes submitted again are the same version', async () => {
  const id = newPolicy();
  const hash = await submit(id, '2025-05-27', 'same');
  await approve(hash);
  expect(await submit(id, '2025-05-27', 'same')).toBe(hash);
  expect((await policies.list(here)).filter((policy) => policy.id === id)).toMatchObject([{ state: 'approved' }]);
});

test('source and rendering come back byte for byte', async () => {
  const hash = await submit(newPolicy(), '2025-05-27', '\r\n\tタブ と \u0000 ではない');
  await approve(hash);
  expect(sha256(await policies.source(here, hash) ?? '')).toBe(hash);
  const rendering = await policies.rendering(here, hash, 'ja');
  expect(sha256(rendering?.bytes ?? '')).toBe(rendering?.sha256);
  expect(await policies.rendering(here, hash, 'en')).toBeUndefined();
});

test('a hash that is not of the bytes is refused', async () => {
  const lie = { id: newPolicy(), version: '2025-05-27', hash: sha256('others'), source: Buffer.from('these') };
  await expect(transactions.run(async (transaction) => { await policies.submit(transaction, here, lie); }))
    .rejects.toThrow('hash_is_of_source');
});

test('a draft does not come into force', async () => {
  await expect(activate(await submit(newPolicy(), '2025-05-27', 'draft'), '2026-01-01')).rejects.toThrow('only an approved version');
});

test('[LG-11 part] other words under a day that came into force are refused', async () => {
  const id = newPolicy();
  const [published, rewritten] = [await submit(id, '2025-05-27', 'as published'), await submit(id, '2025-05-27', 'rewritten')];
  await approve(published);
  await activate(published, '2025-05-27');
  await approve(rewritten);
  await expect(activate(rewritten, '2026-01-01')).rejects.toThrow('another text');
});

describe('[LG-11 part] a past version can never be edited, not even by SQL', () => {
  const refused = [
    `update policy_version set source = 'x', hash = encode(sha256('x'), 'hex')`,
    `update policy_version set version = '2020-01-01'`,
    `update policy_version set approved_by = 'somebody else'`,
    `update policy_version set approved_at = null, approved_by = null`,
    `delete from policy_version`, `truncate policy_version cascade`,
    `update policy_rendering set bytes = 'x', sha256 = encode(sha256('x'), 'hex')`, `delete from policy_rendering`, `truncate policy_rendering`,
    `update policy_activation set effective_from = '2020-01-01'`, `delete from policy_activation`, `truncate policy_activation`,
  ];
  test.each(refused)('%s', async (statement) => {
    const hash = await submit(newPolicy(), '2025-05-27', statement);
    await approve(hash);
    await activate(hash, '2025-05-27');
    await expect(store.pool.query(statement)).rejects.toMatchObject({ code: '23001' });
    expect(sha256(await policies.source(here, hash) ?? '')).toBe(hash);
  });
});
