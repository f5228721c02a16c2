import { coveredFrom } from '../../rule.ts';
import type { Rule } from '../../rule.ts';
import { appi, general, rules, source } from '../../source.ts';

const security = { jurisdiction: 'jp', topic: 'security', validFrom: coveredFrom.jp, sureness: 'primary-text' } as const;
const leaks = { ...security, topic: 'leaks' } as const;

/** 安全管理措置 and 漏えい等: Articles 23 and 26. */
export const securityAndLeakRules = [
  { ...security, id: 'JP-SEC-01', sources: [appi('23'), general('10')], text: {
    ja: '基本方針、取扱いの規律、組織的・人的・物理的・技術的な安全管理措置、外的環境の把握を講じます。台帳には、名称と種類、項目、責任部署、目的、アクセスできる人を載せます。',
    en: 'A basic policy, rules of handling, organisational, human, physical and technical measures, and a grasp of the foreign environment. The ledger holds name and kind, items, department in charge, purpose and who has access.' },
    unsure: [{ sureness: 'secondary', part: { ja: '2027年4月に予定される例示の改定', en: 'the update of examples planned for April 2027' } }] },
  { ...leaks, id: 'JP-LEAK-01', sources: [appi('26(1)'), rules('7')], text: {
    ja: '報告するのは、要配慮個人情報、財産的被害のおそれ、不正の目的、1,000人を超える場合の漏えい等（おそれを含む）です。高度な暗号化をしたものや、見られる前に回収したものは除きます。',
    en: 'Reportable: leaks (also possible ones) of special-care information, with property damage, by improper purpose, or of more than 1,000 persons. Not: data under strong encryption, or recovered before anyone saw it.' },
    unsure: [{ sureness: 'secondary', part: { ja: '高度な暗号化の条件', en: 'what counts as strong encryption' } }] },
  { ...leaks, id: 'JP-LEAK-02', sources: [rules('8'), general('3-5-3-3'), general('3-5-3-4')], text: {
    ja: '速報は知ってから速やか（概ね3～5日）に、確報は30日以内（不正の目的なら60日以内）に行います。知った日を1日目とし、最終日が土日・祝日・年末年始なら次の平日までです。',
    en: 'The preliminary report is prompt (about 3 to 5 days), the final one within 30 days (60 where the purpose was improper). The day of knowledge is day 1; a last day on a weekend, holiday or the turn of the year moves to the next working day.' },
    unsure: [{ sureness: 'inference', part: { ja: '3～5日を暦日で数えること', en: 'counting the 3 to 5 days as calendar days' } }] },
  { ...leaks, id: 'JP-LEAK-03', sources: [rules('8(1)')], text: {
    ja: '報告は、概要、項目、人数、原因、二次被害、本人への対応、公表、再発防止、その他の九つです。速報ではその時点でわかることを報告します。',
    en: 'Nine fields: overview, items, number of persons, cause, secondary damage, response to persons, publication, prevention, other. The preliminary report gives what is known then.' } },
  { ...leaks, id: 'JP-LEAK-04', sources: [appi('26(1)'), rules('9')], text: {
    ja: '委託先も報告しますが、九つの事項を委託元に速やかに知らせれば、報告と本人への通知を免れます。', en: 'A vendor reports too, unless it promptly notifies the client of the nine fields: then it need neither report nor notify persons.' } },
  { ...leaks, id: 'JP-LEAK-05', sources: [appi('26(2)'), rules('10'), appi('35(5)')], text: {
    ja: '本人には状況に応じて速やかに、概要、項目、原因、二次被害、その他を知らせます。難しければ公表などで代えます。その後、本人は35条5項の請求ができます。',
    en: 'Persons are told promptly, as circumstances allow: overview, items, cause, secondary damage, other. Where that is difficult, publication or a hotline. They may then ask under Article 35(5).' } },
  { ...leaks, id: 'JP-LEAK-06', sources: [source('my-number-act', '29-4')], text: {
    ja: 'マイナンバーの漏えいには、番号法の別の定めがあります。', en: 'Leaks of My Numbers follow rules of their own in the My Number Act.' }, sureness: 'unverified' },
] as const satisfies readonly Rule[];
