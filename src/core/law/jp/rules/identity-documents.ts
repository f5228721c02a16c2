import { calendarDate } from '../../../identifiers/calendar-date.ts';
import { coveredFrom } from '../../rule.ts';
import type { Rule } from '../../rule.ts';
import { general, order, rules, source } from '../../source.ts';

const base = { jurisdiction: 'jp', topic: 'identity-documents', validFrom: coveredFrom.jp } as const;

/** 本人確認書類. The table of kinds is in ../identity-documents.ts. */
export const identityDocumentRules = [
  { ...base, id: 'ID-01', sources: [general('3-8-7'), source('practice', '')], sureness: 'unverified', text: {
    ja: '使えるのは、方針が挙げ、かつその日に有効な種類の書類だけです。終わった種類が方針に残っていれば、公表の前に知らせます。', en: 'Usable is what the policy lists and what is valid on the day. A kind that has ended and is still listed is reported before publication.' } },
  { ...base, id: 'ID-02', sources: [source('my-number-act', '15'), source('my-number-act', '20'), source('guide-my-number', '4-3'), source('health-insurance-act', '194-2'), source('pension-act', '108-4'), source('resident-register-act', '30-38')],
    sureness: 'primary-text', text: {
    ja: 'マイナンバーを法律の定め以外で求め、集め、保管することは禁じられています。被保険者番号や基礎年金番号の告知も求められません。番号のある画像は受け取る前に隠し、届いてしまったら直ちに消せないように塗りつぶします。',
    en: 'Asking for, collecting and keeping a My Number outside the law is forbidden, and asking for insurance or basic pension numbers as well. Numbers are covered before they are handed in; what arrives uncovered is blacked out for good at once.' },
    unsure: [
      { sureness: 'secondary', part: { ja: '保険証と年金の番号の告知要求の制限', en: 'the limits on asking for insurance and pension numbers' } },
      { sureness: 'unverified', part: { ja: '住民票コード（住民基本台帳法30条の38）', en: 'the resident record code (Article 30-38)' } },
    ] },
  { ...base, id: 'ID-02.2026', sources: [source('my-number-act', '15'), source('practice', '')], sureness: 'secondary', validFrom: calendarDate('2026-06-14'), text: {
    ja: '特定在留カード（マイナンバーカードと一体の在留カード）は裏面にマイナンバーがあるので、表面だけを受け取ります。', en: 'A residence card that is also a My Number card carries the number on its back: only the front is taken.' } },
  { ...base, id: 'ID-03', sources: [source('practice', '')], sureness: 'inference', text: {
    ja: '本籍は隠しますが、住所が本籍地と「同上」と書かれているなら、住所を読むために残します。', en: 'The registered domicile is covered, but where the address only says "same as above" it stays, so that the address can be read.' } },
  { ...base, id: 'ID-04', sources: [general('3-8-7'), source('practice', '')], sureness: 'inference', text: {
    ja: '本人確認は軽いものから順に、ログイン、登録済みの連絡先、電子署名、隠した写しと書留の順に考えます。写真のない書類1点だけでは弱い確認です。', en: 'The lightest check that suffices: login, a registered contact, an electronic signature, then a covered copy with registered mail. One document without a photo alone is weak.' },
    unsure: [{ sureness: 'unverified', part: { ja: '署名用電子証明書に載る四つの情報', en: 'the four facts of the signature certificate' } }] },
  { ...base, id: 'ID-05', sources: [order('13'), general('3-8-7')], sureness: 'primary-text', text: {
    ja: '代理人の請求では、本人の書類、代理権を示す書類、代理人自身の書類の三つをそれぞれ確かめます。委任状には請求の内容を書きます。', en: 'A request by an agent needs three things, each checked: the person\'s document, proof of authority, and the agent\'s own document. A mandate names the request.' } },
  { ...base, id: 'ID-06', sources: [general('10-5')], sureness: 'primary-text', text: {
    ja: '確認が終わったら、結果にかかわらず、原本の写し、縮小画像、添付、控えまで復元できないように消し、記録します。', en: 'When the check ends, either way, copies, thumbnails, attachments and backups are destroyed beyond recovery, and that is recorded.' } },
  { ...base, id: 'ID-07', sources: [order('1'), rules('3'), rules('4')], sureness: 'primary-text', text: {
    ja: '個人識別符号は、旅券、基礎年金、運転免許証、住民票コード、マイナンバー、保険、在留カード、特別永住者証明書、雇用保険の番号などです。', en: 'Individual identification codes are the numbers of passports, basic pension, driving licences, resident records, My Number, insurance, residence cards, special permanent residents and employment insurance.' } },
] as const satisfies readonly Rule[];
