import { calendarDate } from '../../identifiers/calendar-date.ts';
import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import { name } from '../../identifiers/name-ids.ts';
import type { DocumentKindId } from '../../identifiers/name-ids.ts';
import type { LocalText } from '../../policy/model/local-text.ts';
import type { RuleId } from '../all-rules.ts';

/**
 * What the law and practice in Japan say of a kind of identity document (rule book section 10). Days are days in
 * Asia/Tokyo, both ends inclusive. The policy says which kinds it asks for; this table says which of them can be used.
 */
export interface IdentityDocumentRule {
  readonly kind: DocumentKindId;
  readonly name: LocalText;
  /** `never`: not an identity document, whatever a policy says. */
  readonly use: 'accepted' | 'never';
  readonly validFrom: CalendarDate | undefined;
  readonly validTo: CalendarDate | undefined;
  /** The back carries a number that nobody may ask for or keep. */
  readonly frontOnly: boolean;
  /** To be covered before it is handed in, besides the registered domicile that the policy speaks of. */
  readonly mustHide: readonly LocalText[];
  readonly photo: boolean;
  readonly note: LocalText | undefined;
  readonly rule: RuleId;
  /** False where a date or a fact was not checked against the official text yet. */
  readonly verified: boolean;
}

const day = calendarDate;
const kind = (text: string): DocumentKindId => name<DocumentKindId>(text);

const organDonor: LocalText = { ja: '臓器提供の意思表示欄', en: 'the organ donor section' };
const securityCode: LocalText = { ja: 'セキュリティコード', en: 'the security code' };
const insurerAndNumber: LocalText = { ja: '保険者番号・記号・番号・枝番・QRコード', en: 'insurer number, symbol, number, branch number and QR code' };
const pensionNumber: LocalText = { ja: '基礎年金番号', en: 'the basic pension number' };
const individualNumber: LocalText = { ja: '個人番号（マイナンバー）と住民票コード', en: 'the individual number (My Number) and the resident record code' };

const plain = { use: 'accepted', validFrom: undefined, validTo: undefined, frontOnly: false, mustHide: [], photo: true, note: undefined } as const;

