import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBusinessDay } from '../calendar/business-days.ts';
import { addDays } from '../calendar/day-arithmetic.ts';
import { dateIn, startOfDay } from '../calendar/zone.ts';
import { calendarDate } from '../identifiers/calendar-date.ts';
import { type Instant, instant, instantOf, millisecondsOf } from '../identifiers/instant.ts';
import type { DeskCalendar } from '../policy/model/desk.ts';
import type { PromisedReply } from '../policy/model/requests.ts';
import { type ClockMoments, clocksOf } from './clocks.ts';

const desk: DeskCalendar = {
  at: { file: 'policy.yaml', line: 1, column: 1 }, zone: 'Asia/Tokyo', yearEnd: { from: '12-29', to: '01-03' }, companyHolidays: [], stated: true,
};
const promise: PromisedReply = {
  at: { file: 'policy.yaml', line: 1, column: 1 }, promise: 'business-days', days: 14, unit: 'business-days', from: 'completeness', event: 'dispatch',
  closedDayReceipt: 'as-is',
};
const at = (day: string, time = '03:00'): Instant => instant(`${day}T${time}:00.000Z`); // 12:00 in Tokyo
const asked = (moments: Partial<ClockMoments>): ClockMoments => ({
  arrivedAt: at('2026-09-11'), completeAt: at('2026-09-11'), repliedAt: undefined, now: at('2026-09-11'), ...moments,
});
const read = (moments: Partial<ClockMoments>, reply = promise) => clocksOf(asked(moments), reply, desk);

describe('the three clocks of a case', () => {
  it('are apart: the suit day comes before the promised day [CT-8-3t part]', () => {
    expect(read({})).toEqual({
      promised: { dueOn: '2026-10-06', businessDaysLeft: 14, state: 'running' },
      statutory: { sinceOn: '2026-09-11', days: 0 },
      suit: { fromOn: '2026-09-26', open: false },
    });
    expect(read({ now: at('2026-09-26') }).suit.open).toBe(true);
    expect(read({ arrivedAt: at('2027-04-01') }).suit.fromOn).toBe('2027-04-16');
  });

  it('start when form and documents are complete, not before [CT-8-3t part]', () => {
    expect(read({ completeAt: undefined }).promised).toBeNull();
    expect(read({ completeAt: at('2026-09-18'), now: at('2026-09-18') })).toMatchObject({
      promised: { dueOn: '2026-10-14' }, statutory: { sinceOn: '2026-09-11', days: 7 },
    });
  });

  it.each([
    ['2026-10-01', 3, 'near'],
    ['2026-09-30', 4, 'running'],
    ['2026-10-06', 0, 'near'],
    ['2026-10-07', -1, 'overdue'],
    ['2026-10-13', -4, 'overdue'],
  ] as const)('on %s %i business days are left: %s [CT-8-3t part]', (day, left, state) => {
    expect(read({ now: at(day) }).promised).toEqual({ dueOn: '2026-10-06', businessDaysLeft: left, state });
  });

  it('turn over at midnight in Tokyo', () => {
    expect(read({ now: at('2026-10-06', '14:59') }).promised?.state).toBe('near');
    expect(read({ now: at('2026-10-06', '15:00') }).promised?.state).toBe('overdue');
  });

  it('stop at the reply', () => {
    const late = at('2027-01-01');
    expect(read({ repliedAt: at('2026-10-06', '14:59'), now: late })).toMatchObject({
      promised: { businessDaysLeft: 0, state: 'kept' }, statutory: { days: 25 },
    });
    expect(read({ repliedAt: at('2026-10-06', '15:00'), now: late }).promised).toMatchObject({ businessDaysLeft: -1, state: 'kept-late' });
  });

  it('let the person sue at once after a refusal', () => {
    expect(read({ refusedAt: at('2026-09-15'), now: at('2026-09-15') }).suit).toEqual({ fromOn: '2026-09-15', open: true });
    expect(read({ refusedAt: at('2026-10-05') }).suit.fromOn).toBe('2026-09-26');
  });

  it('read a receipt on a closed day in both ways', () => {
    const saturday = { completeAt: at('2026-05-02'), now: at('2026-05-02') };
    expect(read(saturday).promised?.dueOn).toBe('2026-05-26');
    expect(read(saturday, { ...promise, closedDayReceipt: 'next-business-day' }).promised?.dueOn).toBe('2026-05-27');
    expect(read({}, { ...promise, closedDayReceipt: 'next-business-day' }).promised?.dueOn).toBe('2026-10-06'); // a Friday
  });
});

const moments = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2034, 0, 1) }).map(instantOf);
const hours = fc.integer({ min: 0, max: 24 * 60 });
const later = (from: Instant, count: number): Instant => instantOf(millisecondsOf(from) + count * 3_600_000);
const replies = fc.record({ days: fc.integer({ min: 1, max: 40 }), closedDayReceipt: fc.constantFrom('as-is' as const, 'next-business-day' as const) })
  .map((wish) => ({ ...promise, ...wish }));

describe('the promised clock', () => {
  it('is never due on a closed day, and never on the day of receipt [CT-8-3t part]', () => {
    fc.assert(fc.property(moments, replies, (completeAt, reply) => {
      const due = clocksOf(asked({ completeAt, now: completeAt }), reply, desk).promised?.dueOn;
      return due !== undefined && isBusinessDay(due, desk) && due > dateIn('Asia/Tokyo', completeAt);
    }));
  });

  it('only counts down as time passes, and is overdue from the first moment after the due day on [CT-8-3t part]', () => {
    fc.assert(fc.property(moments, hours, hours, replies, (completeAt, first, second, reply) => {
      const [before, after] = [later(completeAt, first), later(completeAt, first + second)];
      const [one, two] = [before, after].map((now) => clocksOf(asked({ completeAt, now }), reply, desk).promised);
      if (!one || !two) return false;
      const end = startOfDay('Asia/Tokyo', addDays(one.dueOn, 1));
      return one.dueOn === two.dueOn && two.businessDaysLeft <= one.businessDaysLeft && (two.state === 'overdue') === (after >= end);
    }));
  });

  it('never falls earlier for a later completeness', () => {
    fc.assert(fc.property(moments, hours, replies, (completeAt, delay, reply) => {
      const due = (complete: Instant) => clocksOf(asked({ completeAt: complete }), reply, desk).promised?.dueOn ?? calendarDate('0001-01-01');
      return due(completeAt) <= due(later(completeAt, delay));
    }));
  });

  it('reads the same after any restart: from moments that were written down and read back [CT-8-3t part]', () => {
    fc.assert(fc.property(moments, hours, hours, replies, (completeAt, reading, pause, reply) => {
      const written = JSON.stringify({ case: asked({ completeAt }), reply, desk });
      clocksOf(asked({ completeAt, now: later(completeAt, reading) }), reply, desk); // a reading before the restart
      const kept = JSON.parse(written) as { case: ClockMoments; reply: PromisedReply; desk: DeskCalendar };
      const now = later(completeAt, reading + pause);
      expect(clocksOf({ ...kept.case, now }, kept.reply, kept.desk)).toEqual(clocksOf(asked({ completeAt, now }), reply, desk));
    }));
  });
});
