import type { CalendarDate } from '../identifiers/calendar-date.ts';
import type { Commencements } from './all-rules.ts';
import { ruleInForce } from './in-force.ts';

/** Under this age, in whole years on that day, a guardian says yes for the person: 15 (practice, JP-TP-03), and 16 once the amendment of 2026 is in force (JP-R8-03). */
export const guardianAge = (day: CalendarDate, commencements: Commencements = {}): number => (ruleInForce('JP-R8-03', day, commencements) ? 16 : 15);

/** Whether a guardian says yes for somebody of this age. An unknown age says nothing: the law asks what is known. */
export const needsGuardian = (age: number | undefined, day: CalendarDate): boolean => age !== undefined && age < guardianAge(day);
