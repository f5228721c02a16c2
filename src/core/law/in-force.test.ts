import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '../identifiers/calendar-date.ts';
import type { CalendarDate } from '../identifiers/calendar-date.ts';
import { allRules } from './all-rules.ts';
import type { Commencements, RuleId } from './all-rules.ts';
import { findRule, ruleInForce, rulesInForce, ruleState } from './in-force.ts';

const dayNumber = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
const dayOf = (number: number): CalendarDate => calendarDate(new Date(number * 86_400_000).toISOString().slice(0, 10));
const daysBetween = (from: string, to: string): fc.Arbitrary<CalendarDate> => fc.integer({ min: dayNumber(from), max: dayNumber(to) }).map(dayOf);
const anyDay = daysBetween('2000-01-01', '2060-12-31');

const promulgated = '2026-07-17';
const latest = '2028-07-16';
const undated = allRules.filter(({ validFrom }) => validFrom === undefined);
const commencing = (day: CalendarDate): Commencements => Object.fromEntries(undated.map(({ id }) => [id, day]));

describe('rules that are promulgated and not commenced', () => {
  test('the clock turned past commencement: off the day before, on from that day', () => {
    const commencements = { 'JP-R8-03': calendarDate('2028-04-01') } satisfies Commencements;
    expect(ruleInForce('JP-R8-03', calendarDate('2028-03-31'), commencements)).toBe(false);
    expect(ruleInForce('JP-R8-03', calendarDate('2028-04-01'), commencements)).toBe(true);
    expect(ruleInForce('JP-R8-04', calendarDate('2028-04-01'), commencements)).toBe(false);
    expect(ruleInForce('JP-R8-03', calendarDate('2028-04-01'))).toBe(false);
  });

  test('without an order they are off on every day, and past the last possible day that is said', () => {
    fc.assert(fc.property(anyDay, (on) => {
      expect(rulesInForce(on).filter(({ validFrom }) => validFrom === undefined)).toEqual([]);
      expect(undated.map((rule) => ruleState(rule, on))).toEqual(undated.map(() => (on > latest ? 'commencement-unknown' : 'not-commenced')));
    }));
  });

  test('with an order they are on exactly from its day', () => {
    fc.assert(fc.property(anyDay, daysBetween(promulgated, latest), (on, day) => {
      const states = new Set(undated.map((rule) => ruleState(rule, on, commencing(day))));
      expect([...states]).toEqual([on >= day ? 'in-force' : 'not-commenced']);
    }));
  });

  test('a day named before promulgation commences nothing before it', () => {
    expect(ruleInForce('JP-R8-01', calendarDate('2026-07-16'), commencing(calendarDate('2020-01-01')))).toBe(false);
    expect(ruleInForce('JP-R8-01', calendarDate('2026-07-17'), commencing(calendarDate('2020-01-01')))).toBe(true);
  });

  test('naming days changes no other rule', () => {
    fc.assert(fc.property(anyDay, daysBetween(promulgated, latest), (on, day) => {
      expect(rulesInForce(on, commencing(day)).filter(({ validFrom }) => validFrom !== undefined)).toEqual(rulesInForce(on));
    }));
  });
});

describe('rules with a day', () => {
  test.each<[RuleId, string]>([
    ['JP-PUR-01', '2022-04-01'], ['JP-EXT-02', '2023-06-16'], ['CA-IN-02', '2026-01-01'], ['CA-GPC-01.2026', '2026-01-01'], ['ID-02.2026', '2026-06-14'],
    ['CA-ADMT', '2027-01-01'], ['CA-GPC-03', '2027-01-01'], ['JP-R8-11', '2027-01-17'],
  ])('%s holds from %s, and not the day before', (id, first) => {
    expect(ruleInForce(id, dayOf(dayNumber(first) - 1))).toBe(false);
    expect(ruleInForce(id, calendarDate(first))).toBe(true);
  });

  test('a last day is the last one in force', () => {
    const rule = { ...allRules[0]!, validTo: calendarDate('2030-03-31') };
    expect(ruleState(rule, calendarDate('2030-03-31'))).toBe('in-force');
    expect(ruleState(rule, calendarDate('2030-04-01'))).toBe('ended');
  });

  test('before the collection begins nothing is in force, and what is in force stays so until its last day', () => {
    expect(rulesInForce(calendarDate('2022-03-31'))).toEqual([]);
    fc.assert(fc.property(anyDay, anyDay, (a, b) => {
      const [early, late] = a < b ? [a, b] : [b, a];
      const later = new Set(rulesInForce(late));
      expect(rulesInForce(early).filter((rule) => !later.has(rule)).every(({ validTo }) => validTo !== undefined && validTo < late)).toBe(true);
    }));
  });

  test('a rule is found by its id alone', () => {
    expect(findRule('JP-DSR-08')?.topic).toBe('requests');
    expect(findRule('JP-DSR-8')).toBeUndefined();
  });
});
