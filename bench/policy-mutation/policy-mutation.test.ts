import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { judgeOf } from './judge.ts';
import type { Verdict } from './judge.ts';
import { mutantsOf, mutationKinds, rewritten } from './mutants.ts';

const source = readFileSync(new URL('../../spec/cases/a-whole-policy/policy.yaml', import.meta.url), 'utf8');

describe('a policy that a hand damaged', () => {
  const judge = judgeOf(source, []);
  const mutants = mutantsOf(source, 1, 150);
  const judged = mutants.map((mutant) => ({ mutant, verdict: judge(mutant) }));
  const share = (verdicts: readonly Verdict[]): number => {
    const meaningful = judged.filter(({ verdict }) => verdict !== 'order');
    return meaningful.filter(({ verdict }) => verdicts.includes(verdict)).length / meaningful.length;
  };

  test('the same seed makes the same mutants, of every kind', () => {
    expect(mutantsOf(source, 1, 150)).toEqual(mutants);
    expect(new Set(mutants.map(({ kind }) => kind))).toEqual(new Set(mutationKinds));
    expect(mutantsOf(source, 2, 20)).not.toEqual(mutantsOf(source, 1, 20));
  });

  // A mutant that only the earlier version's page could show is in the second figure alone.
  test('four in five are noticed by the checks alone', () => { expect(share(['form', 'check', 'languages'])).toBeGreaterThan(0.8); });
  test('and 19 in 20 where the page can be compared with the approved one', () => { expect(share(['form', 'check', 'languages', 'approved'])).toBeGreaterThan(0.93); });

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
    expect(judge({ kind: 'drop-node', what, source: rewritten(source).replace(from, to) })).toBe(verdict);
  });
});
