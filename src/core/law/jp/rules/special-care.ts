import { coveredFrom } from '../../rule.ts';
import type { Rule } from '../../rule.ts';
import { appi, general, order, rules, source } from '../../source.ts';

const base = { jurisdiction: 'jp', topic: 'special-care', validFrom: coveredFrom.jp, sureness: 'primary-text' } as const;

/** 要配慮個人情報. */
export const specialCareRules = [
  { ...base, id: 'JP-SENS-01', sources: [appi('2(3)'), order('2'), rules('5'), general('2-3')], text: {
    ja: '要配慮個人情報は、人種、信条、社会的身分、病歴、犯罪の経歴、犯罪被害、障害、健康診断等の結果、医師等の指導・診療・調剤、刑事手続、少年保護手続です。国籍そのもの、肌の色、職業、学歴、推知させるにすぎない情報は含みません。',
    en: 'Special-care information is race, creed, social status, medical history, criminal record, being a victim of crime, disability, results of health checks, guidance, treatment or dispensing by doctors, criminal and juvenile procedures. Nationality as such, skin colour, occupation, schooling and data that merely hints are not included.' } },
  { ...base, id: 'JP-SENS-02', sources: [appi('20(2)'), rules('6'), order('9')], text: {
    ja: '要配慮個人情報を取得するには、事前に本人の同意が必要です。例外は、法令、生命等、公衆衛生等、国等への協力、学術研究（2種）、本人や報道機関等による公開、見てわかる外形、委託・承継・共同利用による受領です。',
    en: 'Acquiring special-care information needs the prior consent of the person. Exceptions: laws, life, health, public bodies, academic research (two kinds), made public by the person or the press and the like, visibly obvious, received through entrustment, succession or joint use.' } },
  { ...base, id: 'JP-SENS-03', sources: [general('3-3-2')], text: {
    ja: '本人から適正に直接取得したときは、取得への同意があったものとされます。提供への同意まではありません。', en: 'Given properly and directly by the person, consent to acquisition is implied. Consent to provision is not.' } },
  { ...base, id: 'JP-SENS-04', sources: [appi('27(2)')], text: {
    ja: '要配慮個人情報は、オプトアウトでは提供できません。', en: 'Special-care information is never provided by opt-out.' } },
  { ...base, id: 'JP-SENS-05', sources: [rules('7(i)')], text: {
    ja: '要配慮個人情報の漏えい等は、1件でも報告の対象です。', en: 'A leak of special-care information is reportable, even of one person.' } },
  { ...base, id: 'JP-SENS-06', sources: [appi('20(2)'), source('practice', '')], sureness: 'inference', text: {
    ja: '自由記述に要配慮個人情報が混じることを見込み、取得の根拠（法令・同意・本人の依頼）を記録します。依頼は同意の証拠として残します。',
    en: 'Free text may hold special-care information: the basis of its acquisition (law, consent, the person\'s request) is recorded, a request as evidence of consent.' } },
] as const satisfies readonly Rule[];
