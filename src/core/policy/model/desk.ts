import type { Position } from '../../findings/finding.ts';
import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { EmailAddress } from '../../identifiers/email-address.ts';
import type { LocalText } from './local-text.ts';

/** Where people turn to, and the days on which it works. */
export interface Desk {
  readonly at: Position;
  readonly name: LocalText;
  readonly address: LocalText | undefined;
  readonly telephone: string | undefined;
  /** `blank`: the document has the words "e-mail address" and nothing behind them. */
  readonly email: EmailAddress | 'blank' | undefined;
  readonly emailAt: Position;
  readonly inquiryForm: boolean;
  readonly calendar: DeskCalendar;
}

/** Weekends and national holidays of Japan are always closed. Dates are days in `zone`. */
export interface DeskCalendar {
  readonly at: Position;
  readonly zone: 'Asia/Tokyo';
  /** Month and day, both inclusive, over the turn of the year (`12-29`, `01-03`); absent where the policy has none. */
  readonly yearEnd: { readonly from: string; readonly to: string } | undefined;
  readonly companyHolidays: readonly CalendarDate[];
  /** False where the document says nothing of days off: the calendar then only serves the clocks, and is not printed. */
  readonly stated: boolean;
}
