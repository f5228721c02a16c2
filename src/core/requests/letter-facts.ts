import type { CalendarDate } from '../identifiers/calendar-date.ts';
import type { CaseNumber } from '../identifiers/case-ids.ts';
import type { Language } from '../identifiers/language.ts';
import type { RequestType } from '../policy/model/requests.ts';
import type { DeskFacts } from './desk-facts.ts';
import type { AnnexTable } from './letter.ts';

/** What a reply letter tells, already in the person's language; the words around it are letter.ja.ts and letter.en.ts. */
export interface LetterFacts {
  readonly language: Language;
  readonly number: CaseNumber;
  readonly type: RequestType;
  readonly addressee: { readonly name: string; readonly address: string | undefined };
  readonly organisation: { readonly name: string; readonly address: string | undefined; readonly representative: string | undefined };
  readonly arrivedOn: CalendarDate;
  readonly on: CalendarDate;
  /** The promise as the policy of the receipt makes it, with its day for this case and the number of the clause that makes it. */
  readonly promised: { readonly days: number; readonly by: CalendarDate; readonly clause: string | undefined } | undefined;
  /** The version that governs the case. */
  readonly policy: { readonly title: string; readonly version: CalendarDate };
  /** Names; undefined where the person asked for all. */
  readonly services: readonly string[] | undefined;
  readonly items: readonly string[] | undefined;
  /** What was found, a line a table with at least one row. */
  readonly found: readonly { readonly dataset: string; readonly table: string; readonly rows: number }[];
  /** What an officer withheld (APPI Article 33(2)), with the ground as the policy words it and the explanation (Article 36). */
  readonly withheld: readonly { readonly place: string; readonly ground: string; readonly clause: string | undefined; readonly explanation: string }[];
  readonly desk: DeskFacts;
  readonly annex: readonly AnnexTable[];
}

/** The words of the letter in one language; each is a function of the facts or a plain text, none missing. */
export interface LetterWords {
  readonly title: (facts: LetterFacts) => string;
  readonly addressee: (name: string) => string;
  readonly opening: (facts: LetterFacts) => string;
  readonly requestTypes: { readonly [Type in RequestType]: string };
  readonly labels: {
    readonly number: string; readonly request: string; readonly arrived: string; readonly services: string; readonly items: string; readonly reply: string;
    readonly promised: string; readonly policy: string;
  };
  readonly all: string;
  readonly promise: (days: number, by: CalendarDate) => string;
  /** What is said, with the number of the clause of the policy that says it. */
  readonly under: (said: string, clause: string | undefined) => string;
  readonly policyVersion: (title: string, version: CalendarDate) => string;
  readonly listOf: (names: readonly string[]) => string;
  readonly byEmail: string;
  readonly byPost: string;
  readonly found: {
    readonly heading: string; readonly intro: (facts: LetterFacts) => string; readonly head: readonly [string, string, string]; readonly rows: (count: number) => string;
  };
  /** APPI Article 33(3): that there is no such data is an answer that has to be given. */
  readonly nothingFound: string;
  readonly withheld: { readonly heading: string; readonly intro: string; readonly head: readonly [string, string, string] };
  /** What is never disclosed because it is somebody else's or a secret of the system. */
  readonly others: string;
  readonly complaint: { readonly heading: string; readonly text: (facts: LetterFacts) => string };
  readonly desk: { readonly name: string; readonly address: string; readonly telephone: string; readonly email: string };
  readonly annex: { readonly title: (dataset: string, table: string) => string; readonly record: (number: number) => string; readonly shownOf: (shown: number, total: number) => string };
}
