import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '../identifiers/calendar-date.ts';
import { instant, instantOf, millisecondsOf } from '../identifiers/instant.ts';
import { addDays, daysBetween, weekdayOf } from './day-arithmetic.ts';
import { dateIn, startOfDay } from './zone.ts';

const instants = fc.integer({ min: Date.UTC(1952, 4, 1), max: Date.UTC(2200, 0, 1) }).map(instantOf);

describe('days in Asia/Tokyo', () => {
  it('turns over at 15:00 UTC', () => {
    expect(dateIn('Asia/Tokyo', instant('2026-09-11T14:59:59.999Z'))).toBe('2026-09-11');
    expect(dateIn('Asia/Tokyo', instant('2026-09-11T15:00:00.000Z'))).toBe('2026-09-12');
    expect(startOfDay('Asia/Tokyo', calendarDate('2026-09-12'))).toBe('2026-09-11T15:00:00.000Z');
  });

  it('agrees with the time zone database', () => {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short' });
    fc.assert(fc.property(instants, (at) => dateIn('Asia/Tokyo', at) === format.format(millisecondsOf(at))));
  });

  it('puts every moment between the start of its day and of the next', () => {
    fc.assert(fc.property(instants, (at) => {
      const day = dateIn('Asia/Tokyo', at);
      return startOfDay('Asia/Tokyo', day) <= at && at < startOfDay('Asia/Tokyo', addDays(day, 1));
    }));
  });
});

describe('arithmetic of days', () => {
  it('adds what it measures, over leap days and turns of the year', () => {
    const dates = instants.map((at) => dateIn('Asia/Tokyo', at));
    fc.assert(fc.property(dates, dates, (from, to) => addDays(from, daysBetween(from, to)) === to));
    expect(addDays(calendarDate('2028-02-28'), 1)).toBe('2028-02-29');
    expect(addDays(calendarDate('2027-01-01'), -1)).toBe('2026-12-31');
  });

  it('knows the weekday, before 1970 too', () => {
    expect(weekdayOf(calendarDate('2026-09-11'))).toBe(5);
    expect(weekdayOf(calendarDate('1969-12-28'))).toBe(0);
    expect(weekdayOf(calendarDate('0001-01-01'))).toBe(1);
  });

  it('refuses to leave the calendar', () => {
    expect(() => addDays(calendarDate('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(calendarDate('0001-01-01'), -1)).toThrow(RangeError);
  });
});
