import type { CalendarDate } from '../identifiers/calendar-date.ts';
import type { Language } from '../identifiers/language.ts';

const formats: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  ja: new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }),
};

/** A day as letters write it: 令和8年11月22日, 22 November 2026. */
export const dateInWords = (language: Language, date: CalendarDate): string => formats[language].format(Date.parse(`${date}T00:00:00.000Z`));
