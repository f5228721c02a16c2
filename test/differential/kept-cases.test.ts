import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/core/decide/answer.ts';
import type { Facts } from '../../src/core/decide/facts.ts';
import { decidePlainly } from '../../src/core/decide/plain/decide-plainly.ts';
import type { Question } from '../../src/core/decide/question.ts';
import { compileEngine } from '../../src/core/decide/tables/engine.ts';
import type { Commencements } from '../../src/core/law/all-rules.ts';
import type { PolicyLibrary } from '../../src/core/policy/model/resolve.ts';

// Questions on which interpreter and tables once differed, whole, with the answer that the page gives.

interface Kept {
  /** What was misread. */
  readonly about: string;
  readonly question: Question;
  readonly facts: Facts;
  readonly answer: Answer;
  readonly commencements: Commencements;
  readonly inForce: PolicyLibrary;
}

const folder = new URL('../../spec/cases/decision/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.json')).toSorted();

describe('cases kept in spec/cases/decision', () => {
  test.each(files)('%s is answered by both as the page says', (file) => {
    const { about, question, facts, answer, commencements, inForce } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Kept;
    expect(decidePlainly(inForce, question, facts, commencements), about).toEqual(answer);
    expect(compileEngine(inForce, commencements).decide(question, facts), about).toEqual(answer);
  });
});
