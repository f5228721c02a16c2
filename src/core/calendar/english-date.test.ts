import { expect, test } from 'vitest';
import { calendarDate } from '../identifiers/calendar-date.ts';
import { englishDate, englishDayOfYear } from './english-date.ts';

test.each([['2026-11-22', '22 November 2026'], ['2019-05-01', '1 May 2019'], ['0987-01-31', '31 January 987']])('%s is %s', (date, expected) => {
  expect(englishDate(calendarDate(date))).toBe(expected);
});

test.each([['12-29', '29 December'], ['01-03', '3 January']])('%s of every year is %s', (day, expected) => {
  expect(englishDayOfYear(day)).toBe(expected);
});
