import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sha256 } from '../../src/core/identifiers/hash.ts';
import { approvePolicy } from '../../src/operations/approve-policy.ts';
import { commitmentTo } from '../../src/operations/case-work/judgement-ledger.ts';
import { judgeChanges, type SaidWithReason } from '../../src/operations/judge-changes.ts';
import { showChanges } from '../../src/operations/show-changes.ts';
import { submitPolicy } from '../../src/operations/submit-policy.ts';
import { openWorld, policySource, tenant, type World } from './world.ts';

let world: World;
let source: string;
let first: Sha256;
beforeAll(async () => {
  world = await openWorld();
  source = (await policySource()).toString();
  first = (await world.policies.list(tenant))[0]?.hash as Sha256;
});
afterAll(async () => { await world.close(); });

let days = 0;
/** Each draft has a purpose of its own, which no version before has. */
let added = '';
/** A draft with one purpose more, each time of another day. */
const drafted = async (): Promise<Sha256> => {
  days += 1;
  added = `purposes/customers.newsletter-${days}`;
  const text = source.replace(/^version: .*$/m, `version: 2030-01-${String(days).padStart(2, '0')}`)
    .replace(/^purposes:\n/m, (line) => `${line}  - id: customers.newsletter-${days}\n    class: customers\n    text: { ja: ニュースレターの送付, en: sending the newsletter }\n    items: all\n`);
  const submitted = await submitPolicy(world, { tenant, file: 'next.yaml', source: Buffer.from(text), officer: 'author' });
  if (!submitted.ok) throw new Error(JSON.stringify(submitted.findings.filter(({ severity }) => severity === 'error')));
  return submitted.hash;
};
const judge = async (hash: Sha256, said: Partial<SaidWithReason> = {}, against?: Sha256) => await judgeChanges(world, {
  tenant, hash, against, officer: 'judge', said: [{ change: added, judged: 'related', reason: 'お知らせの配信と同じ流れにあります。', ...said }],
});
const approve = async (hash: Sha256, seen?: Sha256) => await approvePolicy(world, { tenant, hash, officer: 'approver', seen });
const listFrom = async (hash: Sha256): Promise<string> => {
  const kept = await world.policies.rendering(tenant, hash, 'changes.2025-05-27.md', 'en');
  return Buffer.from(kept?.bytes ?? []).toString();
};
const entries = async (): Promise<readonly Record<string, unknown>[]> =>
  (await world.store.pool.query<{ entry: Buffer }>('select entry from ledger_intake order by 1')).rows.map(({ entry }) => JSON.parse(entry.toString()) as Record<string, unknown>);

