import { broken, due, kept, nothingYet, unreadable, type Control } from '../control.ts';
import type { CaseEvidence } from '../evidence.ts';
import { byCases, earliest } from './cases-of.ts';

/** The form of a finished request, and what was collected for it, go when the set time is over. */
export const formDisposal: Control = {
  id: 'form-disposal',
  name: { ja: '申請書の廃棄', en: 'the disposal of request forms' },
  backs: { 'CT-8-2e': 'whole', 'LG-12-4': 'part', 'TT-s': 'part' },
  judge: byCases((cases, now) => {
    const wrong = cases.filter(isOver);
    if (wrong.length > 0) return broken(lastDay(wrong), numbers(wrong), `定めた期間を過ぎても申請書が残っている請求が ${wrong.length} 件あります。`, `${wrong.length} with a form kept past its time.`);
    const waiting = cases.filter(isWaiting);
    if (waiting.length > 0) return due(lastDay(waiting), numbers(waiting), `申請書の廃棄を待つ請求が ${waiting.length} 件あります。`, `${waiting.length} with a form about to be disposed of.`);
    const disposed = cases.filter(({ form }) => form.disposedAt !== undefined);
    if (disposed.some(({ form }) => form.keyHeld === undefined)) return unreadable();
    const kepts = cases.filter(({ form }) => form.daysOver !== undefined && form.disposedAt === undefined).length;
    if (disposed.length === 0) return nothingYet(`定めた期間を過ぎた申請書は、まだありません(保管中 ${kepts} 件)。`, `No form has reached its time yet (${kepts} kept).`);
    return kept(now, `期間を過ぎた申請書 ${disposed.length} 件は、すべて廃棄済みです(保管中 ${kepts} 件)。`, `All ${disposed.length} forms past their time are disposed of (${kepts} kept).`);
  }),
};

const numbers = (cases: readonly CaseEvidence[]) => cases.map(({ number }) => number);
const lastDay = (cases: readonly CaseEvidence[]): string | undefined => earliest(cases.flatMap(({ form }) => (form.lastDay === undefined ? [] : [form.lastDay])));
/** The day after the last one is the day of the disposal itself. */
const isWaiting = ({ form }: CaseEvidence): boolean => form.disposedAt === undefined && (form.daysOver ?? 0) >= 1;
const isOver = (one: CaseEvidence): boolean => (one.form.disposedAt !== undefined && one.form.keyHeld === true) || (isWaiting(one) && (one.form.daysOver ?? 0) > 1);
