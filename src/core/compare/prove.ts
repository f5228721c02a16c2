import type { Question } from '../decide/question.ts';
import type { Engine } from '../decide/tables/engine.ts';
import type { CalendarDate } from '../identifiers/calendar-date.ts';
import type { Instant } from '../identifiers/instant.ts';
import type { PolicyLibrary } from '../policy/model/resolve.ts';
import type { Assertion, Meant } from './assertion.ts';
import { againstIn } from './prove-against.ts';
import type { Asked, Counterexample } from './prove-against.ts';
import { documentsOf } from './prove-documents.ts';
import { claimsFor, factsFor, grantedBy, party } from './prove-facts.ts';
import type { Granted } from './prove-facts.ts';
import { asksForConsent, handsOver, itemsOf, pointsOf } from './prove-points.ts';
import type { Point } from './prove-point.ts';
import { itemMeant, pointMeant } from './prove-meant.ts';
import { simplest } from './prove-simplest.ts';

/** What is asked of: the documents in force, when, and who decides. */
export interface Ground {
  readonly policy: string;
  readonly inForce: PolicyLibrary;
  readonly at: Instant;
  /** The day of `at` in Tokyo. */
  readonly on: CalendarDate;
  readonly engine: Engine;
}

export type Proof =
  | { readonly outcome: 'proved'; readonly assertion: Assertion; readonly questions: number; readonly answers: number }
  | { readonly outcome: 'refuted'; readonly assertion: Assertion; readonly questions: number; readonly counterexample: Counterexample }
  /** It speaks of no question at all. `because`: keys without each of which it would speak of some. */
  | { readonly outcome: 'vacuous'; readonly assertion: Assertion; readonly because: readonly string[] };

/** Looks for an answer against the assertion among one question of every kind of which it speaks (docs/assertions.md says why that is enough). */
export const prove = (assertion: Assertion, ground: Ground): Proof => {
  let [questions, answers] = [0, 0];
  for (const asked of questionsOf(assertion, ground)) {
    questions += 1;
    answers += asked.question.items.length;
    const against = againstIn(assertion, ground.engine.statesOnly(asked.question, asked.facts));
    if (against !== undefined) return { outcome: 'refuted', assertion, questions, counterexample: simplest(assertion, ground.engine, asked, against) };
  }
  return questions > 0 ? { outcome: 'proved', assertion, questions, answers } : { outcome: 'vacuous', assertion, because: narrowest(assertion, ground) };
};

export function* questionsOf(assertion: Assertion, ground: Ground): Generator<Asked> {
  const granted = grantedBy(assertion);
  const { what } = assertion;
  for (const documents of documentsOf(ground.policy, ground.inForce, what, assertion.for)) {
    for (const of of documents.merged.classes) {
      const lists = itemsOf(what, documents, of);
      if (lists.length === 0) continue;
      for (const point of pointsOf(what, assertion.for, granted, documents, of)) {
        for (const list of lists) {
          const items = withoutThoseMeant(assertion.for, point, list);
          if (items.length > 0) yield* askedOf(point, items, granted, ground);
        }
      }
    }
  }
}

/** Of `only`: what is meant under `for` may go. */
const withoutThoseMeant = (others: readonly Meant[], point: Point, items: readonly string[]): readonly string[] =>
  {
  const open = others.filter((other) => pointMeant(other, point));
  return open.length === 0 ? items : items.filter((id) => !open.some((other) => itemMeant(other, point.documents.merged, id)));
};

function* askedOf(point: Point, items: readonly string[], granted: Granted, { at, on }: Ground): Generator<Asked> {
  const { documents, action, purpose, recipient, situation, country } = point;
  const facts = factsFor(granted, at, on, { purpose, recipient, situation, eachNamed: point.eachNamed, earlier: point.earlier, items, country, service: documents.service });
  for (const claim of claimsFor(granted, documents.merged, handsOver(action), action === 'collect' || action === 'receive', items)) {
    yield { question: { ...questionOf(point, items, granted, at), claim }, facts };
  }
}

const questionOf = (point: Point, items: readonly string[], granted: Granted, at: Instant): Omit<Question, 'claim'> => {
  const { documents, action, purpose, recipient, situation, country } = point;
  const { layers: [nearest], service, residence, company } = documents;
  const givesOver = handsOver(action);
  return {
    at, actor: { role: point.role, department: undefined, company }, action, purpose, items, service: point.onBehalfOf, channel: point.channel, recipient,
    person: {
      residence, age: point.age, holdings: [{
        class: point.class, service, collection: point.collection, items: 'all', membership: point.membership, origin: point.origin,
        ...(!documents.purposes.has(purpose) && granted.happenings.has('succession') && { succession: { originPurposes: [purpose] } }),
        shown: nearest && { policy: nearest.id, version: nearest.version, purposes: !documents.purposes.has(purpose) && granted.happenings.has('shown') ? [purpose] : [] },
      }],
    },
    party: givesOver || action === 'receive' ? party : undefined, country: givesOver ? country : undefined, situation,
    means: givesOver ? point.means : undefined, needed: givesOver ? items : undefined, asks: asksForConsent(granted, action) ? 'consent' : undefined,
  };
};

/** Keys of `what` without each of which there would be something to ask. */
const narrowest = (assertion: Assertion, ground: Ground): readonly string[] => {
  const { at, ...keys } = assertion.what;
  const asks = (what: Meant): boolean => questionsOf({ ...assertion, what }, ground).next().done !== true;
  return Object.entries(keys).filter(([key, value]) => value !== undefined && asks({ at, ...keys, [key]: undefined })).map(([key]) => key);
};
