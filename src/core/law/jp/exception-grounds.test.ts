import { expect, test } from 'vitest';
import { exceptionGrounds } from '../../policy/model/provision.ts';
import { conditionSuffices, groundStanding } from './exception-grounds.ts';
import { findProvisionBasis } from './provision-bases.ts';

test('every ground leads to a basis in law, and five are for the single flow to show', () => {
  for (const ground of exceptionGrounds) {
    expect(groundStanding(ground).bases.length, ground).toBeGreaterThan(0);
    for (const code of groundStanding(ground).bases) expect(findProvisionBasis(code), code).toBeDefined();
  }
  expect(exceptionGrounds.filter((ground) => groundStanding(ground).decidedBy === 'flow')).toEqual([
    'authority-request', 'person-request', 'office-admission', 'communication-tool', 'other-law',
  ]);
});

test('the second fact of a ground is the one that its basis needs', () => {
  const facts = { 'consent-difficult': 'consent-difficult', 'consent-would-hinder': 'consent-hinders-task' } as const;
  for (const ground of exceptionGrounds) {
    const { needs, bases } = groundStanding(ground);
    if (needs) expect(bases.every((code) => findProvisionBasis(code)?.facts.includes(facts[needs])), ground).toBe(true);
  }
});

test.each([
  ['law', undefined, true], ['life-body-property', 'consent-difficult', true], ['life-body-property', undefined, false],
  ['public-health-children', 'consent-would-hinder', false], ['public-body', 'consent-would-hinder', true],
  ['public-body', 'consent-would-hinder-in-our-judgement', false], ['public-body', undefined, false], ['entrustment', undefined, true],
] as const)('%s with the condition %s suffices: %s [CT-4-2 part]', (ground, condition, suffices) => {
  expect(conditionSuffices(ground, condition)).toBe(suffices);
});
