import type { LocalText } from '../../policy/model/local-text.ts';
import type { RuleId } from '../all-rules.ts';
import { ccpa, regulations } from '../source.ts';
import type { Source } from '../source.ts';

/** When a content is due, as a policy itself shows it. */
export const californiaConditions = {
  always: { ja: 'いつも', en: 'always' },
  'sold-or-shared': { ja: '販売または共有するとき', en: 'where data is sold or shared' },
  'sensitive-beyond-permitted': { ja: 'センシティブ情報を許された用途以外に使うとき', en: 'where sensitive data is used beyond the permitted uses' },
  'ten-million-consumers': { ja: '年に1,000万人以上の消費者を扱うとき', en: 'with ten million consumers a year' },
} as const satisfies Readonly<Record<string, LocalText>>;
export type CaliforniaCondition = keyof typeof californiaConditions;

export interface CaliforniaContent {
  readonly content: string;
  readonly place: 'policy' | 'collection-notice';
  readonly when: CaliforniaCondition;
  /** Said for each category of personal information, not once for all. */
  readonly perCategory: boolean;
  /** What it may say when there is nothing: "none" has to be said too. */
  readonly noneMustBeSaid: boolean;
  readonly rule: RuleId;
  readonly sources: readonly Source[];
  readonly name: LocalText;
}

const policy = { place: 'policy', when: 'always', perCategory: false, noneMustBeSaid: false, rule: 'CA-DOC-01', sources: [regulations('7011(e)')] } as const;
const practices = { ...policy, noneMustBeSaid: true, sources: [regulations('7011(e)'), ccpa('1798.130(a)(5)')] } as const;
const notice = { ...policy, place: 'collection-notice', rule: 'CA-DOC-02', sources: [regulations('7012'), ccpa('1798.100(a)')] } as const;

/** What the policy and the notice at collection must hold for California; the practices of the preceding 12 months. */
export const californiaContent = [
  { ...practices, content: 'categories-collected', name: { ja: '収集した種類（法律の名称で）', en: 'categories collected, by their names in the law' } },
  { ...practices, content: 'sources', name: { ja: '入手元の種類', en: 'categories of sources' } },
  { ...practices, content: 'collection-purposes', name: { ja: '収集の目的', en: 'purposes of collection' } },
  { ...practices, content: 'sold-or-shared', perCategory: true, name: { ja: '販売・共有した種類', en: 'categories sold or shared' } },
  { ...practices, content: 'sold-or-shared-third-parties', when: 'sold-or-shared', perCategory: true, name: { ja: '種類ごとの販売・共有先', en: 'third parties to whom each category was sold or shared' } },
  { ...practices, content: 'sold-or-shared-purposes', when: 'sold-or-shared', name: { ja: '販売・共有の目的', en: 'purposes of selling or sharing' } },
  { ...practices, content: 'business-purpose-disclosures', perCategory: true, name: { ja: '事業目的で開示した種類', en: 'categories disclosed for a business purpose' } },
  { ...practices, content: 'business-purpose-recipients', perCategory: true, name: { ja: '種類ごとの開示先', en: 'recipients of each category disclosed' } },
  { ...practices, content: 'business-purposes', name: { ja: '開示の事業目的', en: 'business purposes of disclosure' } },
  { ...practices, content: 'under-16', rule: 'CA-MIN-01', name: { ja: '16歳未満とわかっている人の情報の販売・共有', en: 'sale or sharing of data of consumers known to be under 16' } },
  { ...practices, content: 'sensitive-use', rule: 'CA-LIM-01', name: { ja: 'センシティブ情報を許された用途以外に使うか', en: 'whether sensitive data is used beyond the permitted uses' } },
  { ...policy, content: 'right-to-know', name: { ja: '知る権利', en: 'right to know' } },
  { ...policy, content: 'right-to-delete', name: { ja: '消す権利', en: 'right to delete' } },
  { ...policy, content: 'right-to-correct', name: { ja: '直す権利', en: 'right to correct' } },
  { ...policy, content: 'right-to-opt-out', when: 'sold-or-shared', rule: 'CA-OPT-01', name: { ja: '販売・共有を停止する権利', en: 'right to opt out of sale and sharing' } },
  { ...policy, content: 'right-to-limit', when: 'sensitive-beyond-permitted', rule: 'CA-LIM-01', name: { ja: 'センシティブ情報の利用を制限する権利', en: 'right to limit the use of sensitive data' } },
  { ...policy, content: 'no-retaliation', rule: 'CA-ND-01', name: { ja: '不利に扱われない権利', en: 'right to no retaliation' } },
  { ...policy, content: 'request-methods', rule: 'CA-IN-01', name: { ja: '請求の方法', en: 'methods of requests' } },
  { ...policy, content: 'verification', rule: 'CA-VER-01', name: { ja: '本人確認の進め方', en: 'how requests are verified' } },
  { ...policy, content: 'preference-signal', when: 'sold-or-shared', rule: 'CA-GPC-01', name: { ja: 'ブラウザの信号の扱い', en: 'how preference signals are handled' } },
  { ...policy, content: 'agents', rule: 'CA-AG-01', name: { ja: '代理人による請求', en: 'requests by agents' } },
  { ...policy, content: 'contact', name: { ja: '問い合わせ先', en: 'contact' } },
  { ...policy, content: 'last-updated', name: { ja: '最終更新日', en: 'date last updated' } },
  { ...policy, content: 'metrics', when: 'ten-million-consumers', rule: 'CA-REC-02', sources: [regulations('7102')], name: { ja: '請求の件数と日数', en: 'counts and days of requests' } },
  { ...notice, content: 'notice-categories', name: { ja: '収集する種類', en: 'categories to be collected' } },
  { ...notice, content: 'notice-category-purposes', perCategory: true, name: { ja: '収集と利用の目的', en: 'purposes of collection and use' } },
  { ...notice, content: 'notice-sold-or-shared', perCategory: true, name: { ja: '販売・共有するか', en: 'whether sold or shared' } },
  { ...notice, content: 'retention', perCategory: true, name: { ja: '種類ごとの保存期間か、その基準', en: 'retention per category, or its criteria' } },
  { ...notice, content: 'notice-opt-out-link', when: 'sold-or-shared', rule: 'CA-OPT-01', name: { ja: '停止へのリンク', en: 'link to opt out' } },
  { ...notice, content: 'notice-policy-link', name: { ja: '方針へのリンク', en: 'link to the policy' } },
] as const satisfies readonly CaliforniaContent[];

export type CaliforniaContentId = (typeof californiaContent)[number]['content'];
