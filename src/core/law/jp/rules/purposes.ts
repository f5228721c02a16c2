import { calendarDate } from '../../../identifiers/calendar-date.ts';
import { coveredFrom } from '../../rule.ts';
import type { Rule } from '../../rule.ts';
import { appi, general, source } from '../../source.ts';

const base = { jurisdiction: 'jp', topic: 'purposes', validFrom: coveredFrom.jp, sureness: 'primary-text' } as const;

/** 利用目的: how a purpose is stated, changed, told and kept to. */
export const purposeRules = [
  { ...base, id: 'JP-PUR-01', sources: [appi('17(1)'), general('3-1-1')], text: {
    ja: '利用目的は、本人が最終的な使われ方を予測できる程度に具体的に書きます。「事業活動に用いるため」「サービスの向上のため」だけでは足りません。分析して使うときは、分析することも書きます。',
    en: 'A purpose is stated so concretely that the person can foresee the end use. "For our business" or "to improve our services" alone is not enough. Where data is analysed for a use, the analysis is stated too.' } },
  { ...base, id: 'JP-PUR-02', sources: [general('3-1-1'), general('3-6-1'), general('3-6-2')], text: {
    ja: '第三者への提供は、それ自体が利用目的として示されていなければなりません。', en: 'Provision to a third party must itself be among the stated purposes.' } },
  { ...base, id: 'JP-PUR-03', sources: [appi('17(2)'), appi('21(3)'), appi('18(1)'), general('3-1-2')], text: {
    ja: '利用目的は、元の目的と関連し、通常の人が予想できる範囲でだけ変えられます。変えたら本人に通知するか公表します。それを超えるときは、事前の同意が必要です。同意を求める連絡だけは目的外利用になりません。',
    en: 'A purpose may be changed only within what is related and an ordinary person would expect; the change is notified or published. Beyond that, prior consent is needed. Writing or calling just to ask for that consent is not use beyond the purpose.' } },
  { ...base, id: 'JP-PUR-04', sources: [appi('18(1)'), source('practice', '')], sureness: 'inference', text: {
    ja: '方針が法律より厳しい約束（目的を変えるときは必ず同意を得る、など）をしていれば、その約束に従います。', en: 'Where a policy promises more than the law (consent for every change of purpose, say), the promise is kept.' } },
  { ...base, id: 'JP-PUR-05', sources: [appi('18(3)(i)', '18(3)(vi)')], text: {
    ja: '目的外に使えるのは、法令、生命・身体・財産の保護、公衆衛生・児童の育成、国等への協力、学術研究の場合だけです。生命等と公衆衛生では同意が難しいこと、国等への協力では同意を求めると支障があることも必要です。',
    en: 'Use beyond the purpose is allowed only for laws, life, body or property, public health or children, cooperation with public bodies, and academic research. For life and for health it must also be difficult to get consent; for public bodies, asking must be a hindrance.' } },
  { ...base, id: 'JP-PUR-06', sources: [appi('18(2)')], text: {
    ja: '合併などで引き継いだ情報は、引き継ぐ前の利用目的の範囲でだけ使えます。', en: 'Data received with a succession of business keeps the purposes it had before.' } },
  { ...base, id: 'JP-PUR-07', sources: [appi('21(2)'), general('3-3-4')], text: {
    ja: '書面や画面で本人から直接取得するときは、送信の前に、利用目的を見える所に示します（1回の操作で開けるリンクでも構いません）。口頭や名刺なら、公表か通知で足ります。',
    en: 'Where data is taken directly from the person in writing or on a screen, the purposes are visible before it is sent (a link one click away will do). For speech and business cards, publication or notice suffices.' } },
  { ...base, id: 'JP-PUR-08', sources: [general('2-15')], text: {
    ja: '「公表」は、トップページから1回程度の操作で届くことです。「本人が容易に知り得る状態」は継続して容易に見つかること、「本人の知り得る状態」は求めに応じて遅滞なく答える場合を含みます。三つは別のものです。',
    en: '"Published" is about one click from the top page. "Readily knowable" is continuous and easily found; "knowable" includes answering without delay on request. They are three different things.' } },
  { ...base, id: 'JP-PUR-09', sources: [appi('21(4)(i)', '21(4)(iv)')], text: {
    ja: '利用目的の通知や公表が要らないのは、本人や第三者を害する場合、事業者の権利や正当な利益を害する場合、国等の事務に支障がある場合、取得の状況から目的が明らかな場合だけです。',
    en: 'No notice of purposes is needed where it would harm the person or a third party, harm rights or legitimate interests of the operator, hinder a public body, or where the purpose is clear from the circumstances.' } },
  { ...base, id: 'JP-PUR-10', sources: [appi('19'), general('3-2')], text: {
    ja: '違法または不当な行為を助長し、誘発するおそれのある方法で使ってはなりません（性別や国籍だけによる差別的な選考など）。', en: 'Data is not used in ways that may encourage or provoke unlawful or unjust acts (screening by sex or nationality alone, for instance).' } },
  { ...base, id: 'JP-PUR-11', sources: [appi('22'), general('3-4-1'), source('ppc-notice', '2026-10-07')], text: {
    ja: '正確で最新に保ち、使う必要がなくなったら遅滞なく消すよう努めます。目的が一つでも残れば、まだ消す時ではありません。法令の保存期間が優先します。個人を識別できなくすることも消去に含みます。',
    en: 'Data is kept accurate, and erased without delay once no purpose needs it. While one purpose remains it is not yet time; statutory retention comes first. Making it impossible to identify anyone counts as erasure.' },
    unsure: [{ sureness: 'secondary', part: { ja: '2026年10月7日の注意喚起', en: 'the caution of 7 October 2026' } }] },
  { ...base, id: 'JP-PUR-12', sources: [source('employment-act', '5-5'), source('employment-guideline', ''), source('dispatch-act', '37(2)')], sureness: 'secondary',
    validFrom: calendarDate('2022-10-01'), validFromSureness: 'unverified', text: {
    ja: '求職者の情報は、目的を明らかにして、本人から集めるか同意を得て集めます。人種・民族・社会的身分・門地・本籍・出生地、思想信条、労働組合への加入は、業務に欠かせず、目的を示して本人から集める場合を除き、集めてはなりません。',
    en: 'Job-seeker data is collected with a clear purpose, from the person or with consent. Race, ethnicity, social status, lineage, registered domicile, place of birth, beliefs and union membership are not collected, unless indispensable and taken from the person with the purpose shown.' },
    unsure: [{ sureness: 'unverified', part: { ja: '求職管理簿2年、派遣元管理台帳3年の保存', en: 'keeping the job-seeker register 2 years and the dispatch ledger 3 years' } }] },
  { ...base, id: 'JP-PUR-13', sources: [source('jis-q-15001', '')], sureness: 'secondary', text: {
    ja: 'JIS Q 15001（プライバシーマーク）では、書面で直接取得するとき、事業者名、管理者の氏名か職名・所属・連絡先、利用目的、提供（目的・項目・手段・受領者・契約）、委託の予定、開示等と窓口、任意性と答えないときの結果、容易に認識できない取得方法を示します。',
    en: 'Under JIS Q 15001 (Privacy Mark), direct written collection shows: the company; name or title, department and contact of the privacy manager; purposes; provision (purpose, items, means, recipients, contract); planned entrustment; rights and desk; whether answering is voluntary and what follows from not answering; means of collection that are not easily noticed.' } },
] as const satisfies readonly Rule[];
