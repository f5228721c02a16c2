import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sha256 } from '../../src/core/identifiers/hash.ts';
import { name } from '../../src/core/identifiers/name-ids.ts';
import type { PolicyId } from '../../src/core/identifiers/name-ids.ts';
import { policyIdentity, type PinnedParent } from '../../src/core/policy/versions/identity.ts';
import { termAt, termsOf } from '../../src/core/policy/versions/timeline.ts';
import { openTestStore } from './open-test-store.ts';
import { at, here, noon, sha256 } from './sample.ts';

const { policies, store, transactions } = await openTestStore();
let policyCount = 0;
const newPolicy = (): PolicyId => name<PolicyId>(`policy-${(policyCount += 1)}`);
const deed = { at: noon, by: 'o-1' };

const submit = async (id: PolicyId, version: string, text: string, parents: readonly PinnedParent[] = []): Promise<Sha256> => {
  const source = Buffer.from(`${id}: ${text}`);
  const hash = policyIdentity(sha256(source), parents, sha256);
  await transactions.run(async (transaction) => {
    await policies.submit(transaction, here, { id, version, hash, source, parents, ...deed });
  });
  return hash;
};
const approve = async (hash: Sha256): Promise<void> => {
  const bytes = Buffer.from(`約束 ${hash}`);
  const rendering = { format: 'html', mediaType: 'text/html; charset=utf-8', language: 'ja', sha256: sha256(bytes), bytes } as const;
  const model = { ...rendering, format: 'json', mediaType: 'application/json', language: undefined } as const;
  await transactions.run(async (transaction) => { await policies.approve(transaction, here, hash, deed, [rendering, model]); });
};
const activate = async (hash: Sha256, from: string): Promise<void> => {
  await transactions.run(async (transaction) => { await policies.activate(transaction, here, hash, at(from), deed); });
};
const stored = async (id: PolicyId) => (await policies.list(here)).filter((policy) => policy.id === id);

test('[LG-11 part] what is on record of a version says who did what when, and the one in force is that of the moment', async () => {
  const id = newPolicy();
  const [old, next] = [await submit(id, '2025-05-27', 'fourteen'), await submit(id, '2026-12-01', 'ten')];
  expect(await stored(id)).toMatchObject([
    { version: '2025-05-27', submitted: deed, approved: undefined, activations: [], parents: [], renderings: [] }, { version: '2026-12-01', approved: undefined },
  ]);
  await approve(old);
  await activate(old, '2025-05-27T00:00:00+09:00');
  await approve(next);
  const start = at('2025-05-26T15:00:00Z');
  expect(await stored(id)).toMatchObject([
    { approved: deed, activations: [{ from: start, ...deed }], renderings: [{ format: 'html', language: 'ja' }, { format: 'json', language: undefined }] },
    { approved: deed, activations: [] },
  ]);
  await activate(next, '2026-12-01T00:00:00+09:00');

  const inForce = async (moment: string): Promise<unknown> => (await policies.inForce(here, id, at(moment)))?.hash;
  expect(await inForce('2025-05-26T14:59:59.999Z')).toBeUndefined();
  expect(await inForce('2025-05-26T15:00:00Z')).toBe(old);
  expect(await inForce('2026-11-30T14:59:59.999Z')).toBe(old);
  expect(await inForce('2026-11-30T15:00:00Z')).toBe(next);
  expect(await policies.inForce(here, id, at('2026-12-02T00:00:00Z'))).toEqual({ id, hash: next, version: '2026-12-01' });
});

test('the version in force by the store is that of the timeline, whatever was activated in whatever order', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 12 })), { maxLength: 8 }), async (starts) => {
    const id = newPolicy();
    const hashes = await Promise.all([1, 2, 3, 4].map(async (month) => {
      const hash = await submit(id, `2025-0${month}-01`, `${month}`);
      await approve(hash);
      return hash;
    }));
    for (const [which, month] of starts) await activate(hashes[which] ?? sha256(''), new Date(Date.UTC(2025, month)).toISOString());
    const terms = termsOf(await stored(id));
    for (let month = 0; month <= 13; month += 1) {
      const moment = at(new Date(Date.UTC(2025, month)).toISOString());
      expect((await policies.inForce(here, id, moment))?.hash).toBe(termAt(terms, moment)?.hash);
    }
  }), { numRuns: 15 });
});

