import { dateIn } from '../../calendar/zone.ts';
import type { Commencements } from '../../law/all-rules.ts';
import type { PolicyLibrary } from '../../policy/model/resolve.ts';
import type { Answer, Outcome, Version } from '../answer.ts';
import type { Facts } from '../facts.ts';
import type { Question } from '../question.ts';
import { answerItem, arrange } from './arrange.ts';
import type { ItemAnswer } from './arrange.ts';
import { dutiesOf } from './duties.ts';
import type { Judged } from './duties.ts';
import { judgePair } from './judge-pair.ts';
import { found, tell } from './pair.ts';
import type { Told } from './pair.ts';
import { documentsOf } from './who-answers.ts';
import type { Documents } from './who-answers.ts';

/**
 * The answer as spec/decision.md says it, in the obvious way: each rule in the words of the page, for each item and each holding, with
 * nothing remembered. `inForce`: the versions that were effective at the moment of the question.
 */
export const decidePlainly = (inForce: PolicyLibrary, asked: Question, facts: Facts, commencements: Commencements = {}): Answer => {
  const question: Question = { ...asked, items: [...new Set(asked.items)] };
  if (question.items.length === 0) return { outcome: 'deny', by: [], items: [], reasons: arrangeNoItems, duties: [] };
  if (inForce.length === 0) return refusedAll(question, tell([], found('no-version-in-force')));
  const { holdings } = question.person;
  if (holdings.length === 0) return refusedAll(question, tell([], found('person-in-no-class')));
  const held = holdings.map((holding) => ({ holding, documents: documentsOf(inForce, question, holding) }));
  const day = dateIn('Asia/Tokyo', question.at);
  const pairs = question.items.flatMap((item) => held.map(({ holding, documents: { layers, policy, refusals } }): Judged['pairs'][number] => {
    if (!policy) return { item, pair: undefined, left: refusals };
    const pair = { question, facts, day, commencements, holding, layers, policy, item };
    return { item, pair, left: [...refusals, ...judgePair(pair)] };
  }));
  const items = question.items.map((item) => answerItem(item, pairs.filter((one) => one.item === item).map(({ left }) => left)));
  return answerOf(items, versions(held.map(({ documents }) => documents)), { question, facts, items, pairs });
};

const arrangeNoItems: Answer['reasons'] = [{ code: 'no-items', items: undefined, about: undefined, from: undefined }];

/** Before any document speaks. */
const refusedAll = (question: Question, reason: Told): Answer => ({
  outcome: 'deny', by: [], items: question.items.map((item) => ({ item, state: 'withheld' })),
  reasons: arrange(question.items.map((item) => ({ item, state: 'withheld', reasons: [reason] }))), duties: [],
});

const answerOf = (items: readonly ItemAnswer[], by: readonly Version[], judged: Judged): Answer => ({
  outcome: outcomeOf(items), by, items: items.map(({ item, state }) => ({ item, state })), reasons: arrange(items), duties: dutiesOf(judged),
});

const outcomeOf = (items: readonly ItemAnswer[]): Outcome => {
  if (items.every(({ state }) => state === 'clear')) return 'allow';
  return items.every(({ state }) => state === 'withheld') ? 'deny' : 'partial';
};

/** Of all holdings, each once. */
const versions = (documents: readonly Documents[]): readonly Version[] => {
  const all = documents.flatMap(({ layers }) => layers);
  return all.filter((text, place) => all.indexOf(text) === place).map(({ id, version }) => ({ policy: id, version }));
};
