import type { Position } from '../../findings/finding.ts';
import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { SubjectClassId } from '../../identifiers/name-ids.ts';
import type { LocalText } from './local-text.ts';
import type { Means } from './provision.ts';
import type { Items } from './subjects.ts';

/** Joint use (APPI Article 27(5)(iii)): the five items to be notified beforehand. */
export interface JointUse {
  readonly at: Position;
  readonly classes: readonly SubjectClassId[];
  readonly classesAt: readonly Position[];
  readonly items: Items;
  /** Items as the document lists them where it ends in "and others". */
  readonly openItems: boolean;
  readonly users: { readonly at: Position; readonly text: LocalText; readonly snapshot: UsersSnapshot | undefined };
  readonly purposes: readonly LocalText[];
  /** The policy's own purposes count as well. */
  readonly ownPurposes: boolean;
  readonly means: readonly Means[];
  readonly responsible: Responsible;
  readonly abroad: { readonly at: Position; readonly gate: 'agreement' | 'conforming-system'; readonly text: LocalText } | undefined;
}

/** JP-JU-02: "group companies at an address" is only as clear as the list was on a day. */
export interface UsersSnapshot {
  readonly at: Position;
  readonly date: CalendarDate;
  readonly members: readonly { readonly name: LocalText; readonly country: string }[];
}

/** Who answers for joint use: name, address and, for a corporation, its representative (JP-JU-01 ⑤). */
export interface Responsible {
  readonly at: Position;
  readonly company: LocalText;
  readonly address: LocalText | undefined;
  readonly representative: { readonly title: LocalText; readonly name: LocalText } | undefined;
}
