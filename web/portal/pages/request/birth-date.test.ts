import { describe, expect, it } from 'vitest';
import { birthDateOf, type YearCount } from './birth-date.ts';

const today = '2026-11-21';
const date = (count: YearCount, year: string, month: string, day: string) => birthDateOf({ count, year, month, day }, today);

describe('a birth date as it stands in an identity document', () => {
  it.each([
    ['western', '1985', '3', '9', '1985-03-09'],
    ['western', '１９８５', '０３', '９', '1985-03-09'],
    ['showa', '60', '3', '9', '1985-03-09'],
    ['showa', '64', '1', '7', '1989-01-07'],
    ['heisei', '元', '1', '8', '1989-01-08'],
    ['heisei', '31', '4', '30', '2019-04-30'],
    ['reiwa', '1', '5', '1', '2019-05-01'],
    ['taisho', '15', '12', '24', '1926-12-24'],
    ['western', '2024', '2', '29', '2024-02-29'],
  ] as const)('%s %s-%s-%s is %5$s', (count, year, month, day, expected) => {
    expect(date(count, year, month, day)).toBe(expected);
  });

  it.each([
    ['showa', '64', '1', '8'], ['heisei', '1', '1', '7'], ['reiwa', '1', '4', '30'], ['western', '2023', '2', '29'],
    ['western', '2026', '11', '22'], ['western', '1985', '13', '1'], ['western', '', '3', '9'], ['western', '85', '3', '9'], ['showa', 'x', '3', '9'],
  ] as const)('%s %s-%s-%s is no birth date', (count, year, month, day) => {
    expect(date(count, year, month, day)).toBeUndefined();
  });
});
