import { coveredFrom } from '../../rule.ts';
import type { Rule } from '../../rule.ts';
import { source } from '../../source.ts';

const base = { jurisdiction: 'jp', topic: 'business-days', validFrom: coveredFrom.jp } as const;

/** Days and periods. */
export const businessDayRules = [
  { ...base, id: 'CAL-01', sources: [source('holidays-act', '2'), source('holidays-act', '3')], sureness: 'primary-text', text: {
    ja: '祝日が日曜なら、次の祝日でない日が休日です。祝日に挟まれた日も休日です。春分・秋分は毎年2月の発表で決まり、特別法で動くこともあります。', en: 'A holiday on a Sunday gives the next day that is not one; a day between two holidays is one. The equinoxes are announced each February, and special laws may move days.' },
    unsure: [{ sureness: 'unverified', part: { ja: '2019～2021年の特別法による移動', en: 'the days moved by special laws in 2019 to 2021' } }] },
  { ...base, id: 'CAL-02', sources: [source('office-holidays-act', '1')], sureness: 'primary-text', text: {
    ja: '方針が「年末年始」とだけいうときの日付は、方針を定める側が決めます。行政機関は12月29日から1月3日までです。', en: 'Where a policy only says "turn of the year", its days are set by who issues it. Government offices close from 29 December to 3 January.' } },
  { ...base, id: 'CAL-03', sources: [source('civil-code', '140', '142')], sureness: 'primary-text', text: {
    ja: '期間の初日は数えず、末日の終わりに満了します。「受領後○営業日以内に送付」は、書類がそろった日の翌営業日から数え、最終日の終わりまでに発送すれば守られます。', en: 'The first day is not counted, and a period ends with its last day. "Sent within so many business days after receipt" counts from the day after everything is complete, and is kept by dispatch before the last day ends.' },
    unsure: [{ sureness: 'unverified', part: { ja: '受付の締切時刻', en: 'the hour until which a day counts' } }] },
  { ...base, id: 'CAL-04', sources: [source('practice', '')], sureness: 'inference', text: {
    ja: '休業日に届いたものを、その日の受領とするか翌営業日の受領とするかは、方針で定めます。定めがなければ、早いほうです。', en: 'Whether what arrives on a closed day counts as received that day or on the next business day is set by the policy; unset, the earlier.' } },
  { ...base, id: 'CAL-05', sources: [source('practice', '')], sureness: 'inference', text: {
    ja: '日本の請求には、約束した期限（書類がそろった日から）、法律の「遅滞なく」（届いた日から）、裁判を起こせる日の三つの時計があります。', en: 'A Japanese case has three clocks: the promise (from completeness), the law\'s "without delay" (from arrival), and the day from which the person may sue.' } },
] as const satisfies readonly Rule[];
