import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { judgeOf } from './judge.ts';
import type { Watch } from './judge.ts';
import { mutantsOf, mutationKinds, rewritten } from './mutants.ts';

const source = readFileSync(new URL('../../spec/cases/a-whole-policy/policy.yaml', import.meta.url), 'utf8');

describe('a policy that a hand damaged', () => {
  const judge = judgeOf(source, [], false);
  const mutants = mutantsOf(source, 1, 150);
  const judged = mutants.map((mutant) => ({ mutant, verdict: judge(mutant) }));
  const meaningful = judged.flatMap(({ verdict }) => (verdict === 'order' ? [] : [verdict]));
  const share = (watches: readonly Watch[]): number => meaningful.filter((verdict) => verdict.some((watch) => watches.includes(watch))).length / meaningful.length;

  test('the same seed makes the same mutants, of every kind', () => {
    expect(mutantsOf(source, 1, 40)).toEqual(mutants.slice(0, 40));
    expect(new Set(mutants.map(({ kind }) => kind))).toEqual(new Set(mutationKinds));
    expect(mutantsOf(source, 2, 20)).not.toEqual(mutantsOf(source, 1, 20));
  });

  // A mutant that only the earlier version's page could show is in the second figure alone.
  const rules = ['form', 'check', 'languages'] as const;
  test('four in five are noticed by the checks alone', () => { expect(share(rules)).toBeGreaterThan(0.8); });
  test('and 19 in 20 where the page can be compared with the approved one', () => { expect(share([...rules, 'approved'])).toBeGreaterThan(0.93); });

  test('pins of what was published show whatever the others miss, and nothing where nobody published', () => {
    const published = judgeOf(source, [], true);
    const missed = judged.filter(({ verdict }) => verdict !== 'order' && !verdict.some((watch) => (rules as readonly Watch[]).includes(watch)));
    expect(missed.length).toBeGreaterThan(0);
    for (const { mutant, verdict } of missed) {
      expect(verdict).not.toContain('pins');
      expect(published(mutant)).toEqual(['pins', ...verdict]);
    }
  });

  test('the policy itself is no mutant, and other order is no other meaning', () => {
    expect(judge({ kind: 'drop-node', what: 'nothing', source: rewritten(source) })).toBe('order');
    expect(judge({ kind: 'move-entry', what: 'two items', source: rewritten(source).replace('items:\n  - ride\n      - age-band', 'items:\n  - age-band\n      - ride') })).toBe('order');
  });

  test.each([
    ['form', 'a word that is none', 'consent: recipient-and-items', 'consent: perhaps'],
    ['check', 'a name misspelt', 'after: cover', 'after: cove'],
    ['approved', 'an establishment of another year', 'established: 2020-10-01', 'established: 2019-10-01'],
    ['check', 'another year in one language', 'Rides are erased after 3 years.', 'Rides are erased after 4 years.'],
  ] as const)('%s notices %s', (verdict, what, from, to) => {
    expect(rewritten(source)).toContain(from);
    expect(judge({ kind: 'drop-node', what, source: rewritten(source).replace(from, to) })).toEqual([verdict]);
  });
});
