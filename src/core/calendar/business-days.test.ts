import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '../identifiers/calendar-date.ts';
import { addBusinessDays, businessDaysBetween, type ClosedDays, isBusinessDay, nextBusinessDay } from './business-days.ts';
import { addDays, weekdayOf } from './day-arithmetic.ts';
import { holidayOn } from './holidays-jp.ts';

const withYearEnd: ClosedDays = { yearEnd: { from: '12-29', to: '01-03' }, companyHolidays: [] };
const without: ClosedDays = { yearEnd: undefined, companyHolidays: [] };

// Received (complete), due, due where there is no year-end closing, due where a closed day counts as the next business day.
const golden = [
  ['2026-04-28', '2026-05-22', '2026-05-22', undefined],
  ['2026-04-30', '2026-05-25', '2026-05-25', undefined],
  ['2026-05-02', '2026-05-26', '2026-05-26', '2026-05-27'],
  ['2026-09-11', '2026-10-06', '2026-10-06', undefined],
  ['2026-09-18', '2026-10-14', '2026-10-14', undefined],
  ['2026-09-19', '2026-10-14', '2026-10-14', '2026-10-15'],
  ['2026-12-18', '2027-01-14', '2027-01-08', undefined],
  ['2026-12-28', '2027-01-22', '2027-01-19', undefined],
  ['2026-12-29', '2027-01-22', '2027-01-20', '2027-01-25'],
  ['2027-03-19', '2027-04-09', '2027-04-09', undefined],
  ['2027-04-28', '2027-05-24', '2027-05-24', undefined],
  ['2027-12-17', '2028-01-13', '2028-01-06', undefined],
  ['2028-09-14', '2028-10-06', '2028-10-06', undefined],
] as const;

describe('fourteen business days', () => {
  it.each(golden)('from %s end on %s, or %s without a year-end closing [CT-8-3t part]', (received, due, dueWithout, deemedDue) => {
    const day = calendarDate(received);
    expect(addBusinessDays(day, 14, withYearEnd)).toBe(due);
    expect(addBusinessDays(day, 14, without)).toBe(dueWithout);
    const opens = isBusinessDay(day, withYearEnd) ? undefined : nextBusinessDay(day, withYearEnd);
    expect(opens && addBusinessDays(opens, 14, withYearEnd)).toBe(deemedDue);
  });

  it('leave out the days off of the company', () => {
    const closed = { ...without, companyHolidays: [calendarDate('2026-09-14'), calendarDate('2026-09-15')] };
    expect(addBusinessDays(calendarDate('2026-09-11'), 14, closed)).toBe('2026-10-08');
  });
});

const dates = fc.integer({ min: 0, max: 9000 }).map((days) => addDays(calendarDate('2024-01-01'), days));
const calendars = fc.record({
  yearEnd: fc.constantFrom(undefined, { from: '12-29', to: '01-03' }, { from: '12-28', to: '12-31' }),
  companyHolidays: fc.array(dates, { maxLength: 20 }),
});
const counts = fc.integer({ min: 1, max: 60 });

describe('counting business days', () => {
  it('never ends on a closed day [CT-8-3t part]', () => {
    fc.assert(fc.property(dates, counts, calendars, (from, count, closed) => {
      const due = addBusinessDays(from, count, closed);
      const day = due.slice(5);
      const yearEnd = closed.yearEnd?.to === '12-31' ? day >= '12-28' : closed.yearEnd && (day >= '12-29' || day <= '01-03');
      return ![0, 6].includes(weekdayOf(due)) && !holidayOn(due) && !closed.companyHolidays.includes(due) && !yearEnd;
    }));
  });

  it('is the inverse of measuring', () => {
    fc.assert(fc.property(dates, counts, calendars, (from, count, closed) =>
      businessDaysBetween(from, addBusinessDays(from, count, closed), closed) === count));
  });

  it('is monotone: a later receipt or a longer count is never due earlier, a day off never brings it forward', () => {
    fc.assert(fc.property(dates, fc.integer({ min: 0, max: 40 }), counts, calendars, dates, (from, later, count, closed, off) => {
      const due = addBusinessDays(from, count, closed);
      return due <= addBusinessDays(addDays(from, later), count, closed)
        && due < addBusinessDays(from, count + 1, closed)
        && due <= addBusinessDays(from, count, { ...closed, companyHolidays: [...closed.companyHolidays, off] });
    }));
  });

  it('measures backwards with a minus, and nothing as 0', () => {
    expect(businessDaysBetween(calendarDate('2026-09-18'), calendarDate('2026-09-11'), without)).toBe(-5);
    expect(Object.is(businessDaysBetween(calendarDate('2026-09-13'), calendarDate('2026-09-12'), without), 0)).toBe(true);
  });

  it('reports a calendar that never opens instead of looping', () => {
    const never: ClosedDays = { yearEnd: { from: '01-01', to: '12-31' }, companyHolidays: [] };
    expect(() => addBusinessDays(calendarDate('2026-09-11'), 1, never)).toThrow(/no open day/);
  });
});
