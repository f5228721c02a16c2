import type { CalendarDate } from '../identifiers/calendar-date.ts';
import type { ClauseId, PolicyId } from '../identifiers/name-ids.ts';
import type { DutyKind } from './duties.ts';
import type { ReasonCode } from './reasons.ts';

/** `partial`: some item is clear or masked, and not all are clear. */
export type Outcome = 'allow' | 'partial' | 'deny';

/** `masked`: that there is a value may be seen, the value may not. */
export type ItemState = 'clear' | 'masked' | 'withheld';

/** spec/decision.md says how it comes about, rule by rule. */
export interface Answer {
  readonly outcome: Outcome;
  /** The versions that answered, nearest first (an addendum, a policy of a service, the policy of the group). Empty: none was in force. */
  readonly by: readonly Version[];
  /** In the order of the question. */
  readonly items: readonly { readonly item: string; readonly state: ItemState }[];
  /** All of them, in the order of the rules, then of `about`. */
  readonly reasons: readonly Reason[];
  readonly duties: readonly Duty[];
}

/** An answer as the text that is sent, with as much of it at hand as the sender has to know. */
export interface AnswerText {
  /** What `JSON.stringify` makes of the answer. */
  readonly json: string;
  readonly outcome: Outcome;
  readonly duties: readonly Pick<Duty, 'kind'>[];
}

export interface Version {
  readonly policy: PolicyId;
  readonly version: CalendarDate;
}

/** `Items`: how a list of items is told, by names unless something else is said. */
export interface Reason<Items = readonly string[]> {
  readonly code: ReasonCode;
  /** Which of the items it is about, in the order of the question; undefined: all of them. */
  readonly items: Items | undefined;
  /** What it names: a purpose, a recipient, a fact, a country ...; undefined where the code says it all. */
  readonly about: string | undefined;
  readonly from: Source | undefined;
}

/** Where a policy says it. */
export interface Source extends Version {
  /** Undefined where the published text prints it nowhere. */
  readonly clause: ClauseId | undefined;
  /** As printed: `2.1)`. */
  readonly number: string | undefined;
}

export interface Duty<Items = readonly string[]> {
  readonly kind: DutyKind;
  readonly items: Items;
  /** The collection, country, recipients, scope of consent ... that it is about. */
  readonly about: string | undefined;
}
