import { addDays } from '../../calendar/day-arithmetic.ts';
import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import { broken, due, kept, nothingYet, type Control } from '../control.ts';
import type { CaseEvidence } from '../evidence.ts';
import { byCases, earliest } from './cases-of.ts';

/** The promised reply: every open case has its day, and none is past. */
export const replyClock: Control = {
  id: 'reply-clock',
  name: { ja: '返事の期限', en: 'the promised day of each reply' },
  backs: { 'CT-8-3t': 'whole', 'LG-12-4': 'part', 'LV-6': 'part', 'TT-s': 'part' },
  judge: byCases((cases, now) => {
    const overdue = ofState(cases, 'overdue');
    const near = ofState(cases, 'near');
    const numbers = (some: readonly CaseEvidence[]) => some.map(({ number }) => number);
    if (overdue.length > 0) {
      return broken(dayAfter(overdue), numbers(overdue), `期限を過ぎて返事を出していない請求が ${overdue.length} 件あります。`, `${overdue.length} without a reply although the day is past.`);
    }
    if (near.length > 0) return due(dayOf(near), numbers(near), `期限が近い請求が ${near.length} 件あります。`, `${near.length} with the day close at hand.`);
    const [running, inTime, late] = [ofState(cases, 'running').length, ofState(cases, 'kept').length, ofState(cases, 'kept-late').length];
    if (running + inTime + late === 0) return nothingYet('数え始めた請求は、まだありません。', 'The clock of no request has started yet.');
    return kept(
      now, `期限内に返事をした請求 ${inTime} 件、期限まで日のある請求 ${running} 件${late > 0 ? `。遅れて返事をした請求 ${late} 件` : ''}。`,
      `${inTime} replied in time, ${running} with time left${late > 0 ? `; ${late} replied late` : ''}.`,
    );
  }),
};

type ClockState = NonNullable<CaseEvidence['promised']>['state'];
const ofState = (cases: readonly CaseEvidence[], state: ClockState): readonly CaseEvidence[] => cases.filter(({ promised }) => promised?.state === state);
const dayOf = (cases: readonly CaseEvidence[]): CalendarDate | undefined => earliest(cases.flatMap(({ promised }) => (promised ? [promised.dueOn] : [])));
/** The first day on which it is broken. */
const dayAfter = (cases: readonly CaseEvidence[]): CalendarDate | undefined => {
  const last = dayOf(cases);
  return last && addDays(last, 1);
};
