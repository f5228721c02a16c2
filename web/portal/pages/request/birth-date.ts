/** Eras as they stand on Japanese identity documents; the first day of each (Meiji by its proclamation). */
const eras = [
  { id: 'reiwa', from: '2019-05-01' },
  { id: 'heisei', from: '1989-01-08' },
  { id: 'showa', from: '1926-12-25' },
  { id: 'taisho', from: '1912-07-30' },
  { id: 'meiji', from: '1868-10-23' },
] as const;

export type YearCount = 'western' | (typeof eras)[number]['id'];
export const yearCounts: readonly YearCount[] = ['western', ...eras.map((era) => era.id)];

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

const two = (value: number): string => String(value).padStart(2, '0');

const exists = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** `YYYY-MM-DD`, or undefined where no such day is: not in the calendar, not in that era, after `today`, or before 1868. */
export const birthDateOf = (typed: TypedDate, today: string): string | undefined => {
  const [year, month, day] = [number(typed.year), number(typed.month), number(typed.day)];
  const at = eras.findIndex((era) => era.id === typed.count);
  const era = eras[at];
  const western = era ? Number(era.from.slice(0, 4)) + year - 1 : year;
  if (!(year >= 1) || !(western >= 1868) || !exists(western, month, day)) return undefined;
  const date = `${western}-${two(month)}-${two(day)}`;
  const next = eras[at - 1]?.from;
  if (era && (date < era.from || (next !== undefined && date >= next))) return undefined;
  return date <= today ? date : undefined;
};
