import { say } from './content.ts';
import type { CaliforniaWords } from './california-words.ts';

/** The words of an addendum for California in Japanese. */
export const ja: CaliforniaWords = {
  categories: {
    identifiers: '識別子', 'customer-records': '顧客の記録に含まれる情報', 'protected-classifications': '法律で保護される属性', commercial: '取引の情報', biometric: '生体の情報',
    'network-activity': 'インターネットなどでの行動', geolocation: '位置の情報', sensory: '音声・画像などの情報', employment: '職業・雇用の情報', education: '教育の情報',
    inferences: 'ほかの情報から推し量ったこと', sensitive: 'センシティブな個人情報',
  },
  thirdParties: { 'group-companies': 'グループ会社', 'ad-networks': '広告ネットワーク', 'analytics-providers': 'アクセス解析の事業者' },
  sources: { person: 'ご本人', advertisers: '広告事業者', 'service-providers': '業務の委託先', public: '公開された情報' },
  rights: { know: '知る権利', delete: '削除を求める権利', correct: '訂正を求める権利', 'opt-out': '販売・共有をやめさせる権利', limit: 'センシティブな個人情報の利用を制限する権利' },
  how: { sold: '販売', shared: '共有' },
  headings: { category: '種類', examples: '例', how: '販売か共有か', recipients: '第三者の種類', purpose: '目的', right: '権利', meaning: '内容' },
  collectedFrom: (sources) => say`これらは、${sources}から取得しました。`,
  permittedPurposes: '個人情報を販売または共有することがあるのは、次の目的のためです。',
  permittedRecipients: (recipients) => say`その相手は、${recipients}です。`,
  past: 'この12か月の間に、次の個人情報を販売または共有しました。',
  nothingPast: 'この12か月の間に、販売も共有もしていません。',
  only: (part) => say`（${part}のみ）`,
  sensitiveItems: (items) => say`センシティブな個人情報にあたるのは、${items}です。`,
  sensitiveUses: 'センシティブな個人情報は、次のためにだけ利用します。',
  inference: { yes: 'センシティブな個人情報から、ご本人の特徴を推し量ることがあります。', no: 'センシティブな個人情報から、ご本人の特徴を推し量ることはありません。' },
  verify: (rights) => say`次の請求では、ご本人であることを確かめます: ${rights}。`,
  documents: '確かめるために、次のいずれかをお願いします。',
  moreMayBeAsked: 'これで足りないときは、ほかの情報をお願いすることがあります。',
  optOut: {
    link: '販売・共有をやめさせるには、サイトのリンクをお使いください。', accountPage: 'アカウントの画面からも、販売・共有をやめさせることができます。',
    signal: 'ブラウザの信号（Global Privacy Control）を、販売・共有をやめさせるお申し出として取り扱います。',
  },
  signedPermission: '代理人による請求には、ご本人が署名した許可が必要です。',
  signedPermissionExceptions: 'ただし、法令が定める場合を除きます。',
};
