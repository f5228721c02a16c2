import { isDeepStrictEqual } from 'node:util';
import type { Answer } from '../../src/core/decide/answer.ts';
import { decidePlainly } from '../../src/core/decide/plain/decide-plainly.ts';
import type { ReasonCode } from '../../src/core/decide/reasons.ts';
import { compileEngine } from '../../src/core/decide/tables/engine.ts';
import { askedIn, worldOf } from './cases.ts';
import type { Asked, World } from './cases.ts';

/** How a case is called: the seed of its world and its number in it. */
export interface CaseName {
  readonly seed: number;
  readonly number: number;
}

export interface Disagreement extends CaseName {
  readonly plain: Answer;
  /** What the tables answered, or what they threw. */
  readonly tables: unknown;
}

/** What a run of cases came to. */
export interface Tally {
  readonly cases: number;
  readonly outcomes: Readonly<Record<Answer['outcome'], number>>;
  readonly codes: ReadonlyMap<ReasonCode, number>;
  readonly disagreements: readonly Disagreement[];
}

const attempt = (decide: () => unknown): unknown => {
  try {
    return decide();
  } catch (thrown) {
    return thrown;
  }
};

/** The tables' answer to questions of one world, or what they write where it says something else. */
export type Decide = (asked: Asked) => unknown;
export const tablesOf = ({ inForce, commencements }: World): Decide => {
  const engine = compileEngine(inForce, commencements);
  return ({ question, facts }) => {
    const answer = engine.decide(question, facts);
    const written = engine.write(question, facts);
    const isSaid = written.json === JSON.stringify(answer) && written.outcome === answer.outcome && isDeepStrictEqual(written.duties.map(({ kind }) => kind), answer.duties.map(({ kind }) => kind));
    return isSaid ? answer : written;
  };
};

/** Asks both, of each world so many questions. */
export const compareWorlds = (seeds: Iterable<number>, questions: number, tables: (world: World) => Decide = tablesOf): Tally => {
  const outcomes = { allow: 0, partial: 0, deny: 0 };
  const codes = new Map<ReasonCode, number>();
  const disagreements: Disagreement[] = [];
  let cases = 0;
  for (const seed of seeds) {
    const world = worldOf(seed);
    const decide = tables(world);
    for (let number = 0; number < questions; number += 1) {
      const asked = askedIn(world, number);
      const plain = decidePlainly(world.inForce, asked.question, asked.facts, world.commencements);
      const answered = attempt(() => decide(asked));
      if (!isDeepStrictEqual(plain, answered)) disagreements.push({ seed, number, plain, tables: answered });
      cases += 1;
      outcomes[plain.outcome] += 1;
      for (const { code } of plain.reasons) codes.set(code, (codes.get(code) ?? 0) + 1);
    }
  }
  return { cases, outcomes, codes, disagreements };
};
