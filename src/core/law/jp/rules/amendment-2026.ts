import { calendarDate } from '../../../identifiers/calendar-date.ts';
import type { Rule } from '../../rule.ts';
import { source } from '../../source.ts';

const promulgated = calendarDate('2026-07-17');

/**
 * 令和8年改正: commences within two years of promulgation by Cabinet Order. Until that order names the day these rules are
 * off; once it does, the day is written in `validFrom`. Told by notes that quote the Commission; details may change, and so
 * may the numbers `JP-R8-nn`, which are ours.
 */
const base = {
  jurisdiction: 'jp', topic: 'amendment-2026', validFrom: undefined, promulgated: { on: promulgated, latest: calendarDate('2028-07-16') },
  sources: [source('appi-2026', '')], sureness: 'secondary', unsure: [{ sureness: 'inference', part: { ja: '施行日の最も遅い日', en: 'the latest day of commencement' } }],
} as const;

export const amendment2026Rules = [
  { ...base, id: 'JP-R8-01', text: {
    ja: '統計の作成と、それに当たるAI開発のためなら、公表・書面の合意・再提供の禁止などの条件の下で、同意が要らなくなります。', en: 'No consent for making statistics, and for development of AI that counts as such, on conditions: publication, written agreement, no further provision.' } },
  { ...base, id: 'JP-R8-02', text: {
    ja: '契約の履行に欠かせない場合など、本人の意思に反しないことが明らかなときは、同意が要らなくなります。', en: 'No consent where it is clearly not against the person\'s will, strict necessity for a contract for instance.' } },
  { ...base, id: 'JP-R8-03', text: {
    ja: '16歳未満の人については、同意も通知も法定代理人に対して行い、違反がなくても停止や消去を請求でき、最善の利益を考えます。', en: 'For under 16, consent and notice go to the legal representative; stop and erasure need no breach; the best interest counts.' } },
  { ...base, id: 'JP-R8-04', text: {
    ja: '顔の特徴などの特定生体個人情報には、表示の義務、停止の請求、オプトアウト提供の禁止があります。', en: 'For particular biometric information (facial features): duties to display, a right to stop, no provision by opt-out.' } },
  { ...base, id: 'JP-R8-05', sources: [source('appi-2026', '30-3')], text: {
    ja: '委託先そのものに義務が定められます。', en: 'Vendors get duties of their own.' } },
  { ...base, id: 'JP-R8-06', sources: [source('appi-2026', '26(2)')], text: {
    ja: '害のおそれが小さい漏えい等では、本人への通知が緩められます。', en: 'Notice of a leak to persons is relaxed where harm is unlikely.' } },
  { ...base, id: 'JP-R8-07', text: {
    ja: '電話番号・メールアドレス・クッキーIDなど、連絡できる個人関連情報の不適正な利用と取得が禁じられます。', en: 'Misuse and improper acquisition of contactable personal-related information (telephone, e-mail, cookie id) are banned.' } },
  { ...base, id: 'JP-R8-08', text: {
    ja: 'オプトアウトで提供する前に、相手の身元と利用目的を確かめます。', en: 'Before provision by opt-out the recipient\'s identity and purpose are checked.' } },
  { ...base, id: 'JP-R8-09', text: { ja: '課徴金の制度ができます。', en: 'Administrative surcharges are introduced.' } },
  { ...base, id: 'JP-R8-10', text: { ja: '命令を出せる場合が広がります。', en: 'Orders become easier to issue.' } },
  { ...base, id: 'JP-R8-11', validFrom: calendarDate('2027-01-17'), validFromSureness: 'inference', promulgated: { on: promulgated, latest: calendarDate('2027-01-17') }, unsure: [], text: {
    ja: '罰則などの一部は、公布から6か月を経過した日に施行されます。', en: 'Some parts, penalties among them, commence when six months have passed since promulgation.' } },
] as const satisfies readonly Rule[];
