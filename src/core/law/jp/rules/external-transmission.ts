import { calendarDate } from '../../../identifiers/calendar-date.ts';
import type { Rule } from '../../rule.ts';
import { appi, source } from '../../source.ts';

// The rule commenced on this day; told from memory, hence marked.
const base = {
  jurisdiction: 'jp', topic: 'external-transmission', validFrom: calendarDate('2023-06-16'), validFromSureness: 'unverified', sureness: 'secondary',
} as const;
const article = source('telecom-act', '27-12');

/** 外部送信規律: Telecommunications Business Act 27-12. */
export const externalTransmissionRules = [
  { ...base, id: 'JP-EXT-01', sources: [article], text: {
    ja: '対象は、利用者の間の通信、投稿・SNS・Q&Aの場、検索、不特定の人への情報提供などをインターネットで行う事業者です。自社の紹介や販売だけのサイトは対象外です。登録や届出をしていなくても対象になります。',
    en: 'It binds who offers, over the internet, messaging between others, posting, SNS or Q&A boards, search, or information to the public. A site that only presents or sells one\'s own is out. No registration is needed to be caught.' } },
  { ...base, id: 'JP-EXT-02', sources: [article, source('telecom-rules', '22-2-29')], text: {
    ja: '送信先ごとに、送信される利用者情報の内容、それを取り扱う者の名称、利用目的（送る側と受け取る側の両方）を示します。「等」や「その他」は避けます。', en: 'For each destination: what information is sent, who will handle it by name, and the purposes of both sender and recipient. No "and so on".' } },
  { ...base, id: 'JP-EXT-03', sources: [source('telecom-rules', '22-2-28')], text: {
    ja: '日本語で、平易な言葉と読める大きさで、すぐ見られる通知か、その画面から容易に届くページに示します。', en: 'In Japanese, plain words and readable size, as a notice at once or on a page easily reached from that screen.' },
    unsure: [{ sureness: 'unverified', part: { ja: '規則の条番号', en: 'the number of the Rule' } }] },
  { ...base, id: 'JP-EXT-04', sources: [article], text: {
    ja: '本当に必要なもの（表示、言語、認証、安全、負荷など）、自社が送った識別符号、同意があるもの、項目を公表してオプトアウトできるものは、通知が要りません。自社の識別符号も、後で第三者に送れば対象です。',
    en: 'No notice for what is truly necessary (display, language, sign-in, security, load), the operator\'s own identifier, what was consented to, or what offers a published opt-out. An own identifier that later goes to a third party is not exempt.' } },
  { ...base, id: 'JP-EXT-05', sources: [article, source('practice', '')], sureness: 'inference', text: {
    ja: '送信先の一覧は実際のタグと一致させます。一覧にないタグは公開しません。', en: 'The register of transmissions agrees with the tags that are there; a tag that is not in it is not published.' } },
  { ...base, id: 'JP-EXT-06', sources: [appi('31'), article], sureness: 'inference', text: {
    ja: '日本にはクッキー一般に同意を求める法律はありません。31条の同意、外部送信の通知、アカウントと結び付いたときの個人情報を、別々に判断します。', en: 'Japan has no general law of consent to cookies. Consent under Article 31, the notice of transmissions, and personal information once joined to an account are judged separately.' } },
] as const satisfies readonly Rule[];
