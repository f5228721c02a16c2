import { addBusinessDays, businessDaysBetween, isBusinessDay, nextBusinessDay } from '../calendar/business-days.ts';
import { addDays, daysBetween } from '../calendar/day-arithmetic.ts';
import { dateIn } from '../calendar/zone.ts';
import type { CalendarDate } from '../identifiers/calendar-date.ts';
import type { Instant } from '../identifiers/instant.ts';
import type { DeskCalendar } from '../policy/model/desk.ts';
import type { PromisedReply } from '../policy/model/requests.ts';

/** The moments of a case that its clocks hang on. `now` is the moment of the question. */
export interface ClockMoments {
  readonly arrivedAt: Instant;
  /** When form and documents were both complete; undefined while something is missing. */
  readonly completeAt: Instant | undefined;
  readonly repliedAt: Instant | undefined;
  /** When the reply was a refusal of the whole, or identity was rejected. */
  readonly refusedAt?: Instant | undefined;
  readonly now: Instant;
}

/** Days are days in the desk's zone. Computed at each reading from the case's moments, never stored. */
export interface CaseClocks {
  /** Promised by the policy; null while something is missing. */
  readonly promised: PromisedClock | null;
  /** APPI Articles 32(2) and 33(2), "without delay": the days so far, until the reply. */
  readonly statutory: { readonly sinceOn: CalendarDate; readonly days: number };
  /** APPI Article 39: the first day on which the person may sue. */
  readonly suit: { readonly fromOn: CalendarDate; readonly open: boolean };
}

export interface PromisedClock {
  readonly dueOn: CalendarDate;
  /** Business days after today (after the reply: after that day) up to and including the due day; negative when it is past. */
  readonly businessDaysLeft: number;
  readonly state: 'running' | 'near' | 'overdue' | 'kept' | 'kept-late';
}

/** From how many business days left on a case is marked as near its promise. Ours, for officers; no policy promises it. */
const nearBusinessDays = 3;

/** APPI Article 39(1): after two weeks from arrival, the day of arrival not counted (Civil Code, Article 140). */
const suitAfterDays = 15;

export const clocksOf = (moments: ClockMoments, promised: PromisedReply, desk: DeskCalendar): CaseClocks => {
  const arrivedOn = dateIn(desk.zone, moments.arrivedAt);
  const today = dateIn(desk.zone, moments.now);
  const repliedOn = moments.repliedAt && dateIn(desk.zone, moments.repliedAt);
  return {
    promised: moments.completeAt ? promisedClock(dateIn(desk.zone, moments.completeAt), repliedOn, today, promised, desk) : null,
    statutory: { sinceOn: arrivedOn, days: daysBetween(arrivedOn, repliedOn ?? today) },
    suit: suitClock(arrivedOn, moments.refusedAt && dateIn(desk.zone, moments.refusedAt), today),
  };
};

/** The last day of the promise for a request that was complete on `completeOn`. */
export const promisedOn = (completeOn: CalendarDate, promised: PromisedReply, desk: DeskCalendar): CalendarDate => {
  const deemed = promised.closedDayReceipt === 'next-business-day' && !isBusinessDay(completeOn, desk);
  return addBusinessDays(deemed ? nextBusinessDay(completeOn, desk) : completeOn, promised.days, desk);
};

const promisedClock = (
  completeOn: CalendarDate, repliedOn: CalendarDate | undefined, today: CalendarDate, promised: PromisedReply, desk: DeskCalendar,
): PromisedClock => {
  const dueOn = promisedOn(completeOn, promised, desk);
  const businessDaysLeft = businessDaysBetween(repliedOn ?? today, dueOn, desk);
  if (repliedOn) return { dueOn, businessDaysLeft, state: repliedOn <= dueOn ? 'kept' : 'kept-late' };
  if (today > dueOn) return { dueOn, businessDaysLeft, state: 'overdue' };
  return { dueOn, businessDaysLeft, state: businessDaysLeft <= nearBusinessDays ? 'near' : 'running' };
};

/** A refusal opens the way to court at once (Article 39(1), proviso). */
const suitClock = (arrivedOn: CalendarDate, refusedOn: CalendarDate | undefined, today: CalendarDate): CaseClocks['suit'] => {
  const afterTwoWeeks = addDays(arrivedOn, suitAfterDays);
  const fromOn = refusedOn && refusedOn < afterTwoWeeks ? refusedOn : afterTwoWeeks;
  return { fromOn, open: today >= fromOn };
};
