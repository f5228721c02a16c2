import { coveredFrom } from '../../rule.ts';
import type { Rule } from '../../rule.ts';
import { ccpa, regulations } from '../../source.ts';
import { package2026, regulationsFrom } from './regulations-from.ts';

const base = { jurisdiction: 'us-ca', topic: 'california-verification', ...regulationsFrom } as const;

/** Verification and agents. */
export const verificationRules = [
  { ...base, id: 'CA-VER-01', sources: [regulations('7026(d)'), regulations('7027(e)'), regulations('7060(b)'), regulations('7221(f)')], sureness: 'primary-text', text: {
    ja: '販売・共有の停止、センシティブ情報の利用の制限、自動決定の停止には、本人確認を求めてはなりません。その人を見つけるのに要ることだけを尋ねます。', en: 'No verification for opting out of sale, sharing or automated decisions, or for limiting sensitive data: only what is needed to find the person is asked.' } },
  { ...base, id: 'CA-VER-02', sources: [regulations('7061', '7062')], sureness: 'unverified', text: {
    ja: '種類を知る請求には合理的な確度（2点以上の一致）、具体的な情報には高い確度（3点以上と、偽証罪の下での署名のある宣言）、消す・直す請求には害に応じた確度が必要です。アカウントがあれば既存のログインを使い、改めて認証します。',
    en: 'Categories: a reasonable degree (2 points match). Specific pieces: a reasonably high degree (3 points and a signed declaration under penalty of perjury). Delete and correct: by sensitivity and harm. With an account, the existing login, re-authenticated.' } },
  { ...base, id: 'CA-VER-03', sources: [regulations('7060')], sureness: 'primary-text', text: {
    ja: 'まず手元の情報と照合し、必要でない限り番号などを新たに集めません。集めた情報は確認だけに使い、処理が済んだらすぐ消します。手数料も、無償でない公証も求めません。直すよう求められた項目で確認してはなりません。',
    en: 'Match with data already held first; sensitive identifiers only if necessary; new data serves the check alone and goes as soon as practical. No fee, no unpaid notarisation; a correction is not verified by the contested item.' },
    unsure: [{ sureness: 'unverified', part: { ja: '照合の順序と、番号を集めないこと（7060(c)(d)）', en: 'the order of matching and sensitive identifiers (7060(c)(d))' } }] },
  { ...base, id: 'CA-VER-04', sources: [regulations('7024(a)'), regulations('7024(b)')], sureness: 'primary-text', text: {
    ja: '具体的な情報について確認できないときは種類を知る請求として扱い、それも確認できなければ方針を案内します。そのことを本人に知らせます。', en: 'Specific pieces that cannot be verified are evaluated as categories; categories that cannot point to the policy. The person is told.' } },
  { ...base, id: 'CA-AG-01', sources: [regulations('7063'), regulations('7026(j)')], sureness: 'unverified', text: {
    ja: '代理人による知る・消す・直す請求では、署名のある許可と、本人による本人確認か許可の確認を求められます。停止と制限では署名のある許可だけで足り、ブラウザの信号には何も求めません。',
    en: 'For know, delete and correct an agent may be asked for signed permission, and the consumer to verify or confirm it. For opt-out and limit, signed permission only; for a preference signal nothing.' } },
  { ...base, id: 'CA-AG-01.2026', ...package2026, sources: [regulations('7063')], sureness: 'unverified', text: {
    ja: '代理人を通した請求について、本人に改めて自分で出させることはできません。', en: 'A consumer cannot be made to submit the agent\'s request again in person.' } },
  { ...base, id: 'CA-HH-01', validFrom: coveredFrom['us-ca'], sources: [ccpa('1798.145(p)')], sureness: 'unverified', text: {
    ja: '世帯の情報は、知る・消す・直す請求の対象外です。停止の請求はできます。', en: 'Household data is outside know, delete and correct; opt-out still works.' } },
] as const satisfies readonly Rule[];
