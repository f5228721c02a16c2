import type { ChangeWords } from './words.ts';

export const ja: ChangeWords = {
  link: 'この変更に必要なこと', back: '版の一覧に戻る',
  title: (policy) => `${policy} の変更に必要なこと`,
  fromTo: (older, newer) => `${older} の版から ${newer} の版へ`,
  help: '前の版から変わるところと、変えるために必要なことです。人の判断しだいで変わるものは、判断するまで厳しいほうで扱います。',
  closed: 'この版は承認済みです。判断は変えられません。',
  none: '前の版から変わったところはありません。', follows: 'この版の前に、承認された版はありません。',
  open: (changes) => `まだ判断していない変更が ${changes} 件あります。判断しないまま承認すると、厳しいほうで扱います。`,
  settled: '判断が要る変更は、すべて判断されています。',
  judgeTitle: '判断が要る変更', otherTitle: 'そのほかの変更', told: (changes) => `${changes} 件。判断によって変わるものはありません。`,
  takes: { notice: '通知・公表で足りる', 'prior-notice': '事前の通知・公表が必要', consent: '本人の同意が必要', 'not-in-principle': '原則として変えられない' },
  judgedNeither: '元の目的と関連する範囲とも、言い方だけの変更とも言えないと判断されています。',
  waits: 'これまでの人のデータについては、本人が同意するまで、サービスはこの取り扱いをしません。',
  brings: (purposes) => `基になるポリシーから加わる利用目的（${purposes} 件）`,
  before: '変更前', after: '変更後', absent: 'なし',
  clause: (number) => `${number} を読む`, line: (line) => `${line} 行目`, law: (rule) => `根拠: ${rule}`,
  question: 'この変更をどう判断しますか',
  judged: {
    related: { label: '元の目的と関連している', description: '変更前の目的と関連し、ふつうの人が予想できる範囲です。通知・公表で足ります。', short: '関連している' },
    reworded: { label: '言い方を変えただけ', description: '意味は前と同じです。', short: '言い方だけ' },
    neither: { label: 'どちらでもない', description: '厳しいほうの扱いのままにします。', short: 'どちらでもない' },
  },
  reason: '判断の理由', reasonHelp: '記録に残り、承認のときにも表示されます。個人の名前などは書かないでください。', save: 'この判断を記録する', change: '判断し直す',
  by: (who, at) => `${who}（${at}）`, notJudged: '未判断',
  atApproval: '承認すると、この判断で確定します。', approvalOpen: (changes) => `未判断の変更が ${changes} 件あります。厳しいほうで扱います。`, look: '変更と判断を見る',
};
