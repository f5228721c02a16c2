import { broken, kept, nothingYet, unreadable, type Control } from '../control.ts';

/** The log was recomputed from its first entry to its last, and every signature of it. */
export const logVerified: Control = {
  id: 'log-verified',
  name: { ja: '記録の検証', en: 'the verification of the log' },
  backs: { 'LG-9-l': 'part' },
  judge: ({ log }) => {
    if (log.state === 'unreadable') return unreadable();
    const { size, verifiedAt, fault } = log.value;
    if (fault !== undefined) return broken(verifiedAt, [], `記録に異常があります。${fault.ja}。`, `Something is wrong with the log: ${fault.en}.`);
    if (size === 0) return nothingYet('記録は、まだありません。', 'Nothing has been logged yet.');
    return kept(verifiedAt, `はじめから ${size} 件までの記録を計算し直し、署名と合うことを確かめました。`, `The first ${size} entries were recomputed and agree with the signed root.`);
  },
};
