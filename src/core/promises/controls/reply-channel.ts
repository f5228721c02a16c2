import { broken, kept, nothingYet, type Control } from '../control.ts';
import { byCases, earliest } from './cases-of.ts';

/** Each reply went by e-mail or by post, as the person asked. */
export const replyChannel: Control = {
  id: 'reply-channel',
  name: { ja: '返事の方法', en: 'the way of each reply' },
  backs: { 'CT-8-3d': 'part', 'LG-12-4': 'part', 'TT-s': 'part' },
  judge: byCases((cases, now) => {
    const replied = cases.flatMap(({ number, reply }) => (reply ? [{ number, ...reply }] : []));
    const wrong = replied.filter(({ sentAsAsked }) => !sentAsAsked);
    if (wrong.length > 0) {
      return broken(earliest(wrong.map(({ at }) => at)), wrong.map(({ number }) => number), `求められた方法で返事を出していない請求が ${wrong.length} 件あります。`, `${wrong.length} replied in another way than was asked for.`);
    }
    if (replied.length === 0) return nothingYet('返事を出した請求は、まだありません。', 'No reply has been sent yet.');
    return kept(now, `返事 ${replied.length} 件は、すべて求められた方法で出しました。`, `All ${replied.length} replies went the way that was asked for.`);
  }),
};
