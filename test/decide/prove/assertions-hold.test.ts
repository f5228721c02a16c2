import { beforeAll, describe, expect, test } from 'vitest';
import { prove } from '../../../src/core/compare/prove.ts';
import type { Ground, Proof } from '../../../src/core/compare/prove.ts';
import { decidePlainly } from '../../../src/core/decide/plain/decide-plainly.ts';
import { compileEngine } from '../../../src/core/decide/tables/engine.ts';
import { dateIn } from '../../../src/core/calendar/zone.ts';
import { askedIn, worldOf } from '../../differential/cases.ts';
import type { World } from '../../differential/cases.ts';
import { randomOf } from '../../differential/random.ts';
import { factsOf } from '../../differential/random-facts.ts';
import { questionOf } from '../../differential/random-question.ts';
import { assertionOf, fitted } from './random-assertion.ts';
import { spokenOf, without } from './spoken-of.ts';

// That one question of every kind is enough (docs/assertions.md): random policies and assertions, and of each that is proved, random
// questions and facts of which it speaks, put to the tables. None may go against it.

const worlds = 60;
const assertionsEach = 8;
const questionsEach = 200;

interface Tried { readonly world: World; readonly number: number; readonly proof: Proof; readonly ground: Ground }

const groundOf = ({ inForce, commencements }: World, number: number): Ground => {
  const policy = inForce[number % inForce.length]?.id ?? 'none';
  const { question: { at } } = askedIn(worldOf(1), 0);
  return { policy, inForce, at, on: dateIn('Asia/Tokyo', at), engine: compileEngine(inForce, commencements) };
};

describe('random assertions on random policies', () => {
  let tried: readonly Tried[] = [];
  beforeAll(() => {
    tried = Array.from({ length: worlds }, (_, seed) => worldOf(seed + 1)).flatMap((world) => Array.from({ length: assertionsEach }, (_each, number): Tried => {
      const ground = groundOf(world, number);
      return { world, number, ground, proof: prove(assertionOf(randomOf(world.seed * 1000 + number)), ground) };
    }));
  });

  test('are proved, refuted and about nothing, each often', () => {
    const count = (outcome: Proof['outcome']): number => tried.filter(({ proof }) => proof.outcome === outcome).length;
    for (const outcome of ['proved', 'refuted', 'vacuous'] as const) expect({ outcome, often: count(outcome) >= tried.length / 20 }).toEqual({ outcome, often: true });
  });

  test('once proved, hold of every random question and of all facts of which they speak', () => {
    const broken: string[] = [];
    let spoken = 0;
    for (const { world, number, proof, ground } of tried) {
      if (proof.outcome === 'refuted') continue;
      const policy = world.inForce.find(({ id }) => id === ground.policy);
      for (let each = 0; each < questionsEach; each += 1) {
        const random = randomOf(world.seed * 100_000 + number * 1000 + each);
        const { question: any } = questionOf(random, world.inForce, ground.on);
        const question = fitted(random, proof.assertion.what, { ...any, at: ground.at });
        const asked = { question, facts: factsOf(random, question, ground.on, policy) };
        for (const holding of asked.question.person.holdings) {
          const less = without(asked, proof.assertion.facts, holding);
          const items = less ? spokenOf(proof.assertion, ground.policy, world.inForce, less) : [];
          if (!less || items.length === 0) continue;
          spoken += 1;
          const gone = ground.engine.statesOnly(less.question, less.facts).items.find(({ item, state }) => items.includes(item) && state !== 'withheld');
          if (gone) broken.push(`${proof.outcome} ${world.seed}:${number} by ${each} (${gone.item})`);
        }
      }
    }
    expect(broken).toEqual([]);
    expect(spoken).toBeGreaterThan(5000);
  });

  test('once refuted, are so by a question of which they speak, and the plain interpreter answers it as the tables do', () => {
    for (const { world, proof, ground } of tried) {
      if (proof.outcome !== 'refuted') continue;
      const { question, facts, answer } = proof.counterexample;
      const [holding] = question.person.holdings;
      expect(holding && without({ question, facts }, proof.assertion.facts, holding)).toEqual({ question, facts });
      const spoken = spokenOf(proof.assertion, ground.policy, world.inForce, { question, facts });
      expect(answer.items.some(({ item, state }) => spoken.includes(item) && state !== 'withheld')).toBe(true);
      expect(decidePlainly(world.inForce, question, facts, world.commencements)).toEqual(answer);
    }
  });
});
