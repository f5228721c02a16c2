import type { PageWords } from './page-words.ts';

export const pageWordsJa: PageWords = {
  title: '開示するデータ',
  intro: (organisation) => `${organisation}が保有している、あなたのデータです。`,
  caseNumber: '受付番号',
  date: '回答日',
  letter: '回答の手紙（PDF）',
  contents: '内容',
  skip: '本文へ移動',
  files: (csv, json) => ['同じ内容のファイル', `表計算ソフト用: ${csv}`, `機械で読む形式: ${json}`],
  rows: (count) => `${count.toLocaleString('ja-JP')}件`,
  shownOf: (shown, total) => `このページでは、全${total.toLocaleString('ja-JP')}件のうち最初の${shown.toLocaleString('ja-JP')}件を表示しています。残りはCSVファイルにあります。`,
  empty: '（空欄）',
  nothing: 'お調べした結果、ご請求に当たるデータはありませんでした。',
  nothingIn: '次の表には、あなたのデータはありませんでした',
  rowNumber: '番号',
  yes: 'はい',
  no: 'いいえ',
  noValue: 'なし',
  wholeTable: 'この表は、全体を開示していません。',
  withheldHeading: '開示しない部分とその理由',
  ground: '根拠',
  explanation: '説明',
  withheld: (reason) => {
    if (reason.kind === 'ground') return `非開示：${reason.part.ground.ja}`;
    return reason.kind === 'other-person' ? '非開示：ほかの方の情報のため' : '非開示：安全のためにシステムだけが使う情報のため';
  },
  apostrophe: 'CSVファイルでは、表計算ソフトが計算式と間違えるおそれのある値の先頭に「\'」を付けています。元のままの値はJSONファイルにあります。',
  deskHeading: 'お問い合わせと苦情',
  desk: '窓口',
  telephone: '電話',
};
