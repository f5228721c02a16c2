import { calendarDate } from '../../../identifiers/calendar-date.ts';

/** The regulations under the CPRA took effect on this day; told from memory, hence marked. */
export const regulationsFrom = { validFrom: calendarDate('2023-03-29'), validFromSureness: 'unverified' } as const;

/** The package of amendments of 2025, in force from this day. */
export const package2026 = { validFrom: calendarDate('2026-01-01'), validFromSureness: 'secondary' } as const;
