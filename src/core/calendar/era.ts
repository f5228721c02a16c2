import type { CalendarDate } from '../identifiers/calendar-date.ts';

interface Era {
  readonly name: string;
  readonly from: string;
}

/** Latest first; the Gregorian calendar is Japan's since 1873-01-01, so earlier days have no era date here. */
const eras: readonly Era[] = [
  { name: '令和', from: '2019-05-01' },
  { name: '平成', from: '1989-01-08' },
  { name: '昭和', from: '1926-12-25' },
  { name: '大正', from: '1912-07-30' },
  { name: '明治', from: '1868-01-25' },
];
const gregorianFrom = '1873-01-01';

/** A day as Japanese documents head it (令和7年5月27日; the first year is 元年), or by the Western year where no era fits. */
export const eraDate = (date: CalendarDate): string => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const era = date < gregorianFrom ? undefined : eras.find(({ from }) => date >= from);
  if (!era) return `西暦${year}年${month}月${day}日`;
  const inEra = year - Number(era.from.slice(0, 4)) + 1;
  return `${era.name}${inEra === 1 ? '元' : inEra}年${month}月${day}日`;
};
