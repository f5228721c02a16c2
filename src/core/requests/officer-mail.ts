import type { CaseNumber } from '../identifiers/case-ids.ts';
import { dateInWords } from './date-words.ts';
import type { DeadlineWarning } from './events.ts';
import type { MailText } from './mail-facts.ts';

/** All that a warning says: nothing about the person. */
export interface DeadlineFacts {
  readonly number: CaseNumber;
  readonly warning: DeadlineWarning;
  /** Until the promised day, that day included. */
  readonly businessDaysLeft: number;
  readonly link: string;
}

/** In both languages, Japanese first: nobody asked the officers which one they read. */
export const deadlineMail = ({ number, warning: { of, dueOn }, businessDaysLeft, link }: DeadlineFacts): MailText => {
  const day = { ja: dateInWords('ja', dueOn), en: dateInWords('en', dueOn) };
  const left = { ja: leftJa(businessDaysLeft), en: leftEn(businessDaysLeft) };
  return of === 'near' ? {
    subject: `回答の期限が近づいています / The reply is due soon (${number})`,
    text: `受付番号 ${number} の回答は、${day.ja}までにお送りする約束です（${left.ja}）。\n\nThe reply to case ${number} is promised by ${day.en} (${left.en}).\n\n${link}\n`,
  } : {
    subject: `回答の期限を過ぎています / The reply is overdue (${number})`,
    text: `受付番号 ${number} の回答は、${day.ja}までにお送りする約束でしたが、まだお送りしていません。\n\nThe reply to case ${number} was promised by ${day.en} and has not been sent.\n\n${link}\n`,
  };
};

const leftJa = (days: number): string => (days === 0 ? '今日が最後の日です' : `あと${days}営業日`);
const leftEn = (days: number): string => (days === 0 ? 'today is the last day' : `${days} business ${days === 1 ? 'day' : 'days'} left`);