export const identityDocuments: readonly IdentityDocumentRule[] = [
  { ...plain, kind: kind('drivers-licence'), name: { ja: '運転免許証', en: 'driving licence' }, rule: 'JP-DSR-12', verified: true,
    note: { ja: '裏面は、住所の変更が書かれているときだけ必要です', en: 'The back is needed only when it carries a change of address' } },
  { ...plain, kind: kind('my-number-card'), name: { ja: 'マイナンバーカード（個人番号カード）', en: 'My Number card' }, rule: 'ID-02', verified: true,
    frontOnly: true, mustHide: [organDonor, securityCode],
    note: { ja: '表面だけをお送りください。裏面の番号とQRコードは、法律により受け取れません', en: 'Send the front only: the law forbids us to take the number and QR code on the back' } },
  { ...plain, kind: kind('health-insurance-card'), name: { ja: '健康保険証', en: 'health insurance card' }, rule: 'ID-01', verified: false,
    validTo: day('2025-12-01'), mustHide: [insurerAndNumber], photo: false,
    note: { ja: '健康保険証は2025年12月2日から使えません', en: 'Health insurance cards cannot be used since 2 December 2025' } },
  { ...plain, kind: kind('eligibility-certificate'), name: { ja: '健康保険の資格確認書', en: 'health insurance eligibility certificate' }, rule: 'JP-DSR-12',
    verified: true, validFrom: day('2024-12-02'), mustHide: [insurerAndNumber], photo: false },
  { ...plain, kind: kind('basic-resident-card'), name: { ja: '住民基本台帳カード', en: 'basic resident register card' }, rule: 'ID-01', verified: false,
    validTo: day('2025-12-28'),
    note: { ja: '住民基本台帳カードは、すべて2025年12月28日までに有効期限が切れました', en: 'All basic resident register cards had expired by 28 December 2025' } },
  { ...plain, kind: kind('pension-book'), name: { ja: '年金手帳', en: 'pension book' }, rule: 'JP-DSR-12', verified: false,
    mustHide: [pensionNumber], photo: false,
    note: { ja: '2022年4月に発行が終わりましたが、お持ちのものは使えます', en: 'No longer issued since April 2022; one that you have can be used' } },
  { ...plain, kind: kind('alien-registration-card'), name: { ja: '外国人登録証明書', en: 'alien registration card' }, rule: 'ID-01', verified: false,
    validTo: day('2015-07-08'),
    note: { ja: '外国人登録証明書は2015年7月8日までで使えなくなりました。在留カードか特別永住者証明書をお使いください', en: 'Alien registration cards ended on 8 July 2015. Use a residence card or a special permanent resident certificate' } },
  { ...plain, kind: kind('residence-card'), name: { ja: '在留カード', en: 'residence card' }, rule: 'JP-DSR-12', verified: false,
    validFrom: day('2012-07-09'),
    note: { ja: '裏面は、住所の変更が書かれているときだけ必要です。特定在留カード（マイナンバーカードと一体のもの）は表面だけをお送りください', en: 'The back is needed only when it carries a change of address. Of a card that is also a My Number card, send the front only' } },
  { ...plain, kind: kind('special-permanent-resident-certificate'), name: { ja: '特別永住者証明書', en: 'special permanent resident certificate' },
    rule: 'JP-DSR-12', verified: false, validFrom: day('2012-07-09') },
  { ...plain, kind: kind('passport'), name: { ja: '旅券（パスポート）', en: 'passport' }, rule: 'JP-DSR-12', verified: false,
    note: { ja: '2020年2月4日以降に申請したものには住所の欄がありません', en: 'Those applied for since 4 February 2020 show no address' } },
  { ...plain, kind: kind('seal-certificate'), name: { ja: '印鑑登録証明書', en: 'seal registration certificate' }, rule: 'JP-DSR-12', verified: false, photo: false },
  { ...plain, kind: kind('residence-certificate'), name: { ja: '住民票の写し', en: 'copy of the resident record' }, rule: 'ID-02', verified: false,
    mustHide: [individualNumber], photo: false },
  { ...plain, kind: kind('family-register'), name: { ja: '戸籍謄本・抄本', en: 'copy of the family register' }, rule: 'ID-05', verified: false, photo: false },
  { ...plain, kind: kind('notification-card'), name: { ja: '通知カード', en: 'notification card' }, rule: 'ID-02', verified: true, use: 'never', photo: false,
    note: { ja: '個人番号が書かれているため、本人確認には使えません', en: 'It carries the individual number and is never an identity document' } },
];

const ruleOf = new Map(identityDocuments.map((rule) => [rule.kind, rule]));

export type DocumentState =
  | { readonly state: 'usable'; readonly rule: IdentityDocumentRule }
  | { readonly state: 'ended'; readonly rule: IdentityDocumentRule; readonly lastDay: CalendarDate }
  | { readonly state: 'not-yet'; readonly rule: IdentityDocumentRule; readonly firstDay: CalendarDate }
  | { readonly state: 'never'; readonly rule: IdentityDocumentRule }
  | { readonly state: 'unknown' };

/** Whether a kind can be used on that day in Japan. An unknown kind is never usable. */
export const identityDocumentOn = (kindId: DocumentKindId, on: CalendarDate): DocumentState => {
  const rule = ruleOf.get(kindId);
  if (!rule) return { state: 'unknown' };
  if (rule.use === 'never') return { state: 'never', rule };
  if (rule.validTo && on > rule.validTo) return { state: 'ended', rule, lastDay: rule.validTo };
  if (rule.validFrom && on < rule.validFrom) return { state: 'not-yet', rule, firstDay: rule.validFrom };
  return { state: 'usable', rule };
};
