import { dateIn } from '../../core/calendar/zone.ts';
import { parseCalendarDate } from '../../core/identifiers/calendar-date.ts';
import type { CalendarDate } from '../../core/identifiers/calendar-date.ts';
import { instantOf } from '../../core/identifiers/instant.ts';

/** The day that an option names, today in Japan when it is left out; undefined for a day that does not exist. */
export const dayOption = (text: string | undefined): CalendarDate | undefined => {
  if (text === undefined) return dateIn('Asia/Tokyo', instantOf(Date.now()));
  const parsed = parseCalendarDate(text);
  return parsed.ok ? parsed.value : undefined;
};
