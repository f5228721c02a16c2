import { calendarDate } from '../../../identifiers/calendar-date.ts';
import { coveredFrom } from '../../rule.ts';
import type { Rule } from '../../rule.ts';
import { ccpa, regulations, source } from '../../source.ts';
import { package2026, regulationsFrom } from './regulations-from.ts';

const base = { jurisdiction: 'us-ca', topic: 'california-rights', ...regulationsFrom } as const;
const statute = { ...base, validFrom: coveredFrom['us-ca'] } as const;

/** What a consumer in California may ask, and what follows. */
export const rightRules = [
  { ...statute, id: 'CA-KNOW-01', sources: [ccpa('1798.110'), ccpa('1798.115'), ccpa('1798.130'), regulations('7024')], sureness: 'unverified', text: {
    ja: '収集した種類、入手元、目的、相手、種類ごとの販売・共有先と開示先、そして具体的な情報そのもの（持ち運べる形）を知ることができます。', en: 'To know: categories collected, sources, purposes, third parties, recipients per category sold, shared or disclosed, and the specific pieces in a portable form.' } },
  { ...base, id: 'CA-KNOW-02', sources: [regulations('7024(d)')], sureness: 'primary-text', text: {
    ja: '社会保障番号、免許証などの公的な番号、口座番号、保険・医療の番号、パスワード、秘密の質問、固有の生体情報は決して開示せず、その種類を持っていることだけを知らせます。日本の請求にはこの制限はありません。',
    en: 'Never disclosed: social security, driver\'s licence and other government numbers, account, insurance and medical numbers, passwords, security questions, unique biometrics. That such a type is held is said. Requests under Japanese law know no such list.' } },
  { ...base, id: 'CA-KNOW-03', sources: [regulations('7024(c)')], sureness: 'primary-text', text: {
    ja: '探さなくてよいのは、検索できない形で、法令遵守のためだけに持ち、販売も商用の利用もせず、その種類を説明した場合（四つすべて）だけです。', en: 'A search may be skipped only where data is unsearchable, kept for legal compliance alone, not sold or used commercially, and the categories are described: all four.' } },
  { ...statute, id: 'CA-DEL-01', sources: [ccpa('1798.105'), regulations('7022')], sureness: 'primary-text', text: {
    ja: '本人から集めた情報を稼働中のシステムから消すか識別できなくし、委託先に消すよう伝え、販売・共有した相手全員にも知らせます（不可能か過大な負担なら詳しく説明します）。', en: 'What was collected from the consumer is erased or de-identified on live systems; service providers and contractors are told to delete, and so is everybody to whom it was sold or shared, unless impossible or disproportionate (explained in detail).' } },
  { ...base, id: 'CA-DEL-02', sources: [regulations('7022')], sureness: 'unverified', text: {
    ja: 'バックアップは、復元・次の参照・利用の時まで待てます。消した状態を保つための記録は残せます。', en: 'Backups may wait until they are restored, next accessed or used. A record may be kept so that data stays deleted.' } },
  { ...statute, id: 'CA-DEL-03', sources: [ccpa('1798.105(d)'), regulations('7022(g)')], sureness: 'primary-text', text: {
    ja: '取引、安全、不具合の修正、表現の自由、研究、予想される内部利用、法的義務などの例外では、その目的だけに使い、残りは消し、理由を説明します。販売・共有をしていれば、停止の方法も案内します。', en: 'Exceptions (transaction, security, debugging, speech, research, expected internal use, legal duty): used for that alone, the rest is deleted, the denial explained. Who sells or shares offers the opt-out then.' },
    unsure: [{ sureness: 'unverified', part: { ja: '断るときに停止を案内すること（7022(g)）', en: 'offering the opt-out on denial (7022(g))' } }] },
  { ...base, id: 'CA-COR-01', sources: [regulations('7023')], sureness: 'primary-text', text: {
    ja: '直す請求は事情を総合して判断します。自社が元でなく資料もなければ、本人の言葉で足ります。委託先にも直させ、後で元に戻らないようにします。健康の情報で断るときは、250語の申立てを添えられます。', en: 'Correction by the totality of circumstances; where the business is not the source and has no documents, the consumer\'s word may do. Processors are instructed, and it stays corrected. On denial for health data, a statement of 250 words.' } },
  { ...base, id: 'CA-OPT-01', sources: [ccpa('1798.120'), regulations('7026')], sureness: 'primary-text', text: {
    ja: '販売・共有の停止は二つ以上の方法で受けます。オンラインならブラウザの信号とリンクの両方です。クッキーのバナーだけでは足りません。アカウントも本人確認も求めず、渡した相手にも伝え、12か月は再び求めません。',
    en: 'Opt-out of sale and sharing: two or more methods, online the signal and a link; a cookie banner alone is not enough. No account, no verification; those who received data meanwhile are told; 12 months before asking again.' },
    unsure: [{ sureness: 'unverified', part: { ja: '再び同意する際の2段階（7028）', en: 'opting in again in two steps (7028)' } }] },
  { ...base, id: 'CA-OPT-01.2026', ...package2026, sources: [regulations('7026')], sureness: 'secondary', text: {
    ja: '停止の請求が処理されたことを本人が確かめられるようにします。', en: 'The consumer gets a means to confirm that the opt-out was processed.' } },
  { ...base, id: 'CA-GPC-01', sources: [regulations('7025(c)')], sureness: 'primary-text', text: {
    ja: 'ブラウザの信号（Sec-GPC）は、その端末、仮名の記録、わかるなら本人への停止の請求です。ほかの情報を求めてはならず、後で信号がなくなっても同意にはなりません。', en: 'A preference signal (Sec-GPC) opts out the device, a pseudonymous profile and, if known, the consumer. No more data is demanded, and its absence later is not opting in.' } },
  { ...base, id: 'CA-GPC-01.2026', ...package2026, sources: [regulations('7025(c)(6)')], sureness: 'primary-text', text: {
    ja: '信号による停止を処理したことを表示します。', en: 'That the signal was honoured must be displayed.' } },
  { ...base, id: 'CA-GPC-02', sources: [regulations('7025')], sureness: 'inference', text: {
    ja: '信号はカリフォルニア州の消費者に関するものです。居住地が確かでなければ、全員について従うのが安全です。', en: 'The signal concerns Californians. Where residence is uncertain, honouring it for all is safe.' } },
  { ...base, id: 'CA-GPC-03', validFrom: calendarDate('2027-01-01'), validFromSureness: 'secondary', sources: [source('opt-me-out-act', '')], sureness: 'secondary', text: {
    ja: 'ブラウザは、信号を送る設定を備えなければなりません。', en: 'Browsers must offer a setting that sends the signal.' } },
  { ...base, id: 'CA-LIM-01', sources: [regulations('7027(m)')], sureness: 'unverified', text: {
    ja: 'センシティブ情報を8つの許された用途に、必要な範囲でだけ使うなら、制限の請求を受ける必要はありません。用途はどれか一つの番号に当たることを示します。', en: 'Sensitive data used for the eight permitted uses alone, as necessary and proportionate, needs no limit link. Each use maps to one number.' } },
  { ...statute, id: 'CA-SPI-01', sources: [ccpa('1798.140(ae)')], sureness: 'unverified', text: {
    ja: 'センシティブ情報には、公的な番号、認証情報付きのログイン、正確な位置（約564m以内）、人種・民族、市民権や在留資格、信条、労働組合、通信の内容、遺伝・神経・生体・健康・性の情報があります。日本の要配慮個人情報とは範囲が違います。',
    en: 'Sensitive: government numbers, account log-in with credentials, precise geolocation (within 1,850 feet), race and ethnicity, citizenship or immigration status, belief, union, contents of messages, genetic, neural, biometric, health and sex-life data. Another list than that of Japan.' } },
  { ...base, id: 'CA-SPI-01.2026', ...package2026, sources: [regulations('7001')], sureness: 'unverified', text: {
    ja: '16歳未満とわかっている人の情報も、センシティブ情報です。', en: 'Data of consumers known to be under 16 is sensitive too.' } },
  { ...statute, id: 'CA-ND-01', sources: [ccpa('1798.125'), regulations('7016'), regulations('7081')], sureness: 'unverified', text: {
    ja: '権利を使ったことを理由に不利に扱ってはなりません。金銭的な誘因には通知が必要です。', en: 'No retaliation for using a right; a financial incentive needs a notice.' } },
] as const satisfies readonly Rule[];
