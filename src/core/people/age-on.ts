import type { CalendarDate } from '../identifiers/calendar-date.ts';

/** Whole years on a day: one more from each birthday on, and from 1 March of a year that has no 29 February. 0 before birth. */
export const ageOn = (birth: CalendarDate, on: CalendarDate): number => {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return Math.max(0, on.slice(4) < birth.slice(4) ? years - 1 : years);
};
