import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileEngine } from '../../src/core/decide/tables/engine.ts';
import type { Sha256 } from '../../src/core/identifiers/hash.ts';
import { instant } from '../../src/core/identifiers/instant.ts';
import { name, type PolicyId } from '../../src/core/identifiers/name-ids.ts';
import { compiledEngines } from '../../src/entry/wiring/compiled-engines.ts';
import type { PolicyJudgement } from '../../src/operations/ports/policy-judgements.ts';
import type { StoredPolicy } from '../../src/operations/ports/policy-store.ts';
import { tenant } from './world.ts';

const at = instant('2026-11-22T00:00:00.000Z');
const textOf = (file: string): string => readFileSync(`policies/${file}`, 'utf8');
const sources = {
  before: textOf('teratail/2019-12-19.yaml'), after: textOf('teratail/2022-04-01.yaml'), group: textOf('leverages-group/2025-05-27.yaml'),
  otherGroup: textOf('leverages-group/2025-05-27.yaml').replace(/^version: .*$/m, 'version: 2026-01-01')
    .replace(/^purposes:\n/m, (line) => `${line}  - { id: customers.newsletter, class: customers, text: { ja: ニュースレターの送付, en: sending the newsletter } }\n`),
};
const hashOf = (of: keyof typeof sources): Sha256 => createHash('sha256').update(sources[of]).digest('hex') as Sha256;
const version = (of: keyof typeof sources, id: string, parents: StoredPolicy['parents'] = []): StoredPolicy =>
  ({ id: name<PolicyId>(id), hash: hashOf(of), version: '', submitted: { at, by: 'o-1' }, approved: { at, by: 'o-1' }, activations: [], parents, renderings: [] });
const judgement: PolicyJudgement = { older: hashOf('before'), newer: hashOf('after'), change: 'extends', judged: 'related', reason: 'near', at, by: 'o-1', salt: Buffer.alloc(32) };

/** What waits after the step, with what was judged of it, on the group's version that was in force on its day. */
const waiting = async (judgements: readonly PolicyJudgement[], below: keyof typeof sources): Promise<readonly string[]> => {
  const engines = compiledEngines({
    source: (_, hash) => Promise.resolve(Object.values(sources).map((text) => new TextEncoder().encode(text)).find((bytes) => createHash('sha256').update(bytes).digest('hex') === hash)),
    list: () => Promise.resolve([version('before', 'teratail'), version('after', 'teratail', [{ id: name<PolicyId>('leverages-group'), hash: hashOf('group') }]), version('group', 'leverages-group'), version('otherGroup', 'leverages-group')]),
    judgements: () => Promise.resolve(judgements),
  }, compileEngine);
  const step = await engines.step(tenant, { hash: hashOf('before'), inForce: [hashOf('before')] }, { hash: hashOf('after'), inForce: [hashOf('after'), hashOf(below)] });
  return step.purposes.map(({ purpose }) => purpose);
};

describe('what comes with the policy that a version stands on', () => {
  it('waits while nobody judged it, and not once it was judged to be related', async () => {
    expect((await waiting([], 'group')).length).toBeGreaterThan(5);
    expect(await waiting([judgement], 'group')).toEqual([]);
  });
  it('waits where something else is below by then than what was judged, or another step was', async () => {
    expect(await waiting([judgement], 'otherGroup')).toContain('customers.newsletter');
    expect((await waiting([{ ...judgement, older: hashOf('group') }], 'group')).length).toBeGreaterThan(5);
  });
});
