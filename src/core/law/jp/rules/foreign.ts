import { coveredFrom } from '../../rule.ts';
import type { Rule } from '../../rule.ts';
import { appi, rules, source } from '../../source.ts';

const base = { jurisdiction: 'jp', topic: 'foreign', validFrom: coveredFrom.jp, sureness: 'primary-text' } as const;

/** 外国にある第三者への提供: Article 28. */
export const foreignRules = [
  { ...base, id: 'JP-FR-01', sources: [appi('28(1)'), source('guide-foreign', '3')], text: {
    ja: '外国にある別の法人への提供が対象です（子会社を含み、自社の支店や、日本で事業を行う外国法人は含みません）。EU加盟国等と英国は、国内と同じ扱いです。',
    en: 'It concerns a separate legal entity abroad (a subsidiary, not an own branch, nor a foreign company doing business in Japan). EU and EEA members and the United Kingdom count as domestic.' },
    unsure: [{ sureness: 'unverified', part: { ja: 'EU以外の欧州経済領域の3か国', en: 'the three countries of the European Economic Area outside the EU' } }] },
  { ...base, id: 'JP-FR-02', sources: [appi('28(1)'), rules('15', '16')], text: {
    ja: '外国への提供ができるのは、指定された国、基準に適合する体制（契約、グループ共通の規程、APECのCBPR認証）を整えた相手、外国への提供を認める本人の同意、または27条1項の例外のいずれかの場合です。',
    en: 'Provision abroad needs a designated country, a recipient with an equivalent system (contract, common group rules, APEC CBPR certification), consent that names the provision abroad, or an exception of Article 27(1).' } },
  { ...base, id: 'JP-FR-03', sources: [appi('28(2)'), rules('17(2)')], text: {
    ja: '外国への提供に同意を求めるときは、国の名前、その国の個人情報保護の制度、相手が講じる措置を示します。', en: 'When consent to provision abroad is asked, the country, its system of protection and the measures of the recipient are shown.' } },
  { ...base, id: 'JP-FR-04', sources: [rules('17(3)'), rules('17(4)')], text: {
    ja: '国を特定できないときは、特定できないこととその理由、参考になる情報（候補の国など）を示します。措置がわからないときも、その旨と理由を示します。', en: 'Where the country cannot be named, that and why is said, with what helps instead (candidate countries). Where the measures are unknown, likewise.' } },
  { ...base, id: 'JP-FR-05', sources: [appi('28(3)'), rules('18(1)')], text: {
    ja: '基準に適合する体制によるときは、相手の取扱いと国の制度を年1回程度以上確かめ、問題があれば対応し、続けられなければ提供をやめます。', en: 'Resting on an equivalent system, the recipient\'s practice and the country\'s laws are checked about once a year or more; trouble is dealt with, and provision stops when it cannot be assured.' } },
  { ...base, id: 'JP-FR-06', sources: [appi('28(3)'), rules('18(3)', '18(5)')], text: {
    ja: '本人の求めがあれば、体制の整備方法、措置の概要、確認の頻度と方法、国名、影響する制度、支障、その対応の七つを、遅滞なく知らせます。断れるのは、業務に著しい支障があるときだけです。',
    en: 'On request seven items are given without delay: how the system is established, the measures, frequency and method of checks, the country, laws that affect it, troubles, and what is done. Refusal only for serious hindrance to business.' } },
  { ...base, id: 'JP-FR-07', sources: [appi('28(1)'), rules('16')], sureness: 'inference', text: {
    ja: '相手にその国の法律を守らせる契約だけでは、基準に適合する体制とはいえません。', en: 'A contract to obey the recipient\'s own country\'s law alone is not an equivalent system.' } },
] as const satisfies readonly Rule[];
