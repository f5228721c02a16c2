import type { CalendarDate } from '../identifiers/calendar-date.ts';
import { type Instant, instantOf, millisecondsOf } from '../identifiers/instant.ts';

/** The zones that days are counted in. Japan has kept UTC+9 without summer time since 1952. */
export type Zone = 'Asia/Tokyo';

const offsetMs = { 'Asia/Tokyo': 9 * 3_600_000 } as const satisfies Record<Zone, number>;

/** The day on the wall calendar in `zone` at that moment. */
export const dateIn = (zone: Zone, at: Instant): CalendarDate =>
  new Date(millisecondsOf(at) + offsetMs[zone]).toISOString().slice(0, 10) as CalendarDate;

/** 00:00 of that day in `zone`: the first moment of it. */
export const startOfDay = (zone: Zone, date: CalendarDate): Instant => instantOf(Date.parse(`${date}T00:00:00.000Z`) - offsetMs[zone]);
