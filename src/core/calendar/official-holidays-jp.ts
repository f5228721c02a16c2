/**
 * The national holidays of Japan as announced: the Cabinet Office's list, which follows the calendar announcement of each
 * February for the next year. Month and day. Special laws moved days in 2020 and 2021.
 */
export interface OfficialYear {
  /** 国民の祝日 (Act on National Holidays, Article 2). */
  readonly national: string;
  /** Article 3(2). */
  readonly substitute?: string;
  /** Article 3(3). */
  readonly citizens?: string;
}

export const officialHolidays: Readonly<Record<string, OfficialYear>> = {
  2020: {
    national: '01-01 01-13 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-23 07-24 08-10 09-21 09-22 11-03 11-23',
    substitute: '02-24 05-06',
  },
  2021: {
    national: '01-01 01-11 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-22 07-23 08-08 09-20 09-23 11-03 11-23',
    substitute: '08-09',
  },
  2022: { national: '01-01 01-10 02-11 02-23 03-21 04-29 05-03 05-04 05-05 07-18 08-11 09-19 09-23 10-10 11-03 11-23' },
  2023: {
    national: '01-01 01-09 02-11 02-23 03-21 04-29 05-03 05-04 05-05 07-17 08-11 09-18 09-23 10-09 11-03 11-23',
    substitute: '01-02',
  },
  2024: {
    national: '01-01 01-08 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-15 08-11 09-16 09-22 10-14 11-03 11-23',
    substitute: '02-12 05-06 08-12 09-23 11-04',
  },
  2025: {
    national: '01-01 01-13 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-21 08-11 09-15 09-23 10-13 11-03 11-23',
    substitute: '02-24 05-06 11-24',
  },
  2026: {
    national: '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-20 08-11 09-21 09-23 10-12 11-03 11-23',
    substitute: '05-06',
    citizens: '09-22',
  },
  2027: {
    national: '01-01 01-11 02-11 02-23 03-21 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23',
    substitute: '03-22',
  },
};
