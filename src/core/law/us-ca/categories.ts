import type { CaliforniaCategory, PermittedUse } from '../../policy/model/california.ts';
import type { LocalText } from '../../policy/model/local-text.ts';
import type { RuleId } from '../all-rules.ts';
import { ccpa } from '../source.ts';
import type { Source } from '../source.ts';

interface Category {
  readonly id: CaliforniaCategory;
  readonly name: LocalText;
  readonly sources: readonly Source[];
}

/** The categories of personal information, by which a policy for California must speak: § 1798.140(v)(1). To be checked against the text. */
export const categories = [
  { id: 'identifiers', name: { ja: '識別子', en: 'Identifiers' }, sources: [ccpa('1798.140(v)(1)(A)')] },
  { id: 'customer-records', name: { ja: '顧客記録の情報', en: 'Customer records information' }, sources: [ccpa('1798.140(v)(1)(B)')] },
  { id: 'protected-classifications', name: { ja: '保護される属性', en: 'Characteristics of protected classifications' }, sources: [ccpa('1798.140(v)(1)(C)')] },
  { id: 'commercial', name: { ja: '取引の情報', en: 'Commercial information' }, sources: [ccpa('1798.140(v)(1)(D)')] },
  { id: 'biometric', name: { ja: '生体情報', en: 'Biometric information' }, sources: [ccpa('1798.140(v)(1)(E)')] },
  { id: 'network-activity', name: { ja: 'インターネットなどの利用の情報', en: 'Internet or other electronic network activity information' }, sources: [ccpa('1798.140(v)(1)(F)')] },
  { id: 'geolocation', name: { ja: '位置情報', en: 'Geolocation data' }, sources: [ccpa('1798.140(v)(1)(G)')] },
  { id: 'sensory', name: { ja: '音声・画像などの情報', en: 'Audio, electronic, visual, thermal, olfactory, or similar information' }, sources: [ccpa('1798.140(v)(1)(H)')] },
  { id: 'employment', name: { ja: '職業・雇用の情報', en: 'Professional or employment-related information' }, sources: [ccpa('1798.140(v)(1)(I)')] },
  { id: 'education', name: { ja: '教育の情報', en: 'Education information' }, sources: [ccpa('1798.140(v)(1)(J)')] },
  { id: 'inferences', name: { ja: '推測', en: 'Inferences' }, sources: [ccpa('1798.140(v)(1)(K)')] },
  { id: 'sensitive', name: { ja: 'センシティブ情報', en: 'Sensitive personal information' }, sources: [ccpa('1798.140(v)(1)(L)')] },
] as const satisfies readonly Category[];

/** Sensitive personal information (CA-SPI-01), another list than that of special-care information in Japan. */
export const sensitiveCategories = [
  { id: 'government-id', rule: 'CA-SPI-01', name: { ja: '社会保障番号・免許証・州の身分証・旅券の番号', en: 'social security, driver\'s licence, state ID or passport number' } },
  { id: 'account-login', rule: 'CA-SPI-01', name: { ja: '認証情報付きのログイン・金融口座・カード', en: 'account log-in, financial account or card with its credentials' } },
  { id: 'precise-geolocation', rule: 'CA-SPI-01', name: { ja: '正確な位置情報', en: 'precise geolocation' } },
  { id: 'race-or-ethnicity', rule: 'CA-SPI-01', name: { ja: '人種・民族', en: 'racial or ethnic origin' } },
  { id: 'citizenship-or-immigration', rule: 'CA-SPI-01', name: { ja: '市民権・在留資格', en: 'citizenship or immigration status' } },
  { id: 'belief', rule: 'CA-SPI-01', name: { ja: '宗教・哲学上の信条', en: 'religious or philosophical beliefs' } },
  { id: 'union-membership', rule: 'CA-SPI-01', name: { ja: '労働組合への加入', en: 'union membership' } },
  { id: 'message-contents', rule: 'CA-SPI-01', name: { ja: '郵便・メール・メッセージの内容', en: 'contents of mail, e-mail and text messages' } },
  { id: 'genetic', rule: 'CA-SPI-01', name: { ja: '遺伝情報', en: 'genetic data' } },
  { id: 'neural', rule: 'CA-SPI-01', name: { ja: '神経の情報', en: 'neural data' } },
  { id: 'biometric-identification', rule: 'CA-SPI-01', name: { ja: '識別のための生体情報', en: 'biometric information to identify' } },
  { id: 'health', rule: 'CA-SPI-01', name: { ja: '健康の情報', en: 'health' } },
  { id: 'sex-life', rule: 'CA-SPI-01', name: { ja: '性生活・性的指向', en: 'sex life or sexual orientation' } },
  { id: 'known-under-16', rule: 'CA-SPI-01.2026', name: { ja: '16歳未満とわかっている人の情報', en: 'data of consumers known to be under 16' } },
] as const satisfies readonly { readonly id: string; readonly rule: RuleId; readonly name: LocalText }[];
export type SensitiveCategoryId = (typeof sensitiveCategories)[number]['id'];

/**
 * Uses of sensitive data that need no right to limit (CA-LIM-01), § 7027(m)(1) to (8). Complying with law and checking
 * eligibility for employment are not among them.
 */
export const permittedUses = [
  { id: 'm-1', name: { ja: '通常期待されるサービスや物品の提供', en: 'services or goods reasonably expected' } },
  { id: 'm-2', name: { ja: '安全上の事故の防止・検知・調査', en: 'security incidents' } },
  { id: 'm-3', name: { ja: '悪意・欺瞞・詐欺・違法な行為への対処', en: 'malicious, deceptive, fraudulent or illegal acts' } },
  { id: 'm-4', name: { ja: '身体の安全', en: 'physical safety' } },
  { id: 'm-5', name: { ja: '記録を作らない一時的な利用（個人向けでない広告を含む）', en: 'short-term transient use, non-personalised ads included, without a profile' } },
  { id: 'm-6', name: { ja: '事業者のために行う業務', en: 'services on behalf of the business' } },
  { id: 'm-7', name: { ja: '品質や安全の確認・維持・改善', en: 'verifying, maintaining or improving quality or safety' } },
  { id: 'm-8', name: { ja: '特性を推測しない利用', en: 'not for inferring characteristics' } },
] as const satisfies readonly { readonly id: PermittedUse; readonly name: LocalText }[];

const permitted: ReadonlySet<PermittedUse> = new Set(permittedUses.map(({ id }) => id));

/** Whether the use is one of the eight: `other-law` and `none` are not. */
export const isPermittedUse = (use: PermittedUse): boolean => permitted.has(use);
