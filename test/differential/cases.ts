import { calendarDate } from '../../src/core/identifiers/calendar-date.ts';
import type { Facts } from '../../src/core/decide/facts.ts';
import type { Question } from '../../src/core/decide/question.ts';
import type { Commencements } from '../../src/core/law/all-rules.ts';
import type { PolicyLibrary } from '../../src/core/policy/model/resolve.ts';
import { days } from './names.ts';
import { factsOf } from './random-facts.ts';
import { libraryOf } from './random-policy.ts';
import { questionOf } from './random-question.ts';
import { randomOf } from './random.ts';

/** What is in force, for a number of questions. */
export interface World {
  readonly seed: number;
  readonly inForce: PolicyLibrary;
  readonly commencements: Commencements;
}

export interface Asked {
  readonly question: Question;
  readonly facts: Facts;
}

export const worldOf = (seed: number): World => {
  const random = randomOf(seed);
  return { seed, inForce: libraryOf(random), commencements: random.chance(0.5) ? {} : { 'JP-R8-03': calendarDate('2026-08-01') } };
};

/** The question of that number in the world: the same for ever, whatever other questions are asked. */
export const askedIn = (world: World, number: number): Asked => {
  const random = randomOf(Math.imul(world.seed, 1_000_003) + number + 1);
  const day = random.pick(days);
  const { question, policy } = questionOf(random, world.inForce, day);
  return { question, facts: factsOf(random, question, day, policy) };
};
