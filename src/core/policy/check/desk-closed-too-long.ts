import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { DeskCalendar } from '../model/desk.ts';
import type { PolicyText } from '../model/policy.ts';

/** Beside weekends and holidays. With more, "business days" would no longer promise a reply in any foreseeable time. */
const closedDaysMost = 60;

export const deskClosedTooLong = ({ desk }: PolicyText): readonly Finding[] => {
  if (!desk) return [];
  const { calendar } = desk;
  const days = yearEndDays(calendar.yearEnd) + mostInOneYear(calendar.companyHolidays);
  return days > closedDaysMost ? [finding('desk-closed-too-long', calendar.at, { days, most: closedDaysMost })] : [];
};

const yearEndDays = (yearEnd: DeskCalendar['yearEnd']): number => {
  if (!yearEnd) return 0;
  const from = Date.UTC(2022, monthOf(yearEnd.from) - 1, dayOf(yearEnd.from));
  const to = Date.UTC(yearEnd.from > yearEnd.to ? 2023 : 2022, monthOf(yearEnd.to) - 1, dayOf(yearEnd.to));
  return (to - from) / 86_400_000 + 1;
};

const monthOf = (monthAndDay: string): number => Number(monthAndDay.slice(0, 2));
const dayOf = (monthAndDay: string): number => Number(monthAndDay.slice(3));

const mostInOneYear = (days: readonly string[]): number => {
  const byYear = Map.groupBy(new Set(days), (day) => day.slice(0, 4));
  return Math.max(0, ...[...byYear.values()].map((ofYear) => ofYear.length));
};
