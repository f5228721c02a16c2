import type { Rule } from '../../rule.ts';
import { ccpa, regulations } from '../../source.ts';
import { package2026, regulationsFrom } from './regulations-from.ts';

const base = { jurisdiction: 'us-ca', topic: 'california-documents', ...regulationsFrom } as const;

/** What is published for California, and how choices are shown. */
export const documentRules = [
  { ...base, id: 'CA-DOC-01', sources: [regulations('7011(e)'), ccpa('1798.130(a)(5)')], sureness: 'unverified', text: {
    ja: '方針には、過去12か月について、収集した種類、入手元、目的、種類ごとの販売・共有先と目的、16歳未満、事業目的で開示した種類と相手と目的、センシティブ情報、権利、方法、本人確認、信号、代理人、連絡先、日付を載せ、12か月ごとに見直します。',
    en: 'The policy states for the last 12 months: categories collected, sources, purposes; what was sold or shared, to whom and why; under 16; what was disclosed for business purposes, to whom and why; sensitive data; rights, methods, verification, signal, agents, contact, date. Reviewed every 12 months.' } },
  { ...base, id: 'CA-DOC-01.2026', ...package2026, sources: [regulations('7011(e)')], sureness: 'secondary', text: {
    ja: '事業目的で開示した相手には、委託先（サービス提供者・受託者）も含めて載せます。', en: 'Recipients for business purposes include service providers and contractors.' } },
  { ...base, id: 'CA-DOC-02', sources: [regulations('7012'), ccpa('1798.100(a)')], sureness: 'unverified', text: {
    ja: '収集時の通知には、種類、目的、販売・共有の有無、種類ごとの保存期間か基準、リンクを載せます。', en: 'The notice at collection shows categories, purposes, whether sold or shared, retention per category or its criteria, and links.' } },
  { ...base, id: 'CA-DOC-02.2026', ...package2026, sources: [regulations('7012')], sureness: 'secondary', text: {
    ja: 'アプリでは、設定の中に方針へのリンクを置きます。', en: 'An app links to the policy in its settings.' } },
  { ...base, id: 'CA-DOC-03', sources: [regulations('7011(e)')], sureness: 'inference', text: {
    ja: '表は、過去12か月の実際の提供の記録から作ります。', en: 'The tables follow from the record of flows over the last 12 months.' } },
  { ...base, id: 'CA-UX', sources: [regulations('7004')], sureness: 'unverified', text: {
    ja: '選択肢は対称に示し、二重否定を使いません。', en: 'Choices are symmetric, without double negatives.' } },
  { ...base, id: 'CA-UX.2026', ...package2026, sources: [regulations('7004')], sureness: 'secondary', text: {
    ja: 'バナーを閉じただけでは同意になりません。', en: 'Closing a banner is not consent.' } },
] as const satisfies readonly Rule[];
