import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Sha256 } from '../../src/core/identifiers/hash.ts';
import { approvePolicy } from '../../src/operations/approve-policy.ts';
import { completeChangeLists } from '../../src/operations/complete-change-lists.ts';
import { judgeChanges } from '../../src/operations/judge-changes.ts';
import { submitPolicy } from '../../src/operations/submit-policy.ts';
import { openWorld, policySource, tenant, type World } from './world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(async () => { await world.close(); });

const change = 'purposes/customers.newsletter';
const approved = async (version: string, judged: boolean): Promise<Sha256> => {
  const text = (await policySource()).toString().replace(/^version: .*$/m, `version: ${version}`)
    .replace(/^purposes:\n/m, (line) => `${line}  - { id: customers.newsletter, class: customers, text: { ja: ニュースレターの送付, en: sending the newsletter } }\n`);
  const submitted = await submitPolicy(world, { tenant, file: 'next.yaml', source: Buffer.from(text), officer: 'author' });
  if (!submitted.ok) throw new Error(JSON.stringify(submitted.findings.filter(({ severity }) => severity === 'error')));
  const { hash } = submitted;
  const said = [{ change, judged: 'related' as const, reason: 'It goes with what is announced already.' }];
  if (judged) expect(await judgeChanges(world, { tenant, hash, against: undefined, said, officer: 'judge' })).toEqual({ ok: true });
  expect(await approvePolicy(world, { tenant, hash, officer: 'approver' })).toEqual({ ok: true });
  return hash;
};
const lists = async () => (await world.policies.list(tenant)).map(({ version, renderings }) => [version, renderings.filter(({ format }) => format.startsWith('changes.'))]);
const entriesOf = async (what: string): Promise<number> =>
  (await world.store.pool.query<{ entry: Buffer }>('select entry from ledger_intake')).rows.filter(({ entry }) => entry.toString().includes(`"what":"${what}"`)).length;

it('versions approved before lists were kept get theirs once, byte for byte what approval keeps, with what was judged [TT-0 part]', async () => {
  const next = await approved('2030-01-01', true);
  await approved('2031-01-01', false);
  const kept = await lists();
  expect(kept.map(([, own]) => own?.length)).toEqual([0, 6, 12]);
  expect(await completeChangeLists(world, { tenant })).toBe(0);
  // As a store of an earlier program left them.
  await world.store.pool.query(`alter table policy_rendering disable trigger never_changed; delete from policy_rendering where format like 'changes.%';
    alter table policy_rendering enable trigger never_changed`);
  expect((await lists()).map(([, own]) => own?.length)).toEqual([0, 0, 0]);
  expect(await Promise.all([completeChangeLists(world, { tenant }), completeChangeLists(world, { tenant })]).then((counts) => counts.reduce((sum, one) => sum + one, 0))).toBe(2);
  expect(await lists()).toEqual(kept);
  expect(await entriesOf('policy.changes-listed')).toBe(2);
  const list = await world.policies.rendering(tenant, next, 'changes.2025-05-27.md', 'en');
  expect(Buffer.from(list?.bytes ?? []).toString()).toMatch(/These changes are carried out by this notice[^]*newsletter/);
  // From the first to the last, too: the change is the one that was judged on the way.
  const [, , last] = await world.policies.list(tenant);
  const long = last && await world.policies.rendering(tenant, last.hash, 'changes.2025-05-27.md', 'en');
  expect(Buffer.from(long?.bytes ?? []).toString()).toMatch(/These changes are carried out by this notice[^]*newsletter/);
  expect(Buffer.from(long?.bytes ?? []).toString()).not.toContain('once you have consented');
});
