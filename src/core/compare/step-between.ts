import type { PurposeChange } from '../decide/facts.ts';
import type { CalendarDate } from '../identifiers/calendar-date.ts';
import type { PolicyId } from '../identifiers/name-ids.ts';
import type { LocalText } from '../policy/model/local-text.ts';
import { mergeLayers } from '../policy/model/resolve.ts';
import { noJudgements } from './consequence.ts';
import type { Judgements } from './consequence.ts';
import { consequenceKinds } from './consequence-grounds.ts';
import type { ConsequenceKind } from './consequence-grounds.ts';
import type { Layers } from './difference-answers.ts';
import { judgedChanges } from './difference-of-versions.ts';
import { withoutBrought } from './inherited-changes.ts';
import { purposeChanges } from './purpose-changes.ts';

/** What the step from a version to the one after it means for people whose data was there before. */
export interface StepBetween {
  readonly policy: PolicyId;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly title: LocalText;
  /** Of its changes, the strictest; undefined where nothing changed. */
  readonly takes: ConsequenceKind | undefined;
  /** Use after the notice counts as agreement to what is done by notice alone (LV 8). */
  readonly byUse: boolean;
  /** Held back until each person consents. */
  readonly purposes: readonly PurposeChange[];
}

/**
 * @param judgements of this step; without them each change takes the stricter of what it may take
 * @param sameBelow false where it stands on other versions than those on which it was judged: what they bring was judged by nobody
 */
export const stepBetween = (older: Layers, newer: Layers, judgements: Judgements = noJudgements, sameBelow = true): StepBetween => {
  const taken = new Set(judgedChanges(older, newer, judgements).map(({ consequence }) => consequence.takes));
  return {
    policy: newer[0].id, from: older[0].version, to: newer[0].version, title: newer[0].title, takes: consequenceKinds.findLast((kind) => taken.has(kind)),
    byUse: taken.size > 0 && mergeLayers(older)?.amendment?.deemedConsent === true,
    purposes: purposeChanges(older, newer, sameBelow ? judgements : withoutBrought(judgements)),
  };
};
