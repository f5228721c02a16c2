import { coveredFrom } from '../../rule.ts';
import type { Rule } from '../../rule.ts';
import { appi, general, order, rules, source } from '../../source.ts';

const base = { jurisdiction: 'jp', topic: 'requests', validFrom: coveredFrom.jp, sureness: 'primary-text' } as const;

/** 開示等の請求: Articles 32 to 40. */
export const requestRules = [
  { ...base, id: 'JP-DSR-01', sources: [appi('16(4)'), order('5')], text: {
    ja: '請求の対象は、開示から停止まで行う権限を持つ個人データ（保有個人データ）です。消す予定の早さは関係ありません。委託されて預かるデータは、多くは委託元のものです。',
    en: 'Requests concern personal data that the operator has authority over (to disclose through to stop), however soon it will be erased. Data held for a client is usually the client\'s.' } },
  { ...base, id: 'JP-DSR-02', sources: [order('13'), appi('2(1)'), general('3-8-7')], text: {
    ja: '請求できるのは、本人、未成年者か成年被後見人の法定代理人、その請求を委任された代理人です。親は戸籍や住民票、後見人は登記事項証明書、任意代理人は委任状で示します。',
    en: 'Who may ask: the person, the legal representative of a minor or an adult ward, an agent mandated for this request. A parent shows the family register or resident record, a guardian the certificate of registered matters, an agent the mandate.' },
    unsure: [{ sureness: 'inference', part: { ja: '保佐人・補助人には委任状が要ること', en: 'that a curator or assistant needs a mandate' } }] },
  { ...base, id: 'JP-DSR-03', sources: [appi('37(1)'), appi('37(4)'), order('12')], text: {
    ja: '窓口、様式、本人確認、手数料の取り方を定めて公表できます。定めれば、その方法によらない請求は断れます。定めなければ、どの方法でも有効です。過重な負担にしてはなりません。',
    en: 'Desk, form, identity check and payment may be fixed and published; requests by another way may then be refused. Where nothing is fixed, any way is valid. The burden must not be excessive.' } },
  { ...base, id: 'JP-DSR-04', sources: [appi('37(2)'), general('3-8-7')], text: {
    ja: '対象を特定できる事項を尋ねてよく、特定を助けます。ただし、範囲を狭めるよう強いることはできません。「すべて」も有効です。', en: 'The operator may ask what identifies the data, and helps with it, but cannot force narrowing: "all data" is a valid scope.' } },
  { ...base, id: 'JP-DSR-05', sources: [appi('33(1)'), appi('33(2)'), rules('30')], text: {
    ja: '開示の方法は、電磁的記録・書面・事業者が定める方法から本人が選びます。多額の費用などで難しいときは、そのことを知らせて書面で行います。', en: 'The person chooses how: an electromagnetic record, paper, or another way that the operator offers. Where that is costly or difficult, the person is told and paper is used.' } },
  { ...base, id: 'JP-DSR-06', sources: [appi('33(2)'), source('ppc-answers', '9-12')], text: {
    ja: '請求には遅滞なく応じます。日数の定めはなく、探すための合理的な時間は含みます。', en: 'Requests are met without delay: no fixed number of days, a reasonable time to search included.' } },
  { ...base, id: 'JP-DSR-07', sources: [appi('39')], text: {
    ja: '請求が届いた日から2週間を過ぎた後、または断られたら直ちに、本人は裁判を起こせます（4月1日に届けば4月16日から）。', en: 'The person may sue once two weeks have passed since arrival, or at once on refusal (arrival on 1 April: from 16 April).' } },
  { ...base, id: 'JP-DSR-08', sources: [appi('32(2)'), appi('33(2)'), appi('34(2)'), appi('35(2)'), appi('35(4)'), appi('35(6)')], text: {
    ja: '断れる理由は請求の種類ごとに異なります。開示の三つの理由は、訂正や停止を断る理由になりません。断るとき、別の対応をするとき、データがないときは、本人に知らせます。',
    en: 'The grounds of refusal differ by request: the three of disclosure do not refuse a correction or stop. Refusal, another measure, and absence of the data are notified.' } },
  { ...base, id: 'JP-DSR-09', sources: [appi('36')], text: {
    ja: '断るときや別の対応をするときは、理由を説明するよう努めます。', en: 'On refusal, or when something else is done, the operator endeavours to explain why.' } },
  { ...base, id: 'JP-DSR-10', sources: [appi('35(5)'), general('3-8-5-1')], text: {
    ja: '利用の必要がなくなった場合、報告対象の漏えい等が起きた場合、本人の権利や正当な利益が害されるおそれがある場合は、違反がなくても停止・消去・提供停止を請求できます。必要な限度でよく、代わりの措置も認められます。',
    en: 'Without any breach the person may ask to stop, erase or stop provision where the data is no longer needed, a reportable leak happened, or rights or legitimate interests are likely harmed; to the extent needed, and substitute measures are possible.' } },
  { ...base, id: 'JP-DSR-11', sources: [appi('38'), general('3-8-8')], text: {
    ja: '手数料を取れるのは、利用目的の通知、開示、第三者提供記録の開示だけです。実費を考えた額とし、公表します。訂正や停止には取れません。', en: 'A fee may be charged only for notice of purposes, disclosure and disclosure of records; based on cost, and published. Never for correction or stop.' } },
  { ...base, id: 'JP-DSR-12', sources: [general('3-8-7')], text: {
    ja: '本人確認は、持っている情報に見合う方法で行います。窓口なら公的証明書、オンラインなら登録済みのIDとパスワードか電子署名、郵送なら証明書の写しとその住所への書留が例です。必要以上は求めません。',
    en: 'Identity is checked in proportion to the data held: a public document at the desk, the registered login or an electronic signature online, a copy and registered mail to its address by post. No more is asked than that warrants.' } },
  { ...base, id: 'JP-DSR-13', sources: [general('3-8-7'), source('practice', '')], sureness: 'inference', text: {
    ja: '本人確認の事実（種類、確認者、日付、結果）と廃棄の記録は残し、書類そのものは約束した時に廃棄します。申請書の保存期間は定めておきます。', en: 'The fact of the check (kind, who, when, result) and of the disposal is recorded; the documents themselves go when promised. How long a form is kept is set.' } },
  { ...base, id: 'JP-DSR-14', sources: [appi('40'), appi('32(1)(iv)'), order('10')], text: {
    ja: '苦情は適切かつ迅速に処理するよう努め、申出先を本人の知り得る状態に置きます。', en: 'Complaints are handled properly and promptly as far as possible; where to complain is made knowable.' } },
  { ...base, id: 'JP-DSR-15', sources: [appi('32(1)'), order('10')], text: {
    ja: '名称・住所・代表者、すべての利用目的、請求の手続（手数料を含む）、安全管理措置の内容、苦情の申出先、認定団体を、本人の知り得る状態に置きます。安全管理は「ガイドラインに従う」だけでは足りません。',
    en: 'Made knowable to the person: name, address, representative; all purposes; procedures and fee; security measures in substance ("we follow the Guidelines" is not enough); where to complain; the certified body.' } },
  { ...base, id: 'JP-DSR-16', sources: [appi('33(2)(i)')], text: {
    ja: '開示する記録に他の人の情報があり、その人を害するおそれがあれば、その部分を伏せます。', en: 'Where a disclosed record holds other people and could harm them, their part is withheld.' } },
  { ...base, id: 'JP-DSR-17', sources: [source('practice', '')], sureness: 'inference', text: {
    ja: '消去や停止でサービスが使えなくなるなら、確定の前に知らせます。', en: 'Where erasure or a stop ends the service, the person is told before confirming.' } },
] as const satisfies readonly Rule[];
