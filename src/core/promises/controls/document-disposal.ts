import { broken, due, kept, nothingYet, unreadable, type Control } from '../control.ts';
import type { CaseEvidence, PaperEvidence } from '../evidence.ts';
import { byCases, earliest } from './cases-of.ts';

/** A worker disposes within a minute; after an hour something is wrong. */
const minutesMost = 60;

/** Every identity document that was decided on is unreadable for ever: recorded, and its key looked for. */
export const documentDisposal: Control = {
  id: 'document-disposal',
  name: { ja: '本人確認書類の廃棄', en: 'the disposal of identity documents' },
  backs: { 'CT-8-2d': 'part', 'LG-1-n': 'part', 'LG-12-4': 'part', 'LG-9-h2': 'part', 'TT-s': 'part' },
  judge: byCases((cases, now) => {
    const wrong = cases.filter(({ papers }) => papers.some(isOver));
    const since = earliest(wrong.flatMap(({ papers }) => papers.filter(isOver).flatMap(({ decidedAt }) => (decidedAt === undefined ? [] : [decidedAt]))));
    if (wrong.length > 0) {
      return broken(since, numbers(wrong), `確認が終わったのに廃棄されていない書類が、${wrong.length} 件の請求にあります。`, `${wrong.length} with a document that is decided on and not disposed of.`);
    }
    const waiting = cases.filter(({ papers }) => papers.some(isWaiting));
    if (waiting.length > 0) return due(undefined, numbers(waiting), `廃棄を待つ書類が、${waiting.length} 件の請求にあります。`, `${waiting.length} with a document about to be disposed of.`);
    const disposed = cases.flatMap(({ papers }) => papers).filter(({ disposedAt }) => disposedAt !== undefined);
    if (disposed.some(({ keyHeld }) => keyHeld === undefined)) return unreadable();
    if (disposed.length === 0) return nothingYet('確認を終えた書類は、まだありません。', 'No document has been decided on yet.');
    return kept(now, `確認を終えた書類 ${disposed.length} 通は、すべて廃棄済みで、鍵も残っていません。`, `All ${disposed.length} documents that were decided on are disposed of, and none of their keys is left.`);
  }),
};

const numbers = (cases: readonly CaseEvidence[]) => cases.map(({ number }) => number);
const isWaiting = ({ decidedAt, disposedAt }: PaperEvidence): boolean => decidedAt !== undefined && disposedAt === undefined;
/** Recorded as destroyed with its key still there, or waiting for longer than any worker takes. */
const isOver = (paper: PaperEvidence): boolean =>
  (paper.disposedAt !== undefined && paper.keyHeld === true) || (isWaiting(paper) && paper.minutesSince > minutesMost);
