import { addDays } from '../calendar/day-arithmetic.ts';
import { dateIn } from '../calendar/zone.ts';
import type { CalendarDate } from '../identifiers/calendar-date.ts';
import type { Instant } from '../identifiers/instant.ts';
import type { Policy } from '../policy/model/policy.ts';
import { caseClocks } from './case-clocks.ts';
import { effectsDue, sameEffect } from './effects.ts';
import type { CaseState, Effect } from './state.ts';

/**
 * All that the system has to do at this moment: what follows from the events, and what the day brings. Nothing is set up
 * beforehand that a restart could lose: whoever looks finds it due.
 */
export const allDue = (state: CaseState, policy: Policy, now: Instant): readonly Effect[] => [...effectsDue(state), ...dueByTime(state, policy, now)];

/** Is this very effect still due? Asked again after each wait, before its event is appended. */
export const isDue = (state: CaseState, policy: Policy, now: Instant, effect: Effect): boolean =>
  allDue(state, policy, now).some((due) => sameEffect(due, effect));

const dueByTime = (state: CaseState, policy: Policy, now: Instant): readonly Effect[] => [
  ...warningDue(state, policy, now), ...(formIsOver(state, policy, now) ? [{ kind: 'destroy-form' as const }] : []),
];

/** Once when the promised day comes near, once when it is past; none while something is missing. */
const warningDue = (state: CaseState, policy: Policy, now: Instant): readonly Effect[] => {
  const { promised } = caseClocks(state, policy, now);
  if (promised?.state !== 'near' && promised?.state !== 'overdue') return [];
  const warning = { of: promised.state, dueOn: promised.dueOn };
  const known = state.warnings.some(({ of, dueOn }) => of === warning.of && dueOn === warning.dueOn);
  return known ? [] : [{ kind: 'warn-officers', warning }];
};

const formIsOver = (state: CaseState, policy: Policy, now: Instant): boolean => {
  const lastDay = formKeptUntil(state, policy);
  return lastDay !== undefined && state.formDestroyedAt === undefined && dateIn(policy.desk.calendar.zone, now) > lastDay;
};

/** The last day on which the form can be read; undefined before the reply. */
export const formKeptUntil = ({ repliedAt }: CaseState, { requests, desk }: Policy): CalendarDate | undefined =>
  repliedAt && addDays(dateIn(desk.calendar.zone, repliedAt), requests.formRetention.days);
