import { coveredFrom } from '../../rule.ts';
import type { Rule } from '../../rule.ts';
import { appi, general, rules, source } from '../../source.ts';

const base = { jurisdiction: 'jp', topic: 'records', validFrom: coveredFrom.jp, sureness: 'primary-text' } as const;

/** 第三者提供と受領の記録: Articles 29 and 30. */
export const recordRules = [
  { ...base, id: 'JP-REC-01', sources: [rules('19(1)')], text: {
    ja: '提供の記録は、文書、電磁的記録またはマイクロフィルムで作ります。', en: 'Records of provision are documents, electromagnetic records or microfilm.' },
    unsure: [{ sureness: 'secondary', part: { ja: 'システムのログでもよいこと', en: 'that system logs qualify' } }] },
  { ...base, id: 'JP-REC-02', sources: [rules('19(2)'), rules('19(3)')], text: {
    ja: '記録は、提供の都度、速やかに作ります。同じ相手への継続的な提供は一括でよいですが、オプトアウトでは一括できません。本人への物品や役務の提供に関する契約書などで代えられます。',
    en: 'A record is made each time, promptly. Continuous provision to the same party may be recorded as one; by opt-out never. A contract on goods or services for the person can take its place.' } },
  { ...base, id: 'JP-REC-03', sources: [rules('20(2)')], text: {
    ja: '既に残っている記録と同じ事項は省けます。', en: 'Facts that a kept record already holds may be left out.' } },
  { ...base, id: 'JP-REC-04', sources: [rules('21'), rules('25'), rules('29')], text: {
    ja: '記録の保存は、契約書などで代えたものは最後の提供から1年、一括で作ったものは最後の提供から3年、その他は作成から3年です。', en: 'Records are kept 1 year from the last provision (contract in their place), 3 years from the last provision (made as one), else 3 years from making.' } },
  { ...base, id: 'JP-REC-05', sources: [appi('29(1)'), appi('30(1)'), appi('28(1)')], text: {
    ja: '同意の例外（27条1項各号）、委託・承継・共同利用、国の機関等への提供には、記録が要りません。ただし外国への提供を28条の同意で行う場合は、委託や共同利用でも記録が必要です。',
    en: 'No record for the exceptions of Article 27(1), for entrustment, succession and joint use, or where a public body receives. But entrustment or joint use abroad that rests on consent under Article 28 is recorded.' } },
  { ...base, id: 'JP-REC-06', sources: [source('guide-records', '2-2')], sureness: 'unverified', text: {
    ja: '本人による投稿、本人に代わって行う提供、本人や本人と一体の人への提供、公開情報などは、解釈により記録が要りません。', en: 'By interpretation no record is needed for the person\'s own postings, provision on the person\'s behalf, to the person or someone one with the person, and for public information.' } },
  { ...base, id: 'JP-REC-07', sources: [general('3-8-3-1'), appi('33(5)')], text: {
    ja: '開示の対象になる「第三者提供記録」は、法律上作る義務のある記録だけです。任意の記録は含みません。', en: 'The records that a person may have disclosed are those that the law asks for; voluntary ones are not among them.' } },
  { ...base, id: 'JP-REC-08', sources: [general('3-8-3-2')], text: {
    ja: '第三者提供記録の開示では、法律で記録する事項だけを示します。契約書そのものを渡す必要はありません。', en: 'Of records of provision only the statutory fields are disclosed; a contract itself need not be handed over.' } },
  { ...base, id: 'JP-REC-09', sources: [rules('22')], text: {
    ja: '受け取る側は、相手の名称などを申告で、取得の経緯を契約書などの提示で確かめます。確かめられないものは受け取りません。', en: 'A receiver checks the other party by statement, and how the data was acquired by a contract or other document. What cannot be shown is not accepted.' } },
  { ...base, id: 'JP-REC-10', sources: [general('')], text: {
    ja: '記録に残すのは項目であり、値ではありません。', en: 'A record holds the items, not their values.' } },
] as const satisfies readonly Rule[];
