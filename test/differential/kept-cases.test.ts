import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decidePlainly } from '../../src/core/decide/plain/decide-plainly.ts';
import { askedIn, worldOf } from './cases.ts';
import { tablesOf } from './compare.ts';

// Questions on which the two once differed, or on which the page was read in two ways: what it came to is kept by hand.

interface Kept {
  /** What was misread. */
  readonly about: string;
  readonly seed: number;
  readonly number: number;
}

const folder = new URL('../../spec/cases/decision/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.json')).toSorted();

describe('cases kept in spec/cases/decision', () => {
  for (const file of files) {
    const { about, seed, number } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Kept;
    test(`${file.replace('.json', '')}: ${about}`, () => {
      const world = worldOf(seed);
      const asked = askedIn(world, number);
      expect(tablesOf(world)(asked)).toEqual(decidePlainly(world.inForce, asked.question, asked.facts, world.commencements));
    });
  }
});
