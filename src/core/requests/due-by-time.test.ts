import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/day-arithmetic.ts';
import { startOfDay } from '../calendar/zone.ts';
import { calendarDate, type CalendarDate } from '../identifiers/calendar-date.ts';
import type { FileId } from '../identifiers/case-ids.ts';
import type { Sha256 } from '../identifiers/hash.ts';
import { instant, type Instant } from '../identifiers/instant.ts';
import { name, type DocumentKindId, type PolicyId } from '../identifiers/name-ids.ts';
import { examinePolicy } from '../policy/check/examine-policy.ts';
import { caseClocks } from './case-clocks.ts';
import { allDue } from './due-by-time.ts';
import { effectName } from './effects.ts';
import type { CaseEvent, RecordedEvent } from './events.ts';
import { foldCase } from './fold.ts';
import type { CaseState } from './state.ts';

const policy = (() => {
  const read = examinePolicy(readFileSync('policies/leverages-group/2025-05-27.yaml'), 'policy.yaml', calendarDate('2026-11-21')).value;
  if (!read) throw new Error('the policy cannot be read');
  return read;
})();

const file = '0f6f2b8e-6f0a-8f5c-ac2e-0a4f5c9c2e0a' as FileId;
const licence = { kind: name<DocumentKindId>('drivers-licence'), domicile: 'masked' } as const;
const submitted: CaseEvent = {
  kind: 'submitted', type: 'disclosure', policy: name<PolicyId>('group'), policyHash: 'a'.repeat(64) as Sha256, services: { kind: 'all' },
  items: { kind: 'all' }, replyBy: 'post', document: licence, file,
};

const stateOf = (...events: readonly (readonly [Instant, CaseEvent])[]): CaseState => {
  const state = foldCase(events.map(([at, event], index): RecordedEvent => ({ sequence: index + 1, at, by: { kind: 'system' }, event })));
  if (!state) throw new Error('no case');
  return state;
};
/** Noon in Tokyo. */
const noonOf = (day: CalendarDate): Instant => instant(`${day}T03:00:00.000Z`);
const byTime = (state: CaseState, now: Instant): readonly string[] =>
  allDue(state, policy, now).filter(({ kind }) => kind === 'warn-officers' || kind === 'destroy-form').map(effectName);

const arrived = calendarDate('2026-12-14'); // a Monday; year-end and the New Year's holidays follow
const dueOn = caseClocks(stateOf([noonOf(arrived), submitted]), policy, noonOf(arrived)).promised?.dueOn ?? arrived;

describe('warnings of the promised day [CT-8-3t part]', () => {
  it('come once when it is near, and once when it is past, over the days that the desk is closed', () => {
    const state = stateOf([noonOf(arrived), submitted]);
    const near: string[] = [];
    const warned: (readonly [Instant, CaseEvent])[] = [[noonOf(arrived), submitted]];
    for (let day = arrived; day < addDays(dueOn, 9); day = addDays(day, 1)) {
      const now = noonOf(day);
      for (const due of allDue(stateOf(...warned), policy, now)) {
        if (due.kind !== 'warn-officers') continue;
        near.push(`${day} ${due.warning.of}`);
        warned.push([now, { kind: 'officers-warned', warning: due.warning, officers: 1 }]);
      }
    }
    expect(dueOn).toBe('2027-01-07');
    expect(near).toEqual(['2027-01-04 near', '2027-01-08 overdue']);
    expect(byTime(state, noonOf(addDays(dueOn, 1)))).toEqual(['warn-officers overdue 2027-01-07']);
  });

  it('stop while a document is missing, and start anew with the day that its arrival gives', () => {
    const asked = [[noonOf(arrived), submitted], [noonOf(arrived), { kind: 'identity-asked-again', reason: 'cut off' }]] as const;
    expect(byTime(stateOf(...asked), noonOf(addDays(dueOn, 30)))).toEqual([]);
    const cured = addDays(dueOn, 30);
    const state = stateOf(...asked, [noonOf(cured), { kind: 'document-supplied', document: licence, file }]);
    expect(byTime(state, noonOf(cured))).toEqual([]);
    expect(byTime(state, noonOf(addDays(cured, 60)))[0]).toMatch(/^warn-officers overdue /);
  });

  it('are due at whatever moment somebody looks, however long nobody did, and never after the reply', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (first, later) => {
      const state = stateOf([noonOf(arrived), submitted]);
      const { promised } = caseClocks(state, policy, noonOf(addDays(arrived, first)));
      const due = byTime(state, noonOf(addDays(arrived, first)));
      expect(due).toEqual(promised?.state === 'near' || promised?.state === 'overdue' ? [`warn-officers ${promised.state} ${promised.dueOn}`] : []);
      const replied = stateOf([noonOf(arrived), submitted], [noonOf(addDays(arrived, first)), { kind: 'reply-posted' }]);
      expect(byTime(replied, noonOf(addDays(arrived, first + later))).filter((one) => one.startsWith('warn'))).toEqual([]);
    }));
  });
});

describe('the set time of a form [CT-8-2d part]', () => {
  const { days } = policy.requests.formRetention;
  const replied = calendarDate('2026-12-20');

  it('ends with the last day after the reply, not before, and once', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2 * days }), (passed) => {
      const events = [[noonOf(arrived), submitted], [noonOf(replied), { kind: 'reply-posted' }]] as const;
      const now = noonOf(addDays(replied, passed));
      expect(byTime(stateOf(...events), now)).toEqual(passed > days ? ['destroy-form'] : []);
      expect(byTime(stateOf(...events, [now, { kind: 'form-destroyed' }]), noonOf(addDays(replied, passed + 9)))).toEqual([]);
    }));
    const [last, next] = [addDays(replied, days), addDays(replied, days + 1)];
    const state = stateOf([noonOf(arrived), submitted], [noonOf(replied), { kind: 'reply-posted' }]);
    const midnight = Date.parse(startOfDay('Asia/Tokyo', next));
    expect(byTime(state, instant(new Date(midnight - 1).toISOString()))).toEqual([]);
    expect(byTime(state, instant(new Date(midnight).toISOString()))).toEqual(['destroy-form']);
    expect(last < next).toBe(true);
  });

  it('does not begin before there is a reply', () => {
    expect(byTime(stateOf([noonOf(arrived), submitted]), noonOf(addDays(arrived, 3000))).filter((due) => due === 'destroy-form')).toEqual([]);
  });
});
