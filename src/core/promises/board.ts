import type { CaseNumber } from '../identifiers/case-ids.ts';
import type { PolicyId } from '../identifiers/name-ids.ts';
import type { PromiseId } from '../identifiers/promise-id.ts';
import { allClauses } from '../policy/model/all-clauses.ts';
import { clauseNumbers } from '../policy/model/clause-labels.ts';
import type { LocalText } from '../policy/model/local-text.ts';
import type { Clause, PolicyText } from '../policy/model/policy.ts';
import { backs, noControl, unreadable, type Control, type Extent, type Judgement } from './control.ts';
import type { Evidence } from './evidence.ts';
import { countsOf, worstOf, type PromiseState } from './state.ts';
import { stanceBacking, statedPromises, type StatedClause, type StatedPromise } from './stated.ts';

/** What one control says of a promise. */
export interface Watched {
  readonly control: string;
  readonly name: LocalText;
  readonly extent: Extent;
  readonly judgement: Judgement;
}

/** A promise with its live state. */
export interface BoardRow extends StatedPromise {
  readonly state: PromiseState;
  /** Empty where nothing of this product watches it. */
  readonly watched: readonly Watched[];
  /** Where it stands and why: of the worst control, or of what backs it. */
  readonly judgement: Judgement;
}

/** A stance that a policy takes, and how what carries it out stands. */
export interface Stance {
  readonly policy: PolicyId;
  readonly clause: StatedClause;
  readonly state: PromiseState;
  readonly counts: Readonly<Record<PromiseState, number>>;
  readonly backing: readonly { readonly promise: PromiseId; readonly state: PromiseState }[];
}

/** `counts`: of the rows, by state. */
export interface Board {
  readonly rows: readonly BoardRow[];
  readonly stances: readonly Stance[];
  readonly counts: Readonly<Record<PromiseState, number>>;
}

/** Every promise of the policies with its state, and every stance with the worst of what backs it. Total: a fault is a state, never good news. */
export const promiseBoard = (policies: readonly PolicyText[], evidence: Evidence, controls: readonly Control[]): Board => {
  const direct = policies.flatMap(statedPromises).map((stated) => watchedRow(stated, evidence, controls));
  const stateOf = (promise: PromiseId): PromiseState => worstOf(direct.filter((row) => row.promise === promise).map(({ state }) => state));
  const rows = direct.map((row) => (row.backedBy.length === 0 ? row : backedRow(row, stateOf)));
  return { rows, counts: countsOf(rows.map(({ state }) => state)), stances: policies.flatMap((policy) => stancesOf(policy, stateOf)) };
};

const watchedRow = (stated: StatedPromise, evidence: Evidence, controls: readonly Control[]): BoardRow => {
  const watched = controls.flatMap((control): readonly Watched[] => {
    const extent = backs(control, stated.promise);
    return extent === undefined ? [] : [{ control: control.id, name: control.name, extent, judgement: judged(control, evidence, stated.policy) }];
  });
  const state = worstOf(telling(watched).map(({ judgement }) => judgement.state));
  return { ...stated, state, watched, judgement: watched.find(({ judgement }) => judgement.state === state)?.judgement ?? noControl() };
};

/** Where one control has something to tell, another that had nothing to look at yet does not speak against it. */
const telling = (watched: readonly Watched[]): readonly Watched[] => {
  const some = watched.filter(({ judgement }) => judgement.why !== 'nothing-yet');
  return some.length > 0 ? some : watched;
};

/** A control that fails has shown nothing. */
const judged = ({ judge }: Control, evidence: Evidence, policy: PolicyId): Judgement => {
  try {
    return judge(evidence, policy);
  } catch {
    return unreadable();
  }
};

const backedRow = (row: BoardRow, stateOf: (promise: PromiseId) => PromiseState): BoardRow => {
  const states = row.backedBy.map(stateOf);
  const state = worstOf([...telling(row.watched).map(({ judgement }) => judgement.state), ...states]);
  const { kept, due, broken, 'not-shown': open } = countsOf(states);
  return {
    ...row, state,
    judgement: {
      state, when: undefined, why: undefined, cases: casesOf(row),
      says: {
        ja: `これを支える約束 ${states.length} 個: 守っています ${kept}、期限が近い ${due}、破れています ${broken}、示せていません ${open}。`,
        en: `Of ${states.length} promises behind it: ${kept} kept, ${due} due, ${broken} broken, ${open} not shown.`,
      },
    },
  };
};

const casesOf = ({ watched }: BoardRow): readonly CaseNumber[] => [...new Set(watched.flatMap(({ judgement }) => judgement.cases))];

const stancesOf = (policy: PolicyText, stateOf: (promise: PromiseId) => PromiseState): readonly Stance[] => {
  const numbers = clauseNumbers(policy.clauses);
  return allClauses(policy.clauses).filter(({ backedBy }) => backedBy.length > 0).map((clause: Clause) => {
    const backing = stanceBacking(clause).map((promise) => ({ promise, state: stateOf(promise) }));
    const states = backing.map(({ state }) => state);
    return {
      policy: policy.id, clause: { id: clause.id, number: numbers.get(clause.id), heading: clause.heading }, backing,
      state: worstOf(states), counts: countsOf(states),
    };
  });
};
