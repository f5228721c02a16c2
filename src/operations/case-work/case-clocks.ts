import type { CalendarDate } from '../../core/identifiers/calendar-date.ts';

/** The three clocks of a case, computed at each reading (days in Asia/Tokyo). */
export interface CaseClocks {
  readonly promised: {
    readonly dueOn: CalendarDate; readonly businessDaysLeft: number; readonly state: 'running' | 'near' | 'overdue' | 'kept' | 'kept-late';
  } | null;
  readonly statutory: { readonly sinceOn: CalendarDate; readonly days: number };
  readonly suit: { readonly fromOn: CalendarDate; readonly open: boolean };
}
