import { coveredFrom } from '../../rule.ts';
import type { Rule } from '../../rule.ts';
import { ccpa, regulations } from '../../source.ts';

/** Consumers under 16. */
export const minorRules = [
  { id: 'CA-MIN-01', jurisdiction: 'us-ca', topic: 'california-minors', validFrom: coveredFrom['us-ca'], validFromSureness: 'unverified', sureness: 'unverified',
    sources: [ccpa('1798.120(c)'), ccpa('1798.120(d)'), regulations('7070', '7072')], text: {
    ja: '販売・共有には、13歳未満なら確認した親の同意、13～15歳なら本人の2段階の同意が必要です。年齢を知らないふりはできません。断られたら12か月待ちます。', en: 'Sale and sharing need opting in: by a verified parent under 13, by the consumer in two steps at 13 to 15. Wilful disregard of age is knowledge. After a refusal, 12 months.' } },
] as const satisfies readonly Rule[];
