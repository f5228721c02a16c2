import { coveredFrom } from '../../rule.ts';
import type { Rule } from '../../rule.ts';
import { appi, general, rules, source } from '../../source.ts';

const base = { jurisdiction: 'jp', topic: 'related-information', validFrom: coveredFrom.jp, sureness: 'primary-text' } as const;

/** 個人関連情報: Article 31. */
export const relatedInformationRules = [
  { ...base, id: 'JP-PRI-01', sources: [appi('31(1)'), general('2-8')], text: {
    ja: '単独では個人を識別しない閲覧・購買・位置・関心などの情報も、相手が個人データとして取得すると想定されるなら、31条の対象です。', en: 'Browsing, purchase, location or interest data that identifies nobody alone falls under Article 31 where the recipient is expected to take it as personal data.' } },
  { ...base, id: 'JP-PRI-02', sources: [appi('31(1)'), rules('26'), general('3-7-2-3')], text: {
    ja: '提供の前に、相手が本人の同意を得ていることを確かめます。サイトに書いてあるだけでは同意ではなく、クリックなどの行為が必要です。代わりに同意を得るなら、相手ごとの名前と項目を示します。',
    en: 'Before provision it is confirmed that the recipient holds the person\'s consent. A text on a site is no consent; an act such as a click is. Who collects it for the recipient names each recipient and the items.' } },
  { ...base, id: 'JP-PRI-03', sources: [appi('31(3)'), rules('27', '29')], text: {
    ja: '提供者は、確認したことと方法、日付、相手の名称・住所・代表者、項目を記録し、提供の記録と同じ期間保存します。', en: 'The provider records the confirmation and how, the date, name, address and representative of the recipient, and the items, kept as long as records of provision.' } },
  { ...base, id: 'JP-PRI-04', sources: [appi('31(1)'), source('practice', '')], sureness: 'inference', text: {
    ja: '広告主などからログを受け取り、登録情報と照合して使うなら、自社が31条の受領者です。同意と受領の記録が必要で、「個人情報は取得しない」という説明とは両立しません。',
    en: 'Who receives logs from advertisers and matches them with registrations is the recipient of Article 31: consent and a record of receipt are needed, and a statement that "no personal information is obtained" contradicts it.' } },
] as const satisfies readonly Rule[];
