import type { CalendarDate } from '../identifiers/calendar-date.ts';

/** 0 is Sunday, 6 is Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const dayMs = 86_400_000;

/** Days since 1970-01-01; a calendar date has no zone, so UTC midnight stands for it. */
const dayNumber = (date: CalendarDate): number => Math.round(Date.parse(`${date}T00:00:00.000Z`) / dayMs);

const dateOfDayNumber = (day: number): CalendarDate => {
  const text = new Date(day * dayMs).toISOString();
  if (text.length !== 24 || text.startsWith('0000')) throw new RangeError(`no calendar date ${day} days from 1970-01-01`);
  return text.slice(0, 10) as CalendarDate;
};

/** The date `days` after `date` (before it where negative). Throws outside the years 1 to 9999. */
export const addDays = (date: CalendarDate, days: number): CalendarDate => dateOfDayNumber(dayNumber(date) + days);

/** How many days after `from` the date `to` is; negative where it is before. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from);

/** 1970-01-01 was a Thursday. */
export const weekdayOf = (date: CalendarDate): Weekday => ((((dayNumber(date) + 4) % 7) + 7) % 7) as Weekday;
