import { coveredFrom } from '../../rule.ts';
import type { Rule } from '../../rule.ts';
import { appi, rules, source } from '../../source.ts';

const base = { jurisdiction: 'jp', topic: 'anonymised', validFrom: coveredFrom.jp, sureness: 'primary-text' } as const;

/** 匿名加工情報と仮名加工情報. */
export const anonymisedRules = [
  { ...base, id: 'JP-ANON-01', sources: [appi('43(1)'), rules('34')], text: {
    ja: '匿名加工は五つの基準を満たします。識別できる記述の削除、個人識別符号の全部の削除、現に使う連結符号の削除、特異な記述の削除、データベースの性質に応じた措置です。置き換えに復元できる規則性を持たせません。',
    en: 'Anonymising meets five standards: identifying descriptions, all individual identification codes, linking codes in use, and singular descriptions are removed; and measures fit the nature of the database. Replacements follow no rule that could restore them.' } },
  { ...base, id: 'JP-ANON-02', sources: [source('guide-anonymised', '3-2-2-1'), source('guide-anonymised', '3-2-3-1')], text: {
    ja: '仮のIDは単純なハッシュでは足りません。ソルト付きなら、作成後に関数とソルトの組を残してはならず、氏名と仮IDの対応表も廃棄します。', en: 'A plain hash is no pseudonymous id. With a salt, function and salt are not kept after creation, and a table of names and ids is destroyed.' } },
  { ...base, id: 'JP-ANON-03', sources: [appi('43(2)'), rules('35')], text: {
    ja: '加工方法等の情報は、扱う人の権限と責任、規程、評価と改善を定め、権限のない人から守ります。', en: 'Information on the method is protected: defined authority, rules, evaluation and improvement, closed to the unauthorised.' } },
  { ...base, id: 'JP-ANON-04', sources: [appi('43(3)'), rules('36')], text: {
    ja: '匿名加工情報を作成したら、使用や提供の前に十分な間を置いて、遅滞なく、加工後の情報に含まれる項目をインターネットなどで公表します。継続して作成するなら、その旨を示して一括できます。',
    en: 'Once anonymised information is created, the items of the result are published (on the internet, say) without delay and with enough time before any use or provision. Continuous creation may be covered once, if said so.' } },
  { ...base, id: 'JP-ANON-05', sources: [appi('43(4)'), appi('44'), rules('37')], text: {
    ja: '匿名加工情報を提供するときは、前もって項目と提供の方法を公表し、相手に匿名加工情報であることを明示します。', en: 'Before anonymised information is provided, its items and the means are published, and the recipient is told that it is anonymised information.' } },
  { ...base, id: 'JP-ANON-06', sources: [appi('43(5)'), appi('45')], text: {
    ja: '本人を識別するために、他の情報と照合してはなりません。受け取った側は、加工方法等の情報を取得することもできません。', en: 'It is not matched with other information to identify anyone; a recipient may not even acquire information on the method.' } },
  { ...base, id: 'JP-ANON-07', sureness: 'inference', sources: [appi('43(3)'), appi('43(4)'), rules('34(i)')], text: {
    ja: '氏名や生年月日の全体は、匿名加工情報の項目になり得ません。公表した項目が空であってもなりません。統計情報は匿名加工情報とは別のものです。', en: 'A full name or full date of birth cannot be an item of anonymised information, and a published list cannot be empty. Statistics are something else than anonymised information.' } },
  { ...base, id: 'JP-ANON-08', sureness: 'inference', sources: [appi('43(4)'), rules('37')], text: {
    ja: '口頭・FAX・書面で提供するときも、明示と方法の公表が必要です。', en: 'Provision by word of mouth, fax or paper needs the mark and the published means as well.' } },
  { ...base, id: 'JP-PSEU-01', sources: [appi('41'), rules('31', '33')], text: {
    ja: '仮名加工情報は、識別できる記述、個人識別符号、財産的被害のおそれがある記述を削除して作ります。目的の変更は公表すれば足ります。法令や委託等を除き提供できず、照合も、電話・郵便・メール・SMS・個人に向けた広告などによる連絡もできません。',
    en: 'Pseudonymised information removes identifying descriptions, individual identification codes and what may cause property damage. Its purposes may change if published. No provision (but law, entrustment and the like), no matching, no contact by phone, mail, e-mail, SMS or individually targeted ads.' } },
] as const satisfies readonly Rule[];
