import type { CalendarDate } from '../identifiers/calendar-date.ts';
import type { Instant } from '../identifiers/instant.ts';
import type { Policy } from '../policy/model/policy.ts';
import { clocksOf, type CaseClocks } from './clocks.ts';
import type { CaseState } from './state.ts';

/** The three clocks of a case under the policy of its receipt, at this moment. */
export const caseClocks = (state: CaseState, policy: Policy, now: Instant): CaseClocks => clocksOf({
  arrivedAt: state.arrivedAt, completeAt: state.completeAt, repliedAt: state.repliedAt,
  refusedAt: state.identity === 'rejected' ? state.repliedAt ?? now : undefined, now,
}, policy.requests.promisedReply, policy.desk.calendar);

/** The promised day, or nothing while something is missing. */
export const promisedDay = (state: CaseState, policy: Policy, now: Instant): CalendarDate | null =>
  caseClocks(state, policy, now).promised?.dueOn ?? null;
