import type { Rule } from '../../rule.ts';
import { regulations } from '../../source.ts';
import { regulationsFrom } from './regulations-from.ts';

const base = { jurisdiction: 'us-ca', topic: 'california-records', ...regulationsFrom } as const;

/** Records of requests, training, contracts. */
export const caRecordRules = [
  { ...base, id: 'CA-REC-01', sources: [regulations('7101')], sureness: 'primary-text', text: {
    ja: '請求と回答の記録を24か月残します（日付、性質、方法、回答日、回答の内容、断った根拠）。ほかの用途には使いません。', en: 'Requests and responses are kept 24 months: date, nature, manner, date and nature of the response, basis of a denial; used for nothing else.' } },
  { ...base, id: 'CA-REC-02', sources: [regulations('7102')], sureness: 'primary-text', text: {
    ja: '年に1,000万人以上の消費者を扱う事業者は、請求の件数と日数を毎年7月1日までに公表します。', en: 'Who handles 10,000,000 consumers a year publishes counts and days of requests by 1 July.' } },
  { ...base, id: 'CA-TRAIN', sources: [regulations('7100')], sureness: 'unverified', text: {
    ja: '請求を扱う担当者に研修をします。', en: 'Those who handle requests are trained.' } },
  { ...base, id: 'CA-CON', sources: [regulations('7051'), regulations('7053')], sureness: 'unverified', text: {
    ja: '定められた契約条項がなければ、委託先も第三者になり、開示は販売か共有になります。', en: 'Without the contract clauses a service provider is a third party, and disclosure becomes sale or sharing.' } },
] as const satisfies readonly Rule[];
