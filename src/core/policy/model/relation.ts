import type { Position } from '../../findings/finding.ts';
import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { ClauseId, CompanyId, DifferenceId, PolicyId, ServiceId } from '../../identifiers/name-ids.ts';
import type { PromiseId } from '../../identifiers/promise-id.ts';
import type { LocalText } from './local-text.ts';

/** What this policy stands on. */
export interface Extends {
  readonly at: Position;
  readonly policy: PolicyId;
  readonly policyAt: Position;
  /** A certain version; undefined: the one in force at the time of the question. */
  readonly version: CalendarDate | undefined;
  readonly versionAt: Position;
  /** `service`: its own sections speak first for its services. `addendum`: it prevails where both speak, within its scope. */
  readonly as: 'service' | 'addendum';
  readonly scope: Scope;
}

/** For whom and where; an absent condition does not limit. All of them have to hold. */
export interface Scope {
  /** ISO 3166-2, e.g. `US-CA`: where the person lives. */
  readonly residence: string | undefined;
  readonly company: CompanyId | undefined;
  readonly companyAt: Position | undefined;
  readonly services: readonly ServiceId[];
  readonly servicesAt: readonly Position[];
}

/** The renderings of the document differ in fact: both readings are kept, and one of them is run. */
export interface Difference {
  readonly kind: 'difference';
  readonly at: Position;
  readonly id: DifferenceId;
  readonly clause: ClauseId;
  readonly clauseAt: Position;
  readonly about: LocalText;
  /** What the Japanese and the English rendering say, told in both languages. */
  readonly japanese: LocalText;
  readonly english: LocalText;
  readonly runs: 'japanese' | 'english' | 'both';
}

/** Another form in which the same document is published, and what it lacks. */
export interface OtherForm {
  readonly at: Position;
  readonly name: LocalText;
  readonly languages: readonly ('ja' | 'en')[];
  readonly lacks: readonly LocalText[];
}

/** A reference to a clause as the document prints it, where its printed number may be wrong. */
export interface Citation {
  readonly at: Position;
  readonly clause: ClauseId;
  readonly clauseAt: Position;
  /** What stands in the document, in each language; undefined where it is printed right. */
  readonly printed: { readonly ja: string; readonly en: string } | undefined;
}

/** The promise of the register that a node states. */
export interface Statement {
  readonly at: Position;
  readonly promise: PromiseId;
  /** The keys on the way to the node, from the top: `requests.promised-reply`. Places in lists are left out. */
  readonly section: string;
  /** What is named on that way, the outermost first: the id of each node that has one. */
  readonly within: readonly string[];
  /** The class of persons that the node is about, where it names one. */
  readonly class: string | undefined;
}

/** A promise that backs what a clause says in general: its state is the worst of what backs it. */
export interface Backing {
  readonly at: Position;
  readonly promise: PromiseId;
}
