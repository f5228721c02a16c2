import { coveredFrom } from '../../rule.ts';
import type { Rule } from '../../rule.ts';
import { appi, general, source } from '../../source.ts';

const base = { jurisdiction: 'jp', topic: 'joint-use', validFrom: coveredFrom.jp, sureness: 'primary-text' } as const;

/** 共同利用. */
export const jointUseRules = [
  { ...base, id: 'JP-JU-01', sources: [appi('27(5)(iii)')], text: {
    ja: '共同利用の前に、共同利用すること、項目、利用者の範囲、利用目的、責任者の氏名か名称・住所・（法人なら）代表者の氏名の五つを、通知するか本人が容易に知り得る状態に置きます。',
    en: 'Before joint use, five things are notified or readily knowable: the fact, the items, the range of users, all purposes, and name, address and (for a company) representative of who is responsible.' } },
  { ...base, id: 'JP-JU-02', sources: [general('3-6-3')], text: {
    ja: '範囲は、どこまでかを本人が判断できればよく、全員の名前は要りません。外の一覧を指すなら、その日付の写しを残します。', en: 'The range must let the person tell where it ends; not all names are needed. Where it points to a list, a dated copy of the list is kept.' },
    unsure: [{ sureness: 'inference', part: { ja: '日付の付いた写しを残すこと', en: 'keeping a dated copy' } }] },
  { ...base, id: 'JP-JU-03', sources: [general('3-6-3')], text: {
    ja: '既に持っている情報を共同利用するときは、取得時の目的と本人の予想の範囲に合うことが必要です。', en: 'Data already held may be used jointly only within its purposes at collection and what the person would expect.' } },
  { ...base, id: 'JP-JU-04', sources: [appi('27(6)'), general('3-6-3')], text: {
    ja: '責任者の名称・住所・代表者が変わったら遅滞なく、利用目的か責任者そのものを変えるなら事前に知らせます。項目と範囲は、同意・単なる名称変更・承継を除き、変えられません。',
    en: 'A new name, address or representative of who is responsible is told without delay; new purposes or a new responsible party, before. Items and range cannot change, but by consent, a mere renaming or succession.' } },
  { ...base, id: 'JP-JU-05', sources: [general('3-6-3')], text: {
    ja: '責任者は、苦情などを最初に受ける一つの事業者で、社内の管理責任者のことではありません。', en: 'The responsible party is one undertaking that handles complaints first, not a manager inside a company.' } },
  { ...base, id: 'JP-JU-06', sources: [general('3-6-3')], text: {
    ja: '範囲の中にいる委託先も、委託先であることに変わりはありません。', en: 'A vendor inside the range stays a vendor.' } },
  { ...base, id: 'JP-JU-07', sources: [source('my-number-act', '30(2)'), source('guide-my-number', '')], text: {
    ja: 'マイナンバーは共同利用できません。', en: 'The My Number cannot be used jointly.' } },
] as const satisfies readonly Rule[];
