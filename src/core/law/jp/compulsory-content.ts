import type { LocalText } from '../../policy/model/local-text.ts';
import type { RuleId } from '../all-rules.ts';
import { appi, order, source } from '../source.ts';
import type { Source } from '../source.ts';

/** When a content is due, as a policy itself shows it. */
export const japanConditions = {
  always: { ja: 'いつも', en: 'always' },
  'fee-charged': { ja: '手数料を取るとき', en: 'where a fee is charged' },
  'certified-body': { ja: '認定個人情報保護団体の対象事業者であるとき', en: 'where the operator belongs to a certified body' },
  'purpose-changed': { ja: '利用目的を変えたとき', en: 'where a purpose was changed' },
  'provision-to-third-parties': { ja: '第三者に提供するとき', en: 'where data goes to third parties' },
  'joint-use': { ja: '共同利用するとき', en: 'with joint use' },
  'opt-out-provision': { ja: 'オプトアウトで提供するとき', en: 'with provision by opt-out' },
  'foreign-handling': { ja: '外国で個人データを取り扱うとき', en: 'where data is handled abroad' },
  'anonymised-created': { ja: '匿名加工情報を作成するとき', en: 'where anonymised information is created' },
  'anonymised-provided': { ja: '匿名加工情報を提供するとき', en: 'where anonymised information is provided' },
  'pseudonymised-purpose-changed': { ja: '仮名加工情報の利用目的を変えたとき', en: 'where the purpose of pseudonymised information was changed' },
  'direct-collection': { ja: '書面や画面で本人から直接取得するとき', en: 'where data is taken from the person in writing or on a screen' },
  'jis-q-15001': { ja: 'JIS Q 15001に従うとき', en: 'where JIS Q 15001 is followed' },
  'external-transmission': { ja: '利用者の情報を外部に送信させるとき', en: 'where a visitor\'s device is made to send information' },
} as const satisfies Readonly<Record<string, LocalText>>;
export type JapanCondition = keyof typeof japanConditions;

/** JP-PUR-08: three notions that differ, and notice beside them. */
export type Publicity = 'published' | 'readily-knowable' | 'knowable' | 'shown';

export interface CompulsoryContent {
  readonly content: string;
  /** Where it is due: the policy, the notice at collection, or the page of external transmissions. */
  readonly place: 'policy' | 'collection-notice' | 'transmission-page';
  readonly when: JapanCondition;
  readonly publicity: Publicity;
  readonly rule: RuleId;
  readonly sources: readonly Source[];
  readonly name: LocalText;
}

const operator = { place: 'policy', when: 'always', publicity: 'knowable', rule: 'JP-DSR-15' } as const;
const jointUse = { place: 'policy', when: 'joint-use', publicity: 'readily-knowable', rule: 'JP-JU-01', sources: [appi('27(5)(iii)')] } as const;
const optOut = { place: 'policy', when: 'opt-out-provision', publicity: 'readily-knowable', rule: 'JP-TP-05' } as const;
const jis = { place: 'collection-notice', when: 'jis-q-15001', publicity: 'shown', rule: 'JP-PUR-13', sources: [source('jis-q-15001', '')] } as const;
const transmission = { place: 'transmission-page', when: 'external-transmission', publicity: 'readily-knowable', rule: 'JP-EXT-02', sources: [source('telecom-rules', '22-2-29')] } as const;

