import type { CalendarDate } from '../identifiers/calendar-date.ts';
import type { ClauseId, PolicyId } from '../identifiers/name-ids.ts';
import type { PromiseId } from '../identifiers/promise-id.ts';
import { allClauses } from '../policy/model/all-clauses.ts';
import { clauseNumbers } from '../policy/model/clause-labels.ts';
import type { LocalText } from '../policy/model/local-text.ts';
import type { Clause, PolicyText } from '../policy/model/policy.ts';
import type { Statement } from '../policy/model/relation.ts';
import { clauseOfStatement } from './clause-of-statement.ts';

/** A place of the published text. */
export interface StatedClause {
  readonly id: ClauseId;
  /** As printed, `12.4)`; undefined where the clause and those around it carry none. */
  readonly number: string | undefined;
  readonly heading: LocalText;
}

/** A promise that a policy states, in one place or several. */
export interface StatedPromise {
  readonly promise: PromiseId;
  readonly policy: PolicyId;
  readonly version: CalendarDate;
  readonly title: LocalText;
  /** Where its text says so, in the order of the text; empty where the head of the document says it. */
  readonly clauses: readonly StatedClause[];
  /** What carries it out, where a stance states it; empty otherwise. */
  readonly backedBy: readonly PromiseId[];
}

/** Every promise of a policy's own text, once, in the order of the text. */
export const statedPromises = (policy: PolicyText): readonly StatedPromise[] => {
  const numbers = clauseNumbers(policy.clauses);
  const places = allClauses(policy.clauses);
  return [...Map.groupBy(policy.statements, ({ promise }) => promise)].map(([promise, statements]) => {
    const clauses = [...new Set(statements.flatMap((statement) => clauseOfStatement(policy, statement) ?? []))].toSorted((a, b) => places.indexOf(a) - places.indexOf(b));
    return {
      promise, policy: policy.id, version: policy.version, title: policy.title,
      clauses: clauses.map(({ id, heading }) => ({ id, heading, number: numbers.get(id) })),
      backedBy: [...new Set(statements.flatMap((statement) => backingOf(policy, statement)))],
    };
  });
};

/** What backs the clause itself that says so, and the clauses inside it. A fact that a clause prints is not a stance. */
const backingOf = (policy: PolicyText, statement: Statement): readonly PromiseId[] => {
  const clause = statement.section.startsWith('clauses') ? clauseOfStatement(policy, statement) : undefined;
  return clause ? stanceBacking(clause) : [];
};

/** The promises that carry out what a clause, or one inside it, strives for; each once. */
export const stanceBacking = (clause: Clause): readonly PromiseId[] =>
  [...new Set(allClauses([clause]).flatMap(({ backedBy }) => backedBy.map(({ promise }) => promise)))];
