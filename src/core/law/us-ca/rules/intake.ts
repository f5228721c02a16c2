import { coveredFrom } from '../../rule.ts';
import type { Rule } from '../../rule.ts';
import { ccpa, regulations } from '../../source.ts';
import { package2026, regulationsFrom } from './regulations-from.ts';

const base = { jurisdiction: 'us-ca', topic: 'california-intake', ...regulationsFrom } as const;
const statute = { jurisdiction: 'us-ca', topic: 'california-intake', validFrom: coveredFrom['us-ca'], validFromSureness: 'unverified' } as const;

/** Who is bound, how requests come in and how long they may take. */
export const intakeRules = [
  { ...statute, id: 'CA-APP-01', sources: [ccpa('1798.140(d)')], sureness: 'secondary', text: {
    ja: '対象は、カリフォルニア州で営利事業を行い、年間売上が基準額（2025年から2,662万5千ドル）を超えるか、10万以上の消費者・世帯の情報を売買・共有するか、売上の半分以上を販売・共有から得る事業者です。方針が広く約束していれば、それに従います。',
    en: 'Bound: who does business for profit in California and has gross revenue above the threshold ($26,625,000 since 2025), buys, sells or shares data of 100,000 consumers or households, or earns half of its revenue by that. A policy that promises more is kept.' } },
  { ...base, id: 'CA-IN-01', sources: [ccpa('1798.130(a)(1)'), regulations('7020')], sureness: 'unverified', text: {
    ja: 'オンラインだけで直接の関係があるなら、知る・消す・直す請求の受付はメールアドレスで足ります。それ以外は、無料電話を含む二つ以上の方法が必要です。違う窓口に来た請求も、受け付けるか方法を知らせます。',
    en: 'Online only with a direct relationship: an e-mail address suffices for know, delete and correct. Others offer two or more ways, a toll-free number among them. A request by another channel is treated as proper, or the person is told how.' } },
  { ...base, id: 'CA-IN-02', sources: [regulations('7020')], ...package2026, sureness: 'secondary', text: {
    ja: '12か月を超えて情報を持っているなら、2022年1月1日までさかのぼって知る請求ができるようにします（期間の指定か「すべて」）。', en: 'Where data is kept longer than 12 months, the way to ask must allow going back to 1 January 2022 (a range of dates, or all).' } },
  { ...base, id: 'CA-TIME-01', sources: [regulations('7021')], sureness: 'unverified', text: {
    ja: '知る・消す・直す請求には、10営業日以内に受付を確認し、受領から45日以内に答えます（本人確認の時間も含みます）。45日のうちに理由を知らせれば、合わせて90日まで延ばせます。',
    en: 'Know, delete and correct: confirmed within 10 business days, answered within 45 calendar days of receipt, verification included; up to 90 in all with notice and reason inside the first 45.' } },
  { ...base, id: 'CA-TIME-02', sources: [regulations('7026(f)'), regulations('7027(g)'), regulations('7221(n)')], sureness: 'primary-text', text: {
    ja: '販売・共有の停止、センシティブ情報の利用の制限、自動決定の停止は、できるだけ早く、遅くとも15営業日以内に行います。', en: 'Opting out of sale, sharing or automated decisions and limiting sensitive data: as soon as feasible, within 15 business days at most.' },
    unsure: [{ sureness: 'unverified', part: { ja: '「営業日」の定義がないこと', en: 'that "business day" is not defined' } }] },
  { ...statute, id: 'CA-FREE-01', sources: [ccpa('1798.145(h)(3)'), ccpa('1798.130(b)')], sureness: 'unverified', text: {
    ja: '請求は無料です。知る請求は12か月に2回までです。明らかに根拠のない、または過度な請求は、証明できれば有料にするか断れます。', en: 'Requests are free; know is due twice in 12 months. Manifestly unfounded or excessive ones may be charged or refused, with proof.' } },
] as const satisfies readonly Rule[];
