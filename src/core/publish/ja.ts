import { eraDate } from '../calendar/era.ts';
import { entriesOf, entry, fact, number, say } from './content.ts';
import type { Content } from './document.ts';
import type { PublishWords } from './words.ts';

const joined = (parts: readonly Content[], last: string): Content =>
  parts.flatMap((part, at) => [...(at === 0 ? [] : say`${at === parts.length - 1 ? last : '、'}`), ...part]);
const and = (parts: readonly Content[]): Content => joined(parts, '、');
const or = (parts: readonly Content[]): Content => joined(parts, 'または');

const requestTypes: PublishWords['requestTypes'] = {
  'purpose-notice': '利用目的の通知', disclosure: '個人情報の開示', 'disclosure-of-records': '第三者提供記録の開示',
  correction: '訂正', addition: '追加', deletion: '削除', 'stop-of-use': '利用の停止', erasure: '消去', 'stop-of-provision': '第三者への提供の停止',
};
const intakeChannels: PublishWords['intakeChannels'] = {
  portal: 'ウェブの請求窓口', post: '郵送', telephone: '電話', 'inquiry-form': 'お問い合わせフォーム', email: '電子メール',
};

/** The published policy's own words in Japanese. */
export const ja: PublishWords = {
  frame: { language: '日本語', skip: '本文へ移動', contents: '目次', languages: '言語の切り替え' },
  established: '制定年月日',
  revised: '最終改定年月日',
  revisionReason: '改定の理由',
  dateInHead: (date, style) => (style === 'era' ? fact('date', date, eraDate(date)) : ja.day(date)),
  day: (date) => fact('date', date, `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`),
  dayOfYear: (monthAndDay) => fact('month-day', monthAndDay, `${Number(monthAndDay.slice(0, 2))}月${Number(monthAndDay.slice(3))}日`),
  requestTypes,
  intakeChannels,
  replyChannels: { email: '電子メール', post: 'ご指定の住所への郵送' },
  and,
  or,
  groundsApplyTo: (types) => say`この取り扱いは、${and(entriesOf(types, requestTypes))}の請求についてのものです。`,
  feeHeadings: { type: '請求', fee: '手数料' },
  fee: (fee) => (fee === 'none' ? entry(fee, 'なし') : fee === 'unstated' ? entry(fee, '定めなし（いただきません）') : fact('money', String(fee.yen), `${fee.yen}円`)),
  promisedReply: ({ days }, channels) =>
    say`必要事項が書かれた申請書と本人確認書類の両方を受け取った日の翌日から数えて${number(days)}営業日以内に、${or(entriesOf(channels, ja.replyChannels))}により、回答をお送りします。`,
  repliedWithoutDelay: (channels) => say`必要な事項と本人確認ができしだい、遅滞なく、${or(entriesOf(channels, ja.replyChannels))}により、回答をお送りします。`,
  closedDayReceipt: {
    'as-is': '休業日に受け取ったものも、その日に受け取ったものとして数えます。',
    'next-business-day': '休業日に受け取ったものは、次の営業日に受け取ったものとして数えます。',
  },
  replyLink: (days) => say`電子メールでの回答は、お送りした日から${number(days)}日間、受け取ることができます。`,
  anyOneOf: say`次の本人確認書類のうち、いずれか${number(1)}点の写しをお送りください。`,
  identityChecked: '請求の際は、ご本人であることを確かめます。',
  maskDomicile: '本籍地は、黒塗りなどで見えないようにしてください。ただし、住所が本籍地と「同上」と書かれているだけの場合を除きます。',
  agents: {
    besides: 'ご本人の本人確認書類に加えて、次の書類の写しをお送りください。現住所が確認できるものに限ります。',
    besidesAndMask: 'ご本人の本人確認書類に加えて、次の書類の写しをお送りください。現住所が確認できるものに限ります。本籍は黒塗りしてください。',
    legalRepresentative: '法定代理人', mandated: '委任による代理人', authority: '代理権を確かめる書類', identity: '代理人本人を確かめる書類',
  },
  suppliedData: { 'procedure-only': '請求のためにいただいた個人情報は、請求の手続きに必要な範囲でだけ使います。' },
  disposal: 'いただいた本人確認書類と代理人を確かめる書類は、確認が終わりしだい、ただちに適切な方法で廃棄します。',
  formDisposal: ({ days, stated }) => say`開示等申請書は、回答をお送りして手続きが終わってから${stated === 'days' ? say`${number(days)}日` : '一定期間'}が過ぎたら、適切な方法で廃棄します。`,
  acceptedChannels: (channels) => say`開示などの請求は、${or(entriesOf(channels, intakeChannels))}で受け付けます。`,
  refusedChannels: (channels) => say`${and(entriesOf(channels, intakeChannels))}による開示などの請求は、受け付けていません。`,
  telephone: '電話',
  email: '電子メール',
  blank: '（記載なし）',
  inquiryForm: 'お問い合わせフォームからもお受けします。',
  closedDays: (yearEnd, companyHolidays) => {
    const newYear = yearEnd ? say`年末年始（${yearEnd}）、` : '';
    const own = companyHolidays.length > 0 ? say`（${companyHolidays.flatMap((day, at) => (at === 0 ? [day] : say`、${day}`))}）` : '';
    return say`土曜日、日曜日、祝日、${newYear}その他の休業日${own}は、翌営業日以降に対応します。`;
  },
  items: { item: '項目', identifies: '個人との結びつき', specialCare: '要配慮個人情報' },
  identifiability: { direct: 'それだけで個人が分かる', 'by-matching': 'ほかの情報と照らし合わせると個人が分かる', none: '個人は分からない' },
};
