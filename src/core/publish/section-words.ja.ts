import { say } from './content.ts';
import type { SectionWords } from './section-words.ts';

/** The words around a policy's sections in Japanese. */
export const ja: SectionWords = {
  means: {
    'encrypted-web': '暗号化などをしたウェブの仕組み', 'on-site-display': 'サイトやアプリケーションでの表示', email: '電子メール', electronic: 'そのほかの電磁的な通信', fax: 'FAX',
    oral: '電話または対面での口頭', document: '書面の手渡し・郵送', media: '電磁的記録媒体の受け渡し',
  },
  channels: {
    email: '電子メール', telephone: '電話', post: '郵便', 'in-service': 'サービスの中の表示', advertising: 'インターネット広告', 'targeted-advertising': 'ターゲティング広告',
  },
  allItems: 'このポリシーにあるすべての項目',
  openItems: 'これらに限りません。',
  headings: {
    classes: 'だれの情報か', items: '項目', purposes: '利用目的', means: '提供の方法', services: 'サービス', users: '利用する者の範囲', responsible: '管理について責任を持つ者',
    abroad: '外国にある者', countries: '外国の名称', systems: '外国の制度', measures: '提供先の措置', others: 'そのほかの国', reason: '国を示せない理由',
    situations: '提供の場面', uses: '使いみち', destination: '送り先', 'opt-out': '止める方法', work: '任せる業務', required: '必ずいただく項目', optional: '任意の項目',
    'by-law': '法令に基づいていただく項目', 'if-withheld': 'いただけない場合', register: 'これまでにつくったもの', kept: '保管する期間', page: 'くわしいページ', notes: '条件',
  },
  purpose: {
    crossService: 'サービスを二つ以上お使いのときは、サービスをまたいで情報を見て使うことがあります。',
    logMatching: '利用ログを、広告事業者などの第三者からも取得し、お預かりしている個人情報と照らし合わせて利用することがあります。',
    recording: '通話などを録音・録画することがあります。',
    afterMembership: '退会されたあとも、サービスによっては利用が続くことがあります。',
    consent: 'ご本人の同意をいただいた場合に限ります。',
    channels: (channels) => say`ご案内やご連絡は、${channels}によることがあります。`,
    items: (items) => say`この目的で利用する項目は、${items}です。`,
    collectedBy: (ways) => say`${ways}で取得した情報に限ります。`,
    recipients: (recipients) => say`この目的には、${recipients}への提供が含まれます。`,
  },
  purposeRules: {
    list: { closed: '個人情報は、ここに挙げた目的のためにだけ利用します。', open: '情報をいただくときに別にお示しした目的も、ここに挙げた目的に含みます。' },
    outside: {
      consent: 'ほかの目的に利用するときは、あらかじめご本人の同意をいただきます。', never: 'ほかの目的には利用しません。',
      law: 'ほかの目的には、法令が認める場合に限って利用します。',
    },
    change: {
      consent: '利用目的を変えるときは、ご本人の同意をいただきます。',
      'related-with-notice': '利用目的は、関連すると合理的に認められる範囲で変えることがあり、その内容をお知らせし、または公表します。',
    },
  },
  collection: {
    recorded: '通話や面談を録音・録画することがあります。', notReturned: 'いただいた書類には、お返しできないものがあります。', ground: (ground) => say`（根拠: ${ground}）`,
  },
  onlyFromAppliedTo: 'ご本人がサービスを通じて応募や申し込みをした相手からに限ります。',
  provisionConsent: {
    'recipient-and-items': '個人情報を第三者に提供するときは、提供先と提供する項目を示して、あらかじめご本人の同意をいただきます。',
    any: 'ここに定める場合のほか、個人情報を第三者に提供するときは、ご本人の同意をいただきます。',
  },
  provisionMeans: (means) => say`提供の方法は、特に書かれていない限り、${means}のいずれかです。`,
  recipient: {
    eachNamed: 'どの相手に提供するかは、一つずつ名前を挙げてご本人にお示しします。', partly: '一部を伏せて提供することがあります。', needLimited: '必要な範囲に限って提供します。', stopsAtOptOut: 'ご本人のお申し出があれば、提供を止めます。',
  },
  situation: {
    onBehalf: 'ご本人に代わって提供します。', byPerson: 'ご本人の操作によって提供されます。', onWish: 'ご本人が希望したときに限ります。', byLaw: '法令に基づいて提供します。',
    needLimited: '必要な範囲に限って提供します。',
    after: (situation) => say`「${situation}」のあとに限ります。`, services: (services) => say`${services}でのことです。`, means: (means) => say`${means}によることもあります。`,
  },
  abroadMeasures: {
    'own-country-law': '契約で、その国の個人情報保護の制度を守るよう定めています。', 'equivalent-measures': '日本の事業者と同じ水準の措置を続けてとるようにしています。',
    unstated: '個別には示していません。',
  },
  jointUse: {
    ownPurposes: 'このポリシーに挙げた利用目的も含みます。', membersOn: (date) => say`${date}の時点では、次のとおりです。`,
    gate: { agreement: '外国の会社とは、取り扱いについての協定を結んでいます。', 'conforming-system': '外国の会社については、基準に適合する体制があることを確かめます。' },
  },
  entrustment: {
    selection: '取り扱いを委託するときは、選定の基準を満たす委託先を選びます。', supervision: '委託先に対して、必要で適切な監督をします。',
    abroad: '外国にある委託先に委託することがあります。', confidentiality: '委託先と秘密保持の契約を結んでいます。',
  },
  specialCare: {
    bases: { law: '法令に基づく場合', consent: 'ご本人の同意がある場合', request: 'ご本人からの求めがある場合' },
    only: (bases) => say`要配慮個人情報は、${bases}に限って取得し、利用し、提供します。`,
  },
  statistics: {
    unrestricted: '個人を特定できないように加工した統計データは、制限なく利用します。', 'declared-purposes': '統計データは、このポリシーに挙げた目的のために利用します。',
  },
  anonymised: {
    making: { continuous: '匿名加工情報を、続けてつくっています。', occasional: '匿名加工情報をつくることがあります。' },
    published: { 'on-making': '含まれる項目を、つくったあとすぐに公表します。', 'on-provision': '含まれる項目と提供の方法を、提供するときに公表します。' },
    methodClosed: '加工の方法と元の情報は、必要な者のほかには知らせません。', registerAnnounced: 'つくった匿名加工情報は、このページでお知らせします。',
    withStatistics: '統計データも、同じように取り扱います。', within: (clause) => say`${clause}に定める範囲で提供します。`,
  },
  trackers: {
    nothingUnentered: 'これらによって、ご本人が入力していない個人情報を取得することはありません。',
    refusalLimitsServices: 'ブラウザの設定で、すべて許可する、すべて拒否する、受け取るときに知らせる、を選べます。拒否すると、サービスの一部が使えなくなることがあります。',
    statisticsToPartners: '得られた情報の一部を、統計として提携先に提供することがあります。', openUses: 'このほか、これらに類することに使うことがあります。',
  },
  techniques: { cookie: 'クッキー', beacon: 'ウェブビーコン', 'device-identifier': '端末の識別番号' },
  measureKinds: { organisational: '組織的な措置', personal: '人的な措置', physical: '物理的な措置', technical: '技術的な措置', external: '外的環境の把握' },
  securityElsewhere: (policy, clause) => say`安全管理措置は、${policy}の${clause}に定めるとおりです。`,
  retention: {
    ends: {
      'when-not-needed': '必要がなくなったら消去します。', 'service-end': 'サービスが終わったら消去します。', 'internal-rules': '社内の規程に定める期間、保管します。',
      unstated: '期間は定めていません。', never: '期間を限らずに保管します。',
    },
    days: (days) => say`${days}日間、保管します。`, longerFor: (reasons) => say`${reasons}に必要な場合は、それより長く保管します。`,
    reasons: { law: '法令上の義務', security: '安全の確保', disputes: '紛争の解決' },
  },
  amendment: {
    notice: { 'in-service': 'このポリシーを変えるときは、サービスの中でお知らせします。', publication: 'このポリシーを変えるときは、公表します。' },
    deemedConsent: 'お知らせのあともサービスを使われた場合は、変更に同意されたものとして取り扱います。',
    consentWhereLawAsks: '法令がご本人の同意を求める変更については、定めた方法で同意をいただきます。',
  },
  minors: {
    collected: (under) => say`${under}歳未満の方の個人情報を取得することがあります。`, notCollected: (under) => say`${under}歳未満の方の個人情報は、それと知って取得しません。`,
    soldOrShared: (under) => say`${under}歳未満の方の個人情報を販売または共有することがあります。`, notSoldOrShared: (under) => say`${under}歳未満の方の個人情報は、販売も共有もしません。`,
    guardianMayAsk: '保護者の方は、お子さまの情報について窓口にお申し出いただけます。',
  },
  procedure: {
    firstStep: { form: '申請書に必要なことを書き、本人確認書類とともにお送りください。', 'contact-desk': 'まず窓口にご連絡ください。こちらから申請書をお送りします。' },
    form: (form) => say`申請書は「${form}」です。`,
    refusalTold: { 'with-reason': '応じられないときは、そのことと理由をお知らせします。', 'decision-only': '応じられないときは、そのことをお知らせします。' },
    mayEndServices: '削除や利用の停止をすると、いまお使いのサービスが使えなくなることがあります。', selfServiceStop: '利用の全部または一部の停止は、サービスの設定からもできます。',
  },
  privacyManager: '個人情報保護管理者',
  see: (references) => say`参照: ${references}`,
};
