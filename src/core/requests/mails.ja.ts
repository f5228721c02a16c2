import type { CaseMailFacts, CaseMails, ContactMailFacts, MailText } from './mail-facts.ts';
import { dateInWords } from './date-words.ts';
import type { DeskFacts } from './desk-facts.ts';

const deskLine = (desk: DeskFacts): string => {
  if (desk.telephone !== undefined) return `${desk.name}　電話 ${desk.telephone}`;
  return desk.email === undefined ? desk.name : `${desk.name}　${desk.email}`;
};

const closing = ({ organisation, desk }: CaseMailFacts): string => [
  '----------------------------------------', organisation, deskLine(desk), ...(desk.address === undefined ? [] : [desk.address]),
  'このメールに心当たりがないときは、上の窓口までお知らせください。',
].join('\n');

const mail = (subject: string, facts: CaseMailFacts, paragraphs: readonly string[]): MailText =>
  ({ subject: `${subject}（受付番号 ${facts.number}）`, text: `${[...paragraphs, closing(facts)].join('\n\n')}\n` });

export const caseMailsJa: CaseMails = {
  'receipt': (facts) => mail('開示等のご請求を受け付けました', facts, [
    'ご請求を受け付けました。',
    `受付番号: ${facts.number}`,
    ...(facts.promisedOn ? [`お返事の期限: ${dateInWords('ja', facts.promisedOn)}までに発送します。`] : []),
    'まず、お送りいただいた書類でご本人であることを確認します。確認が終わると、書類はすぐに読めない状態にして処分します。',
    `現在の状況は、次のページで確認できます。\n${facts.statusLink}`,
    facts.replyBy === 'post' ? 'お返事は、ご指定の住所へ郵便でお送りします。'
      : '受付のときに画面に表示された「合言葉」は、お返事を開くときに使います。大切に保管してください（このメールには書いていません）。',
  ]),
  'identity-asked-again': (facts) => mail('書類をもう一度お送りください', facts, [
    'お送りいただいた書類では、ご本人であることを確認できませんでした。',
    `お手数ですが、次のページで理由をご覧のうえ、書類をもう一度お送りください。\n${facts.statusLink}`,
    '前回の書類は処分しました。書類がそろった日から、お返事の期限を数え直します。',
  ]),
  'identity-rejected': (facts) => mail('ご請求についてのお知らせ', facts, [
    'ご本人であることを確認できなかったため、今回のご請求にはお応えできません。',
    `理由は次のページでご覧になれます。\n${facts.statusLink}`,
    'お送りいただいた書類は処分しました。お客様のデータは読み出していません。',
    'ご不明な点や苦情は、下の窓口にお申し出ください。改めてご請求いただくこともできます。',
  ]),
  'reply-ready': (facts) => mail('お返事の用意ができました', facts, [
    'ご請求へのお返事の用意ができました。次のページから受け取れます。',
    `${facts.replyLink ?? facts.statusLink}`,
    'このページを開くだけでは受け取れません。受付のときに画面に表示された「合言葉」が必要です。合言葉が手元にないときは、同じページで、このメールアドレスに届く新しい確認コードを使って開けます。',
    ...(facts.replyUntil ? [`受け取れる期間: ${dateInWords('ja', facts.replyUntil)}まで`] : []),
    'お返事はZIPファイルです。WindowsでもMacでも、そのまま開けます。',
  ]),
};

export const contactMailJa = ({ code, minutes }: ContactMailFacts): MailText => ({
  subject: '確認コードのお知らせ',
  text: [
    `確認コード: ${code}`,
    `このコードを画面に入力してください。${minutes}分で使えなくなります。`,
    'コードをほかの人に教えないでください。心当たりがないときは、このメールは捨ててください。何も起こりません。',
  ].join('\n\n') + '\n',
});
