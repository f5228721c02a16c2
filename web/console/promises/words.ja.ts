import type { PromiseBoard } from '../../../src/entry/server/contract/promises.ts';

export type PromiseState = PromiseBoard['rows'][number]['state'];
type Why = NonNullable<PromiseBoard['rows'][number]['judgement']['why']>;

const states: Record<PromiseState, string> = { kept: '守っています', due: '期限が近い', broken: '破れています', 'not-shown': '示せていません' };
const whys: Record<Why, string> = { 'no-control': '見るしくみがまだない', 'nothing-yet': 'まだ何も起きていない', unreadable: '証拠を読めない' };

export const ja = {
  title: '約束ボード',
  help: '今有効なプライバシーポリシーの約束が、実際に守られているかどうかを、今ある記録から一つずつ確かめて表示します。確かめられないものを「守っています」とは表示しません。',
  seen: (moment: string) => `${moment}に確かめました。`,
  again: 'もう一度確かめる',
  all: (count: number) => `すべての約束 ${count} 個`,
  states,
  whys,
  stances: '基本となる姿勢',
  stancesHelp: 'ポリシーの初めに書かれた姿勢を、それを支える約束の状態で示します。姿勢の状態は、支える約束のうちいちばん悪いものです。',
  backing: (count: number) => `支える約束 ${count} 個`,
  counts: (kept: number, due: number, broken: number, open: number) => `守っています ${kept}、期限が近い ${due}、破れています ${broken}、示せていません ${open}`,
  list: '約束の一覧',
  filterState: '状態で絞る',
  filterPolicy: 'ポリシー',
  everyPolicy: 'すべてのポリシー',
  every: 'すべて',
  shown: (count: number, all: number) => `${all} 個のうち ${count} 個を表示しています。`,
  promise: '約束', state: '状態', evidence: '証拠',
  head: '文書の頭書または前文',
  more: (count: number) => `ほか ${count} か所`,
  when: { kept: (when: string) => `${when}に確認`, due: (when: string) => `期限 ${when}`, broken: (when: string) => `${when}から`, 'not-shown': (when: string) => when } satisfies Record<PromiseState, (when: string) => string>,
  cases: '対象の請求',
  watched: (count: number) => `見ているもの ${count} 個`,
  part: '約束の一部だけを見ています',
  partly: '見ている部分について',
  backedBy: '支える約束',
  read: '本文を読む(新しいタブ)',
  none: { title: 'この条件に当てはまる約束はありません', text: '絞り込みを外すと、すべての約束が表示されます。', action: 'すべて表示する' },
  empty: {
    title: '有効なポリシーがまだありません',
    text: 'ポリシーの版を提出し、承認して、有効にする日を決めると、その版が述べる約束がここに並びます。約束の番号は、ポリシーの中の states という項目に書きます。',
    action: 'プライバシーポリシーの画面へ',
  },
};

export type PromiseWords = typeof ja;
