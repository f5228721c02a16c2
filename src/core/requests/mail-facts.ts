import type { CalendarDate } from '../identifiers/calendar-date.ts';
import type { CaseNumber } from '../identifiers/case-ids.ts';
import type { ReplyChannel } from '../policy/model/requests.ts';
import type { DeskFacts } from './desk-facts.ts';
import type { MailKind } from './events.ts';

/**
 * All that a mail of a case may say. A mail crosses open networks: no name, no kind of document, no reason and nothing of
 * the person's data; those are behind the links.
 */
export interface CaseMailFacts {
  readonly organisation: string;
  readonly number: CaseNumber;
  /** Undefined while something is missing. */
  readonly promisedOn: CalendarDate | undefined;
  /** Where the person sees how the case stands. */
  readonly statusLink: string;
  readonly replyBy: ReplyChannel;
  readonly replyLink: string | undefined;
  /** The last day on which the reply's link opens. */
  readonly replyUntil: CalendarDate | undefined;
  readonly desk: DeskFacts;
}

export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** The words of a mail in one language: one function a kind, none missing. */
export type CaseMails = { readonly [Kind in MailKind]: (facts: CaseMailFacts) => MailText };

export interface ContactMailFacts {
  readonly code: string;
  readonly minutes: number;
}
