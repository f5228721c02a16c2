import { calendarDate } from '../../../identifiers/calendar-date.ts';
import type { Rule } from '../../rule.ts';
import { regulations } from '../../source.ts';
import { package2026 } from './regulations-from.ts';

const base = { jurisdiction: 'us-ca', topic: 'california-assessments', ...package2026 } as const;

/** Risk assessments, cybersecurity audits and automated decision-making technology: the package of 2026, in phases. */
export const assessmentRules = [
  { ...base, id: 'CA-RISK', sources: [regulations('7150', '7157')], sureness: 'secondary', text: {
    ja: '販売・共有、センシティブ情報、重要な自動決定などは、始める前にリスク評価をします。3年ごとに見直し、大きな変更から45日以内に改め、処理の間か5年のどちらか長いほう保存します。', en: 'Selling, sharing, sensitive data, automated significant decisions and the like need a risk assessment before they start; reviewed every 3 years, updated within 45 days of a material change, kept while processing or 5 years, the longer.' },
    deadlines: [
      { by: calendarDate('2027-12-31'), what: { ja: '以前からの処理の評価', en: 'assessments of older activities' } },
      { by: calendarDate('2028-04-01'), what: { ja: '実施の証明の提出', en: 'attestation' } },
    ] },
  { ...base, id: 'CA-AUDIT', sources: [regulations('7120', '7123')], sureness: 'secondary', text: {
    ja: 'サイバーセキュリティ監査の期限は、売上1億ドル超が2028年4月1日、5千万～1億ドルが2029年、5千万ドル未満が2030年です。', en: 'Cybersecurity audits: revenue above $100M by 1 April 2028, $50M to $100M in 2029, below $50M in 2030.' },
    deadlines: [{ by: calendarDate('2028-04-01'), what: { ja: '売上1億ドル超の事業者の監査', en: 'audit of businesses with revenue above $100M' } }] },
  { ...base, id: 'CA-ADMT', validFrom: calendarDate('2027-01-01'), sources: [regulations('7001(e)'), regulations('7200', '7222')], sureness: 'primary-text', text: {
    ja: '採用・賃金・住居・信用・教育・医療についての重要な決定を、実質的な人の関与なしに技術で行うなら、事前の通知、停止か不服申立ての方法、理由と結果の開示が必要です。広告は含みません。', en: 'Technology that decides significantly (hiring, pay, housing, credit, education, health; not advertising) without genuine human involvement needs a notice before use, an opt-out or appeal, and access to logic and outcome.' } },
] as const satisfies readonly Rule[];
