import { eraDate } from '../../../../src/core/calendar/era.ts';

/** How the year is counted on the document: by the Western calendar or by an era of Japan. */
export const yearCounts = ['western', 'reiwa', 'heisei', 'showa', 'taisho', 'meiji'] as const;
export type YearCount = (typeof yearCounts)[number];

const eraNames: Record<Exclude<YearCount, 'western'>, string> = { reiwa: '令和', heisei: '平成', showa: '昭和', taisho: '大正', meiji: '明治' };

/** As typed: digits of any width, the first year of an era also as 元. */
export interface TypedDate {
  readonly count: YearCount;
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

export const emptyDate: TypedDate = { count: 'western', year: '', month: '', day: '' };

const number = (text: string): number => {
  const plain = text.normalize('NFKC').trim();
  if (plain === '元') return 1;
  return /^\d{1,4}$/.test(plain) ? Number(plain) : Number.NaN;
};

const exists = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

const written = (year: number, month: number, day: number): Parameters<typeof eraDate>[0] =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Parameters<typeof eraDate>[0];

const oldest = 1868;

/** `YYYY-MM-DD`, or undefined where no such day is: not in the calendar, not in that era, after `today`, or before anyone now alive. */
export const birthDateOf = (typed: TypedDate, today: string): string | undefined => {
  const [year, month, day] = [number(typed.year), number(typed.month), number(typed.day)];
  const found = typed.count === 'western' ? year : westernYear(eraNames[typed.count], year, month, day, Number(today.slice(0, 4)));
  if (found === undefined || !(found >= oldest) || !exists(found, month, day)) return undefined;
  const date = written(found, month, day);
  return date <= today ? date : undefined;
};

/** The year in which the calendar of core writes that day so; there is at most one. */
const westernYear = (era: string, year: number, month: number, day: number, last: number): number | undefined => {
  const sought = `${era}${year === 1 ? '元' : year}年${month}月${day}日`;
  for (let western = last; western >= oldest; western -= 1) if (eraDate(written(western, month, day)) === sought) return western;
  return undefined;
};
