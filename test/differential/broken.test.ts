import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { brokenPolicies } from './broken-policies.ts';
import { brokenReadings } from './broken-readings.ts';
import { askedIn, worldOf } from './cases.ts';
import type { World } from './cases.ts';
import { compareWorlds, tablesOf } from './compare.ts';
import type { Decide } from './compare.ts';

// The comparison is worth what it would notice: each construct is misread once on purpose, and some case must tell.

const worlds = 400;
const questions = 50;

/** The first case that tells, of those that the comparison asks at each run, and on which tables that are not misread agree. */
const noticedIn = (broken: (world: World) => Decide): string | undefined => {
  for (let seed = 1; seed <= worlds; seed += 1) {
    const world = worldOf(seed);
    const first = compareWorlds([seed], questions, broken).disagreements.find(({ number, plain }) => isDeepStrictEqual(tablesOf(world)(askedIn(world, number)), plain));
    if (first) return `${first.seed}:${first.number}`;
  }
  return undefined;
};

describe('a misread construct is noticed', () => {
  test.each(Object.entries(brokenPolicies))('policy: %s', (_, misread) => {
    expect(noticedIn((world) => tablesOf({ ...world, inForce: world.inForce.map(misread) }))).toBeDefined();
  });

  test.each(Object.entries(brokenReadings))('asked: %s', (_, misread) => {
    expect(noticedIn((world) => {
      const decide = tablesOf(world);
      return (asked) => decide(misread(asked));
    })).toBeDefined();
  });

  test('policy: the documents of a service and addenda', () => {
    for (const relation of ['service', 'addendum'] as const) {
      expect(noticedIn((world) => tablesOf({ ...world, inForce: world.inForce.filter(({ extends: extension }) => extension?.as !== relation) }))).toBeDefined();
    }
  });

  test('law: the day on which an amendment commences', () => {
    expect(noticedIn((world) => tablesOf({ ...world, commencements: {} }))).toBeDefined();
  });
});
