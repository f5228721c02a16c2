import type { CalendarDate } from '../identifiers/calendar-date.ts';
import { addDays, weekdayOf, type Weekday } from './day-arithmetic.ts';
import { officialHolidays, type OfficialYear } from './official-holidays-jp.ts';

/** A day off under the Act on National Holidays (国民の祝日に関する法律). */
export interface Holiday {
  /** 国民の祝日 (Article 2), its substitute (3(2)), or a day between two of them (3(3)). */
  readonly kind: 'national' | 'substitute' | 'citizens';
  /** Computed from the law as it stands, not yet announced: an equinox or a special law may still move it. */
  readonly provisional: boolean;
}

/** The holiday that a day is, or undefined. Announced years come from data; all others from the law's rules. */
export const holidayOn = (date: CalendarDate): Holiday | undefined => {
  const official = officialHolidays[date.slice(0, 4)];
  const kind = official ? announcedKind(official, date.slice(5)) : computedKind(date);
  return kind && { kind, provisional: !official };
};

const announcedKind = (year: OfficialYear, day: string): Holiday['kind'] | undefined => {
  if (year.national.includes(day)) return 'national';
  if (year.substitute?.includes(day)) return 'substitute';
  return year.citizens?.includes(day) ? 'citizens' : undefined;
};

const computedKind = (date: CalendarDate): Holiday['kind'] | undefined => {
  if (isNationalByLaw(date)) return 'national';
  if (endsRunWithSunday(date)) return 'substitute';
  return isNationalByLaw(addDays(date, -1)) && isNationalByLaw(addDays(date, 1)) ? 'citizens' : undefined;
};

/** Article 3(2): the first day after a Sunday holiday that is not itself a 国民の祝日 (not simply the Monday). */
const endsRunWithSunday = (date: CalendarDate): boolean => {
  for (let before = addDays(date, -1); isNationalByLaw(before); before = addDays(before, -1)) {
    if (weekdayOf(before) === 0) return true;
  }
  return false;
};

/** Article 2, fixed: New Year, Foundation, Emperor's birthday, Showa, Constitution, Greenery, Children, Mountain, Culture, Labour. */
const fixed: ReadonlySet<string> = new Set(['01-01', '02-11', '02-23', '04-29', '05-03', '05-04', '05-05', '08-11', '11-03', '11-23']);

/** Article 2 on the nth Monday of a month: Coming of Age, Marine, Respect for the Aged, Sports. */
const nthMonday: ReadonlyMap<string, number> = new Map([['01', 2], ['07', 3], ['09', 3], ['10', 2]]);

const monday: Weekday = 1;

const isNationalByLaw = (date: CalendarDate): boolean => {
  const [year, month, day] = [Number(date.slice(0, 4)), date.slice(5, 7), Number(date.slice(8))];
  if (fixed.has(date.slice(5))) return true;
  if (weekdayOf(date) === monday && Math.ceil(day / 7) === nthMonday.get(month)) return true;
  return (month === '03' && day === equinoxDay(year, 'vernal')) || (month === '09' && day === equinoxDay(year, 'autumnal'));
};

// The usual approximation of the sun's ecliptic longitude at Japan's meridian: day of the month in 1980, its drift a year.
const dayIn1980 = { vernal: { before2100: 20.8431, after: 21.851 }, autumnal: { before2100: 23.2488, after: 24.2488 } } as const;

const equinoxDay = (year: number, which: 'vernal' | 'autumnal'): number => {
  const base = year < 2100 ? dayIn1980[which].before2100 : dayIn1980[which].after;
  return Math.floor(base + 0.242194 * (year - 1980)) - Math.floor((year - 1980) / 4);
};
