import { coveredFrom } from '../../rule.ts';
import type { Rule } from '../../rule.ts';
import { appi, general, rules, source } from '../../source.ts';

const base = { jurisdiction: 'jp', topic: 'provision', validFrom: coveredFrom.jp, sureness: 'primary-text' } as const;

/** 第三者提供: Article 27 without joint use. */
export const provisionRules = [
  { ...base, id: 'JP-TP-01', sources: [appi('27(1)'), general('2-17')], text: {
    ja: '個人データを第三者に提供するには、原則として事前に本人の同意が必要です。見られるようにすることも提供です。グループ会社は第三者で、同じ会社の別の部署は第三者ではありません。',
    en: 'Providing personal data to a third party needs the prior consent of the person, as a rule. Giving a right to view is provision. Group companies are third parties; another department of the same company is not.' } },
  { ...base, id: 'JP-TP-02', sources: [general('3-6-1'), general('2-16')], text: {
    ja: '同意は、判断に必要な内容を示したうえで、口頭・書面・メール・チェック・クリック・音声・タッチなどの行為で得ます。知らせた後に使い続けたことだけでは、法律が求める同意になりません。',
    en: 'Consent is an act (speech, paper, mail, a box checked, a click, voice, touch) after being shown what is needed to judge. Merely continuing to use a service after a notice is not the consent that the law asks for.' } },
  { ...base, id: 'JP-TP-03', sources: [general('2-16'), source('ppc-answers', '1-62')], text: {
    ja: '同意の結果を判断できない未成年者や成年被後見人などについては、法定代理人から同意を得ます。', en: 'For minors and others who cannot judge what consent leads to, the legal representative consents.' },
    unsure: [{ sureness: 'unverified', part: { ja: '12～15歳までという目安', en: 'the rule of thumb of 12 to 15 years' } }] },
  { ...base, id: 'JP-TP-04', sources: [appi('27(1)(i)', '27(1)(iv)'), general('3-1-5'), source('criminal-procedure', '197(2)'), source('attorneys-act', '23-2')], text: {
    ja: '同意なしの提供は、例外ごとの事実がそろう場合だけです。求めた機関の名前ではなく、根拠となる法令や必要性が問われます。捜査関係事項照会や弁護士会照会は法令に基づく場合です。任意の求めには、支障があることの確認が必要です。',
    en: 'Provision without consent needs the facts of each exception. The ground counts, not who asks: inquiries under statute (criminal investigation, bar association) are based on law; a voluntary request needs the hindrance to be established.' } },
  { ...base, id: 'JP-TP-05', sources: [appi('27(2)', '27(4)'), rules('11', '14')], text: {
    ja: 'オプトアウトによる提供には、9項目を本人が容易に知り得る状態に置き、個人情報保護委員会に届け出ることが必要です。要配慮個人情報、不正に取得した情報、オプトアウトで受け取った情報は提供できません。',
    en: 'Provision by opt-out needs nine items readily knowable to the person and filed with the Commission. Special-care information, what was acquired illegally, and what was itself received by opt-out are excluded.' } },
  { ...base, id: 'JP-TP-06', sources: [appi('27(5)(i)'), appi('25'), general('3-4-4'), general('3-6-3')], text: {
    ja: '委託先は第三者に当たりませんが、利用目的の範囲内で、必要な情報だけを渡し、選定・契約・取扱状況の把握を行います。委託先が自分の目的で使うなら、委託ではありません。',
    en: 'An entrusted vendor is no third party: within the purposes, no more data than needed, with selection, contract and grasp of the handling. A vendor that uses the data for its own purpose is not entrusted.' } },
  { ...base, id: 'JP-TP-07', sources: [appi('27(5)(ii)'), general('3-6-3')], text: {
    ja: '合併や事業譲渡による承継は提供に当たりません。契約前の交渉で渡すときは、目的・取扱い・漏えい時・不成立時の措置を契約で定めます。',
    en: 'Succession of business is no provision. Data given during negotiations needs a contract on purpose, handling, leaks and what happens if the deal fails.' } },
] as const satisfies readonly Rule[];
