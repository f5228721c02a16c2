import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findProvisionBasis, missingFacts, provisionBases, provisionFacts } from './provision-bases.ts';
import type { ProvisionBasis, ProvisionFact } from './provision-bases.ts';

const all = Object.keys(provisionFacts) as readonly ProvisionFact[];
const bases: readonly ProvisionBasis[] = provisionBases;

test('each code stands once, needs facts, and every fact is needed by one', () => {
  expect(new Set(bases.map(({ code }) => code)).size).toBe(bases.length);
  expect(bases.filter(({ facts }) => facts.length === 0)).toEqual([]);
  expect(all.filter((fact) => !bases.some(({ facts }) => facts.includes(fact)))).toEqual([]);
  expect(findProvisionBasis('X27-1-4')?.name.en).toBe('cooperation with a public body');
  expect(findProvisionBasis('X27-1-8')).toBeUndefined();
});

test('a basis carries a provision with all of its facts and with no fewer', () => {
  fc.assert(fc.property(fc.constantFrom(...bases), fc.subarray([...all]), (basis, shown) => {
    expect(missingFacts(basis, new Set(shown)).length === 0).toBe(basis.facts.every((fact) => shown.includes(fact)));
  }));
});

test('an exception needs the need and the difficulty both: asking alone is no ground', () => {
  const facts = (code: string): readonly ProvisionFact[] => findProvisionBasis(code)?.facts ?? [];
  expect(facts('X27-1-1')).toEqual(['statute']);
  expect(facts('X27-1-2')).toEqual(['need', 'consent-difficult']);
  expect(facts('X27-1-3')).toEqual(['need', 'consent-difficult']);
  expect(facts('X27-1-4')).toContain('consent-hinders-task');
});

test('which provisions are recorded (JP-REC-05)', () => {
  const codes = (record: ProvisionBasis['record']): readonly string[] => bases.filter((basis) => basis.record === record).map(({ code }) => code);
  expect(codes('required')).toEqual(['C27-1', 'O27-2', 'C28-1']);
  expect(codes('exempt')).toEqual([1, 2, 3, 4, 5, 6, 7].map((item) => `X27-1-${item}`));
  expect(codes('exempt-unless-foreign-consent')).toEqual(['E27-5-1', 'S27-5-2', 'J27-5-3']);
});