describe('what an officer judges of a change', () => {
  it('stands with its reason, officer and moment, says what the step takes, and is final with the approval', async () => {
    const hash = await drafted();
    const before = await showChanges(world, { tenant, hash });
    expect(before?.older.hash).toBe(first);
    expect(before?.changes.find(({ key }) => key === added)).toMatchObject({ choices: ['related', 'reworded'], waits: true, judgement: undefined });
    expect(await judge(hash, {}, first)).toEqual({ ok: true });
    const after = await showChanges(world, { tenant, hash });
    expect(after?.changes.find(({ key }) => key === added)).toMatchObject({
      waits: false, consequence: { takes: 'notice' }, judgement: { judged: 'related', reason: 'お知らせの配信と同じ流れにあります。', by: 'judge', at: expect.stringMatching(/Z$/) },
    });
    expect(await approve(hash, after?.seen)).toEqual({ ok: true });
    expect(await listFrom(hash)).toMatch(/These changes are carried out by this notice[^]*newsletter/);
    expect(await listFrom(hash)).not.toMatch(/carried out once you have consented/);
    expect(await judge(hash, { judged: 'neither' })).toEqual({ ok: false, code: 'not-now' });
    expect((await showChanges(world, { tenant, hash }))?.seen).toBe(after?.seen);
  });

  it('without one the list says that consent is asked for', async () => {
    const hash = await drafted();
    expect(await judge(hash, { judged: 'neither' })).toEqual({ ok: true });
    expect(await approve(hash)).toEqual({ ok: true });
    expect(await listFrom(hash)).toMatch(/carried out once you have consented[^]*newsletter/);
  });

  it.each<[string, Partial<SaidWithReason>, string]>([
    ['no reason', { reason: ' \n' }, 'reason'], ['a reason without end', { reason: 'x'.repeat(2001) }, 'reason'],
    ['a change that is not there', { change: 'purposes/other' }, 'change'], ['all changes at once', { change: 'purposes' }, 'change'],
  ])('is not taken with %s', async (_, said, field) => {
    const hash = await drafted();
    expect(await judge(hash, said)).toMatchObject({ ok: false, code: 'invalid-input', field });
    expect((await showChanges(world, { tenant, hash }))?.changes.every(({ judgement }) => judgement === undefined)).toBe(true);
  });

  it('is not taken of a version that follows none, of one that is approved, or against another one', async () => {
    expect(await judge(first)).toEqual({ ok: false, code: 'not-found' });
    const hash = await drafted();
    expect(await judge(hash, {}, hash)).toEqual({ ok: false, code: 'case-moved-on' });
  });

  it('is committed to by the ledger, which says nothing of it; what is changed afterwards no longer fits', async () => {
    const hash = await drafted();
    await judge(hash);
    const [kept] = await world.policies.judgements(tenant, [hash]);
    if (!kept) throw new Error('judged');
    const entry = (await entries()).find(({ what, policyHash }) => what === 'policy.judged' && policyHash === hash);
    expect(entry).toMatchObject({ commitment: commitmentTo(world.digests, kept) });
    expect(JSON.stringify(entry)).not.toMatch(/newsletter|related|judge"/);
    for (const statement of ['update policy_judgement set reason = \'x\'', 'delete from policy_judgement', 'truncate policy_judgement']) {
      await expect(world.store.pool.query(statement)).rejects.toMatchObject({ code: '23001' });
    }
    // As the owner of the database, past every trigger.
    await world.store.pool.query(`alter table policy_judgement disable trigger never_changed; update policy_judgement set judged_by = 'somebody else' where newer_hash = '${hash}';
      alter table policy_judgement enable trigger never_changed`);
    const [forged] = await world.policies.judgements(tenant, [hash]);
    expect(forged && commitmentTo(world.digests, forged)).not.toBe(entry?.['commitment']);
  });

  it('cannot be added behind the program either, once the version is approved', async () => {
    const hash = await drafted();
    await approve(hash);
    await expect(world.transactions.run(async (transaction) => {
      await world.policies.judge(transaction, tenant, [{ older: first, newer: hash, change: added, judged: 'related', reason: 'late', salt: Buffer.alloc(32), at: await world.clock.now(), by: 'judge' }]);
    })).rejects.toMatchObject({ code: '23001' });
  });
});

describe('approval', () => {
  it('is of what the officer saw: when something is judged meanwhile, it is to be looked at again', async () => {
    const hash = await drafted();
    const seen = (await showChanges(world, { tenant, hash }))?.seen;
    await judge(hash);
    expect(await approve(hash, seen)).toEqual({ ok: false, code: 'case-moved-on' });
    expect(await approve(hash, (await showChanges(world, { tenant, hash }))?.seen)).toEqual({ ok: true });
  });

  it('is of the step that the officer saw: when another version is approved before it meanwhile, it is to be looked at again', async () => {
    const [between, hash] = [await drafted(), await drafted()];
    const seen = (await showChanges(world, { tenant, hash }))?.seen;
    expect(await approve(between)).toEqual({ ok: true });
    expect(await approve(hash, seen)).toEqual({ ok: false, code: 'case-moved-on' });
  });

  it('of two at once there is one, and the other is told', async () => {
    const hash = await drafted();
    const both = await Promise.all([approve(hash), approve(hash)]);
    expect(both.toSorted((a, b) => Number(b.ok) - Number(a.ok))).toEqual([{ ok: true }, { ok: false, code: 'not-now' }]);
    expect((await entries()).filter(({ what, policyHash }) => what === 'policy.approved' && policyHash === hash)).toHaveLength(1);
  });

  it('and judging at once leave a list that says what was judged, or no judgement', async () => {
    const hash = await drafted();
    let over = false;
    const approving = approve(hash).finally(() => { over = true; });
    let judged = await judge(hash);
    while (!over && judged.ok) judged = await judge(hash);
    const approved = await approving;
    // Whichever came first, nothing was judged that the approved list does not know.
    const judgements = await world.policies.judgements(tenant, [hash]);
    if (approved.ok) expect([judgements.length, judged]).toEqual([0, { ok: false, code: 'not-now' }]);
    else expect([approved.code, judgements.length > 0]).toEqual(['case-moved-on', true]);
  });
});
