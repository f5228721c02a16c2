import { expect, test } from 'vitest';
import { calendarDate } from '../identifiers/calendar-date.ts';
import { eraDate } from './era.ts';

test.each([
  ['2007-02-05', '平成19年2月5日'], ['2025-05-27', '令和7年5月27日'],
  ['2019-04-30', '平成31年4月30日'], ['2019-05-01', '令和元年5月1日'],
  ['1989-01-07', '昭和64年1月7日'], ['1989-01-08', '平成元年1月8日'],
  ['1926-12-24', '大正15年12月24日'], ['1926-12-25', '昭和元年12月25日'],
  ['1912-07-29', '明治45年7月29日'], ['1873-01-01', '明治6年1月1日'], ['1872-12-31', '西暦1872年12月31日'],
])('%s is %s', (date, expected) => {
  expect(eraDate(calendarDate(date))).toBe(expected);
});
