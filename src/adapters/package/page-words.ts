import type { Reason } from './disclosed-rows.ts';

/** The words of the readable page and of withheld cells, in one language. */
export interface PageWords {
  readonly title: string;
  readonly intro: (organisation: string) => string;
  readonly caseNumber: string;
  readonly date: string;
  readonly letter: string;
  readonly contents: string;
  readonly skip: string;
  readonly files: (csv: string, json: string) => readonly [string, string, string];
  readonly rows: (count: number) => string;
  readonly shownOf: (shown: number, total: number) => string;
  readonly empty: string;
  readonly nothing: string;
  readonly nothingIn: string;
  readonly rowNumber: string;
  readonly yes: string;
  readonly no: string;
  readonly noValue: string;
  readonly wholeTable: string;
  readonly withheldHeading: string;
  readonly ground: string;
  readonly explanation: string;
  readonly withheld: (reason: Reason) => string;
  readonly apostrophe: string;
  readonly deskHeading: string;
  readonly desk: string;
  readonly telephone: string;
}
