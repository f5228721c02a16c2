import type { Brand, Parsed } from './brand.ts';

/** A day of the proleptic Gregorian calendar, `YYYY-MM-DD`, without a time zone: the zone is named where an instant becomes a date. */
export type CalendarDate = Brand<'CalendarDate'>;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

export const parseCalendarDate = (text: string): Parsed<CalendarDate> => {
  const parts = shape.exec(text);
  if (!parts) return { ok: false, rule: 'a date is written YYYY-MM-DD' };
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1;
  return exists ? { ok: true, value: text as CalendarDate } : { ok: false, rule: 'that day does not exist' };
};

/** For constants and tests: throws on a text that is no date, which is a bug of the caller. */
export const calendarDate = (text: string): CalendarDate => {
  const parsed = parseCalendarDate(text);
  if (!parsed.ok) throw new Error(`not a calendar date: ${text}: ${parsed.rule}`);
  return parsed.value;
};
