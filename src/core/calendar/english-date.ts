import type { CalendarDate } from '../identifiers/calendar-date.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/** A day of every year, `MM-DD`, as all English texts write it: 29 December. */
export const englishDayOfYear = (monthAndDay: string): string =>
  `${Number(monthAndDay.slice(3))} ${months[Number(monthAndDay.slice(0, 2)) - 1] ?? monthAndDay.slice(0, 2)}`;

/** A day as all English texts write it, policies and lists, mails and letters alike: 22 November 2026. */
export const englishDate = (date: CalendarDate): string => `${englishDayOfYear(date.slice(5))} ${Number(date.slice(0, 4))}`;
