import { beforeAll, describe, expect, test } from 'vitest';
import { reasonDefinitions } from '../../src/core/decide/reasons.ts';
import { compareWorlds } from './compare.ts';
import type { Tally } from './compare.ts';

// `npm run differential` asks a million. A seed that fails there becomes a file in spec/cases/decision.

const worlds = 400;
const questions = 50;

describe('the plain interpreter and the tables, on 20,000 random policies and questions', () => {
  let tally: Tally;
  beforeAll(() => { tally = compareWorlds(Array.from({ length: worlds }, (_, place) => place + 1), questions); });

  test('answer alike: states, reasons, sources, duties, versions', () => {
    expect(tally.cases).toBe(worlds * questions);
    expect(tally.disagreements.map(({ seed, number }) => `${seed}:${number}`)).toEqual([]);
  });

  test('say allow, partial and deny in a tenth of the cases each, at least', () => {
    for (const outcome of ['allow', 'partial', 'deny'] as const) expect({ outcome, enough: tally.outcomes[outcome] >= tally.cases / 10 }).toEqual({ outcome, enough: true });
  });

  test('give every reason that there is', () => {
    expect(Object.keys(reasonDefinitions).filter((code) => ![...tally.codes.keys()].some((given) => given === code))).toEqual([]);
  });
});