test('the same bytes submitted again are the same version', async () => {
  const id = newPolicy();
  const hash = await submit(id, '2025-05-27', 'same');
  await approve(hash);
  expect(await submit(id, '2025-05-27', 'same')).toBe(hash);
  expect(await stored(id)).toMatchObject([{ approved: deed }]);
});

test('source and rendering come back byte for byte', async () => {
  const hash = await submit(newPolicy(), '2025-05-27', '\r\n\tタブ と \u0000 ではない');
  await approve(hash);
  expect(sha256(await policies.source(here, hash) ?? '')).toBe(hash);
  const rendering = await policies.rendering(here, hash, 'html', 'ja');
  expect(sha256(rendering?.bytes ?? '')).toBe(rendering?.sha256);
  expect(await policies.rendering(here, hash, 'json', undefined)).toMatchObject({ language: undefined, mediaType: 'application/json' });
  expect(await policies.rendering(here, hash, 'html', 'en')).toBeUndefined();
});

test('a hash that is not of the bytes is refused', async () => {
  const lie = { id: newPolicy(), version: '2025-05-27', hash: sha256('others'), source: Buffer.from('these'), parents: [], ...deed };
  await expect(transactions.run(async (transaction) => { await policies.submit(transaction, here, lie); }))
    .rejects.toThrow('not the identity');
});

describe('a version that stands on others', () => {
  test('has an identity of its own: the same bytes on another parent are another version', async () => {
    const [base, child] = [newPolicy(), newPolicy()];
    const [old, next] = [await submit(base, '2025-01-01', 'old'), await submit(base, '2026-01-01', 'next')];
    await approve(old);
    await approve(next);
    const onOld = await submit(child, '2025-02-01', 'child', [{ id: base, hash: old }]);
    const onNext = await submit(child, '2025-02-01', 'child', [{ id: base, hash: next }]);
    expect(new Set([onOld, onNext, sha256(`${child}: child`)]).size).toBe(3);
    expect((await stored(child)).map(({ hash, parents }) => [hash, parents])).toEqual(
      expect.arrayContaining([[onOld, [{ id: base, hash: old }]], [onNext, [{ id: base, hash: next }]]]));
  });

  test('does not stand on a draft, on another policy than it names, or on one that is added later', async () => {
    const [base, other] = [newPolicy(), newPolicy()];
    const parent = await submit(base, '2025-01-01', 'base');
    await expect(submit(newPolicy(), '2025-02-01', 'child', [{ id: base, hash: parent }])).rejects.toThrow('approved version');
    await approve(parent);
    await expect(submit(newPolicy(), '2025-02-01', 'child', [{ id: other, hash: parent }])).rejects.toThrow('approved version');
    const alone = await submit(newPolicy(), '2025-02-01', 'alone');
    await expect(store.pool.query('insert into policy_parent values ($1, $2, $3, $4)', [here, alone, base, parent])).rejects.toThrow('not the identity');
  });
});

test('a draft does not come into force', async () => {
  await expect(activate(await submit(newPolicy(), '2025-05-27', 'draft'), '2026-01-01')).rejects.toThrow('only an approved version');
});

test('[LG-11 part] other words under a day that was approved are not approved, not even at the same moment', async () => {
  const id = newPolicy();
  const texts = await Promise.all(['one', 'two', 'three'].map((text) => submit(id, '2025-05-27', text)));
  const outcomes = await Promise.allSettled(texts.map((hash) => approve(hash)));
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
  const again = texts[outcomes.findIndex(({ status }) => status === 'rejected')];
  await expect(approve(again ?? sha256(''))).rejects.toThrow('another text was approved');
});

describe('[LG-11 part] a past version can never be edited, not even by SQL', () => {
  const refused = [
    `update policy_version set source = 'x', hash = encode(sha256('x'), 'hex')`,
    `update policy_version set version = '2020-01-01'`,
    `update policy_version set approved_by = 'somebody else'`,
    `update policy_version set approved_at = null, approved_by = null`,
    `update policy_version set submitted_by = 'somebody else'`,
    `delete from policy_version`, `truncate policy_version cascade`,
    `update policy_rendering set bytes = 'x', sha256 = encode(sha256('x'), 'hex')`, `delete from policy_rendering`, `truncate policy_rendering`,
    `update policy_rendering set format = 'markdown'`, `update policy_rendering set media_type = 'text/plain'`,
    `update policy_parent set parent_hash = 'x'`, `delete from policy_parent`, `truncate policy_parent`,
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
