import { describe, expect, it } from 'vitest';
import { calendarDate } from '../identifiers/calendar-date.ts';
import { instantOf } from '../identifiers/instant.ts';
import { ageOn } from './age-on.ts';
import { holdingsAt, type CollectedData } from './holdings-at.ts';

const at = (hour: number) => instantOf(Date.UTC(2026, 0, 1, hour));
const came = (hour: number, more: Partial<CollectedData> = {}): CollectedData => ({
  class: 'customers', service: 'jobs', collection: 'registration', items: ['name'], origin: 'person', membership: 'member', shown: undefined, at: at(hour), ...more,
});

describe('what is held of a person', () => {
  it('starts when it came in, and is one holding where it came in alike', () => {
    const collected = [came(1), came(2, { items: ['name', 'email'] }), came(3, { collection: 'inquiry' })];
    expect(holdingsAt(collected, [], at(0))).toEqual([]);
    expect(holdingsAt(collected, [], at(3)).map(({ collection, items }) => [collection, items])).toEqual([['registration', ['name', 'email']], ['inquiry', ['name']]]);
    expect(holdingsAt([came(1), came(1, { items: 'all' })], [], at(1))).toMatchObject([{ items: 'all' }]);
  });

  it('is apart from the rest where it was taken over, with the purposes that it had then', () => {
    const taken = (originPurposes: readonly string[]) => came(2, { succession: { originPurposes } });
    const held = holdingsAt([came(1), taken(['a', 'b']), taken(['b', 'a']), taken([]), came(3, { items: ['email'] })], [], at(3));
    expect(held.map(({ items, succession }) => [items, succession?.originPurposes])).toEqual([[['name', 'email'], undefined], [['name'], ['a', 'b']], [['name'], []]]);
  });

  it('is that of a former member after the person left that service, but for what came in later or outside of membership', () => {
    const collected = [came(1), came(1, { service: 'school' }), came(1, { collection: 'inquiry', membership: 'none' }), came(5, { collection: 'event' })];
    const left = [{ service: 'jobs', membership: 'left', at: at(3) }] as const;
    const told = (hour: number) => holdingsAt(collected, left, at(hour)).map(({ service, collection, membership }) => [service, collection, membership]);
    expect(told(2)).toEqual([['jobs', 'registration', 'member'], ['school', 'registration', 'member'], ['jobs', 'inquiry', 'none']]);
    expect(told(5)).toEqual([['jobs', 'registration', 'left'], ['school', 'registration', 'member'], ['jobs', 'inquiry', 'none'], ['jobs', 'event', 'member']]);
  });
});

it.each([
  ['2010-06-15', '2026-06-14', 15], ['2010-06-15', '2026-06-15', 16], ['2012-02-29', '2026-02-28', 13], ['2012-02-29', '2026-03-01', 14], ['2027-01-01', '2026-01-01', 0],
])('someone born on %s is on %s %i years old', (birth, on, years) => { expect(ageOn(calendarDate(birth), calendarDate(on))).toBe(years); });
