import { englishDate } from '../calendar/english-date.ts';
import { eraDate } from '../calendar/era.ts';
import type { CalendarDate } from '../identifiers/calendar-date.ts';
import type { Language } from '../identifiers/language.ts';

const formats: Readonly<Record<Language, (date: CalendarDate) => string>> = { ja: eraDate, en: englishDate };

/** A day as letters write it: 令和8年11月22日, 22 November 2026. */
export const dateInWords = (language: Language, date: CalendarDate): string => formats[language](date);