/** What a policy, a notice at collection and the page of external transmissions must hold in Japan, by duty. */
export const compulsoryContent = [
  { ...operator, content: 'name', sources: [appi('32(1)(i)')], name: { ja: '事業者の氏名または名称', en: 'name of the operator' } },
  { ...operator, content: 'address', sources: [appi('32(1)(i)')], name: { ja: '住所', en: 'address' } },
  { ...operator, content: 'representative', sources: [appi('32(1)(i)')], name: { ja: '法人の代表者の氏名', en: 'name of the company\'s representative' } },
  { ...operator, content: 'purposes', sources: [appi('32(1)(ii)'), appi('21(1)')], name: { ja: 'すべての利用目的', en: 'all purposes' } },
  { ...operator, content: 'request-procedure', sources: [appi('32(1)(iii)'), appi('37(1)')], name: { ja: '請求に応じる手続', en: 'procedure of requests' } },
  { ...operator, content: 'fee', when: 'fee-charged', rule: 'JP-DSR-11', sources: [appi('32(1)(iii)'), appi('38(2)')], name: { ja: '手数料の額', en: 'amount of the fee' } },
  { ...operator, content: 'security-measures', sources: [appi('32(1)(iv)'), order('10(i)')], name: { ja: '安全管理のために講じた措置', en: 'security measures taken' } },
  { ...operator, content: 'foreign-environment', when: 'foreign-handling', rule: 'JP-SEC-01', sources: [appi('23'), order('10(i)')], name: { ja: '外的環境の把握（国の名前）', en: 'the foreign environment (countries by name)' } },
  { ...operator, content: 'complaint-desk', rule: 'JP-DSR-14', sources: [appi('32(1)(iv)'), order('10(ii)')], name: { ja: '苦情の申出先', en: 'where to complain' } },
  { ...operator, content: 'certified-body', when: 'certified-body', sources: [appi('32(1)(iv)'), order('10(iii)')], name: { ja: '認定個人情報保護団体の名称と申出先', en: 'name of the certified body and where to complain to it' } },
  { place: 'policy', content: 'changed-purpose', when: 'purpose-changed', publicity: 'published', rule: 'JP-PUR-03', sources: [appi('21(3)')], name: { ja: '変更した利用目的', en: 'the changed purpose' } },
  { place: 'policy', content: 'purpose-of-provision', when: 'provision-to-third-parties', publicity: 'published', rule: 'JP-PUR-02', sources: [appi('17(1)')], name: { ja: '第三者への提供という利用目的', en: 'provision as a purpose' } },
  { ...jointUse, content: 'joint-use-fact', name: { ja: '共同利用すること', en: 'the fact of joint use' } },
  { ...jointUse, content: 'joint-use-items', name: { ja: '共同利用する項目', en: 'items used jointly' } },
  { ...jointUse, content: 'joint-use-range', name: { ja: '共同して利用する者の範囲', en: 'range of joint users' } },
  { ...jointUse, content: 'joint-use-purposes', name: { ja: '利用する者の利用目的', en: 'purposes of the users' } },
  { ...jointUse, content: 'joint-use-responsible', name: { ja: '責任者の名称・住所・代表者', en: 'name, address and representative of who is responsible' } },
  { ...optOut, content: 'opt-out-provider', sources: [appi('27(2)(i)')], name: { ja: '提供する者の名称・住所・代表者', en: 'name, address and representative of the provider' } },
  { ...optOut, content: 'opt-out-purpose', sources: [appi('27(2)(ii)')], name: { ja: '提供を利用目的とすること', en: 'that provision is a purpose' } },
  { ...optOut, content: 'opt-out-items', sources: [appi('27(2)(iii)')], name: { ja: '提供する項目', en: 'items provided' } },
  { ...optOut, content: 'opt-out-acquisition', sources: [appi('27(2)(iv)')], name: { ja: '取得の方法', en: 'how they are acquired' } },
  { ...optOut, content: 'opt-out-means', sources: [appi('27(2)(v)')], name: { ja: '提供の方法', en: 'means of provision' } },
  { ...optOut, content: 'opt-out-stop', sources: [appi('27(2)(vi)')], name: { ja: '求めに応じて停止すること', en: 'that it stops on request' } },
  { ...optOut, content: 'opt-out-how-to-ask', sources: [appi('27(2)(vii)')], name: { ja: '求めを受け付ける方法', en: 'how to ask' } },
  { ...optOut, content: 'opt-out-update', sources: [appi('27(2)(viii)')], name: { ja: '更新の方法', en: 'how data is updated' } },
  { ...optOut, content: 'opt-out-start', sources: [appi('27(2)(viii)')], name: { ja: '提供を始める予定日', en: 'planned day of the first provision' } },
  { place: 'policy', content: 'anonymised-items', when: 'anonymised-created', publicity: 'published', rule: 'JP-ANON-04', sources: [appi('43(3)')], name: { ja: '匿名加工情報に含まれる項目', en: 'items of the anonymised information' } },
  { place: 'policy', content: 'anonymised-provided-items', when: 'anonymised-provided', publicity: 'published', rule: 'JP-ANON-05', sources: [appi('43(4)')], name: { ja: '提供する匿名加工情報に含まれる項目', en: 'items of the anonymised information provided' } },
  { place: 'policy', content: 'anonymised-means', when: 'anonymised-provided', publicity: 'published', rule: 'JP-ANON-05', sources: [appi('43(4)')], name: { ja: '匿名加工情報の提供の方法', en: 'means of its provision' } },
  { place: 'policy', content: 'pseudonymised-purposes', when: 'pseudonymised-purpose-changed', publicity: 'published', rule: 'JP-PSEU-01', sources: [appi('41(4)')], name: { ja: '仮名加工情報の変更した利用目的', en: 'changed purposes of pseudonymised information' } },
  { place: 'collection-notice', content: 'notice-purposes', when: 'direct-collection', publicity: 'shown', rule: 'JP-PUR-07', sources: [appi('21(2)')], name: { ja: '利用目的', en: 'purposes' } },
  { ...jis, content: 'notice-company', name: { ja: '事業者の名称', en: 'name of the company' } },
  { ...jis, content: 'notice-privacy-manager', name: { ja: '管理者の氏名か職名、所属、連絡先', en: 'name or title, department and contact of the privacy manager' } },
  { ...jis, content: 'notice-jis-purposes', name: { ja: '利用目的', en: 'purposes' } },
  { ...jis, content: 'notice-provision', name: { ja: '提供の目的・項目・手段・受領者・契約', en: 'provision: purpose, items, means, recipients, contract' } },
  { ...jis, content: 'notice-entrustment', name: { ja: '委託の予定', en: 'planned entrustment' } },
  { ...jis, content: 'notice-rights', name: { ja: '開示等の請求と窓口', en: 'rights and the desk' } },
  { ...jis, content: 'notice-voluntary', name: { ja: '任意かどうかと、答えないときの結果', en: 'whether answering is voluntary, and what follows from not answering' } },
  { ...jis, content: 'notice-hidden-means', name: { ja: '容易に認識できない方法による取得', en: 'means of collection that are not easily noticed' } },
  { ...transmission, content: 'transmission-items', name: { ja: '送信される情報の内容', en: 'what information is sent' } },
  { ...transmission, content: 'transmission-recipient', name: { ja: '送信先で取り扱う者の名称', en: 'who will handle it' } },
  { ...transmission, content: 'transmission-purposes', name: { ja: '送る側と受け取る側の利用目的', en: 'purposes of sender and recipient' } },
] as const satisfies readonly CompulsoryContent[];

export type CompulsoryContentId = (typeof compulsoryContent)[number]['content'];
