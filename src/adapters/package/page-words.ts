/** The words of the readable page in one language (those of its cells are core/requests/cell-words.ts). */
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
  readonly nothing: string;
  readonly nothingIn: string;
  readonly rowNumber: string;
  readonly wholeTable: string;
  readonly withheldHeading: string;
  readonly ground: string;
  readonly explanation: string;
  readonly apostrophe: string;
  readonly deskHeading: string;
  readonly desk: string;
  readonly email: string;
  readonly telephone: string;
}
