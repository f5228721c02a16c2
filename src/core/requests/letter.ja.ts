import { dateInWords } from './date-words.ts';
import type { LetterWords } from './letter-facts.ts';

export const letterWordsJa: LetterWords = {
  title: ({ type }) => `${letterWordsJa.requestTypes[type]}のご請求について（回答）`,
  addressee: (name) => `${name} 様`,
  opening: ({ arrivedOn }) => `${dateInWords('ja', arrivedOn)}に受け付けたご請求について、次のとおりお答えします。`,
  requestTypes: {
    'purpose-notice': '利用目的の通知', 'disclosure': '保有個人データの開示', 'disclosure-of-records': '第三者提供記録の開示',
    'correction': '訂正', 'addition': '追加', 'deletion': '削除', 'stop-of-use': '利用の停止', 'erasure': '消去', 'stop-of-provision': '第三者への提供の停止',
  },
  labels: { number: '受付番号', request: 'ご請求の内容', arrived: '受付日', services: '対象のサービス', items: '対象のデータ', reply: 'お返事の方法', promised: 'お約束した期限', policy: '適用したポリシー' },
  all: 'すべて',
  promise: (days, by) => `書類がそろってから${days}営業日以内（${dateInWords('ja', by)}まで）に発送`,
  under: (said, clause) => (clause === undefined ? said : `${said}（ポリシー ${clause}）`),
  policyVersion: (title, version) => `${title}（${dateInWords('ja', version)}改定）`,
  listOf: (names) => names.join('、'),
  byEmail: '電子メール（受取ページからのダウンロード）',
  byPost: '郵送',
  found: {
    heading: '開示するデータ',
    intro: ({ addressee }) => addressee.address === undefined
      ? '次のデータを、この手紙と同じファイル（ZIP）に入れました。index.html を開くと読めます。'
      : '次のデータを、この手紙の別紙に印刷しました。',
    head: ['サービス', '内容', '件数'],
    rows: (count) => `${count.toLocaleString('ja-JP')}件`,
  },
  nothingFound: 'お調べした結果、ご請求に当たるお客様のデータはありませんでした。',
  withheld: { heading: '開示しない部分とその理由', intro: '次の部分は、記載の理由により開示していません。', head: ['部分', '根拠', '説明'] },
  others: 'ほかの方の情報や、パスワードのように安全のためにシステムだけが使う情報は、含めていません。それぞれの箇所に、その旨を記しています。',
  complaint: { heading: 'お問い合わせと苦情', text: () => 'この回答についてのお問い合わせや苦情は、次の窓口にお申し出ください。' },
  desk: { name: '窓口', address: '住所', telephone: '電話', email: 'メール' },
  annex: {
    title: (dataset, table) => `${dataset}：${table}`,
    record: (number) => `${number}件目`,
    shownOf: (shown, total) => `全${total.toLocaleString('ja-JP')}件のうち、最初の${shown.toLocaleString('ja-JP')}件を印刷しました。残りをご希望のときは、窓口にお申し出ください。`,
  },
};
