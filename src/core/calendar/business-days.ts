import type { CalendarDate } from '../identifiers/calendar-date.ts';
import { addDays, weekdayOf } from './day-arithmetic.ts';
import { holidayOn } from './holidays-jp.ts';

/** What closes a desk beside weekends and national holidays; a policy's desk calendar fits. */
export interface ClosedDays {
  /** Month and day, both inclusive, over the turn of the year (`12-29`, `01-03`). */
  readonly yearEnd: { readonly from: string; readonly to: string } | undefined;
  readonly companyHolidays: readonly CalendarDate[];
}

/** The longest closing that is still a desk; a calendar that never opens is a fault of the policy, not a loop. */
const closedRunDaysMax = 366;

export const isBusinessDay = (date: CalendarDate, closed: ClosedDays): boolean => {
  const weekday = weekdayOf(date);
  if (weekday === 0 || weekday === 6 || holidayOn(date)) return false;
  return !isYearEnd(date, closed) && !closed.companyHolidays.includes(date);
};

const isYearEnd = (date: CalendarDate, { yearEnd }: ClosedDays): boolean => {
  if (!yearEnd) return false;
  const day = date.slice(5);
  const overTheTurn = yearEnd.from > yearEnd.to;
  return overTheTurn ? day >= yearEnd.from || day <= yearEnd.to : day >= yearEnd.from && day <= yearEnd.to;
};

/** The first business day after `date`. */
export const nextBusinessDay = (date: CalendarDate, closed: ClosedDays): CalendarDate => {
  for (let step = 1; step <= closedRunDaysMax; step += 1) {
    const day = addDays(date, step);
    if (isBusinessDay(day, closed)) return day;
  }
  throw new RangeError(`the desk calendar has no open day in the ${closedRunDaysMax} days after ${date}`);
};

/** The `count`-th business day after `date`: the first day is not counted (Civil Code, Article 140). `count` 0 is `date` itself. */
export const addBusinessDays = (date: CalendarDate, count: number, closed: ClosedDays): CalendarDate => {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`a count of business days is a whole number from 0, not ${count}`);
  let day = date;
  for (let counted = 0; counted < count; counted += 1) day = nextBusinessDay(day, closed);
  return day;
};

/** The business days after `from` up to and including `to`; negative where `to` is before `from`. */
export const businessDaysBetween = (from: CalendarDate, to: CalendarDate, closed: ClosedDays): number => {
  if (to < from) return 0 - businessDaysBetween(to, from, closed);
  let count = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isBusinessDay(day, closed)) count += 1;
  }
  return count;
};
