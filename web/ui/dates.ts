import { useMemo } from 'react';
import type { Language } from '../../src/entry/server/contract/local-text.ts';
import { useLanguage } from './language.tsx';

const locales: Record<Language, string> = { ja: 'ja-JP', en: 'en-GB' };

/** The start of a `YYYY-MM-DD` day in Tokyo, as an instant for Intl. */
const startOf = (day: string): Date => new Date(`${day}T00:00:00+09:00`);

export interface Dates {
  /** A `YYYY-MM-DD` day: 2026年11月21日(土) · Sat, 21 November 2026. */
  readonly day: (day: string) => string;
  /** The same in years of an era: 令和8年11月21日. */
  readonly eraDay: (day: string) => string;
  /** The day in Tokyo of an ISO instant. */
  readonly dayOf: (moment: string) => string;
  /** Day and time in Tokyo of an ISO instant: 2026年11月21日 23:59. */
  readonly moment: (moment: string) => string;
  /** A size in bytes: 1.2 MB. */
  readonly bytes: (count: number) => string;
}

/** All dates that people read: days of Asia/Tokyo, in the person's language. */
export const datesIn = (language: Language): Dates => {
  const format = (options: Intl.DateTimeFormatOptions, locale = locales[language]) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Tokyo', ...options });
  const long = format({ year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' });
  const era = format({ era: 'long', year: 'numeric', month: 'long', day: 'numeric' }, `${locales[language]}-u-ca-japanese`);
  const time = format({ year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const number = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1 });
  return {
    day: (day) => long.format(startOf(day)),
    eraDay: (day) => era.format(startOf(day)),
    dayOf: (moment) => long.format(new Date(moment)),
    moment: (moment) => time.format(new Date(moment)),
    bytes: (count) => (count < 1_000_000 ? `${number.format(Math.max(1, count / 1000))} KB` : `${number.format(count / 1_000_000)} MB`),
  };
};

export const useDates = (): Dates => {
  const { language } = useLanguage();
  return useMemo(() => datesIn(language), [language]);
};
