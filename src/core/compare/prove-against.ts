import type { Answer } from '../decide/answer.ts';
import type { Facts } from '../decide/facts.ts';
import type { Question } from '../decide/question.ts';
import type { Assertion } from './assertion.ts';

export interface Asked { readonly question: Question; readonly facts: Facts }

/** A question that can be asked again, what was known, and the answer that goes against the assertion. */
export interface Counterexample extends Asked { readonly answer: Answer }

/** The first item whose state the assertion rules out. */
export const againstIn = ({ says }: Assertion, { items }: Pick<Answer, 'items'>): string | undefined =>
  items.find(({ state }) => (says === 'always' ? state !== 'clear' : state !== 'withheld'))?.item;
