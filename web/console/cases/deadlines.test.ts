import { describe, expect, it } from 'vitest';
import type { CaseList, Clocks } from '../../../src/entry/server/contract/console.ts';
import { deadlineCounts } from './deadlines.ts';

const caseIn = (state: NonNullable<Clocks['promised']>['state'] | undefined): CaseList['cases'][number] => ({
  number: 'R-2222-2222-2', type: 'disclosure', stage: 'review', arrivedAt: '2026-11-21T00:00:00.000Z', waiting: [], needsOfficer: true,
  clocks: {
    promised: state === undefined ? null : { dueOn: '2026-12-01', businessDaysLeft: 1, state },
    statutory: { sinceOn: '2026-11-21', days: 1 }, suit: { fromOn: '2026-12-06', open: false },
  },
});

describe('what is said above the list', () => {
  it('[CT-8-3t part] counts promises that are near or past, not those that were kept, broken or do not run', () => {
    const cases = (['near', 'overdue', 'near', 'running', 'kept', 'kept-late', undefined] as const).map(caseIn);
    expect(deadlineCounts(cases)).toEqual({ overdue: 1, near: 2, open: 4 });
    expect(deadlineCounts([])).toEqual({ overdue: 0, near: 0, open: 0 });
  });
});
