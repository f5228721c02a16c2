import { createRequire } from 'node:module';
import { between } from '@holiday-jp/holiday_jp';
import { describe, expect, it } from 'vitest';
import { calendarDate, type CalendarDate } from '../identifiers/calendar-date.ts';
import { addDays } from './day-arithmetic.ts';
import { holidayOn } from './holidays-jp.ts';

// The package ships no declarations.
const require = createRequire(import.meta.url);
const { getHolidaysOf } = require('japanese-holidays') as {
  getHolidaysOf(year: number): readonly { readonly month: number; readonly date: number }[];
};

const daysOf = (year: number): CalendarDate[] => {
  const days: CalendarDate[] = [];
  for (let day = calendarDate(`${year}-01-01`); day.startsWith(`${year}-`); day = addDays(day, 1)) days.push(day);
  return days;
};
const years = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);
const ours = (year: number): string[] => daysOf(year).filter((day) => holidayOn(day));

const ofHolidayJp = (year: number): string[] =>
  between(new Date(`${year}-01-01T00:00:00`), new Date(`${year}-12-31T00:00:00`)).map(({ date }) => localDay(date)).toSorted();
const ofJapaneseHolidays = (year: number): string[] =>
  getHolidaysOf(year).map(({ month, date }) => `${year}-${pad(month)}-${pad(date)}`).toSorted();
const localDay = (date: Date): string => `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
const pad = (count: number): string => String(count).padStart(2, '0');

describe('national holidays of Japan', () => {
  it.each(years(2020, 2050))('%i agrees day by day with holiday_jp [CT-8-3t part]', (year) => {
    expect(ours(year)).toEqual(ofHolidayJp(year));
  });

  it.each(years(2024, 2050))('%i agrees day by day with japanese-holidays [CT-8-3t part]', (year) => {
    expect(ours(year)).toEqual(ofJapaneseHolidays(year));
  });

  it.each([
    ['2026-05-06', 'substitute', false], // 05-03 is a Sunday, 05-04 and 05-05 are holidays themselves
    ['2026-09-22', 'citizens', false],
    ['2027-03-22', 'substitute', false],
    ['2028-02-11', 'national', true],
    ['2032-09-21', 'citizens', true],
    ['2033-03-21', 'substitute', true],
  ] as const)('%s is a %s holiday, provisional: %s', (day, kind, provisional) => {
    expect(holidayOn(calendarDate(day))).toEqual({ kind, provisional });
  });

  it('gives nothing for a holiday on a Saturday (2028-01-01, 2028-04-29)', () => {
    expect(holidayOn(calendarDate('2027-12-31'))).toBeUndefined();
    expect(holidayOn(calendarDate('2028-01-03'))).toBeUndefined();
    expect(holidayOn(calendarDate('2028-05-01'))).toBeUndefined();
  });
});
