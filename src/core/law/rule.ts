import { calendarDate, type CalendarDate } from '../identifiers/calendar-date.ts';
import type { LocalText } from '../policy/model/local-text.ts';
import type { Source } from './source.ts';

/**
 * How sure a statement is: read in the text of the law, the rules or the regulator; told by a secondary source; known
 * from memory and still to be checked against the official text; or concluded by us.
 */
export const surenesses = ['primary-text', 'secondary', 'unverified', 'inference'] as const;
export type Sureness = (typeof surenesses)[number];

export type Jurisdiction = 'jp' | 'us-ca';

/** A part of a rule's statement that is less sure than the rest. */
interface UnsurePart {
  readonly sureness: Sureness;
  readonly part: LocalText;
}

/** A day by which something has to be done once, under a rule in force. */
interface Deadline {
  readonly by: CalendarDate;
  readonly what: LocalText;
}

/** One rule of law, in our words. Days are days where the law is: Asia/Tokyo, or America/Los_Angeles. */
export interface Rule {
  /** As findings, clauses and tables cite it: `JP-DSR-08`. A suffix `.2026` is what an amendment of that year added to the rule. */
  readonly id: string;
  readonly jurisdiction: Jurisdiction;
  readonly topic: Topic;
  readonly sources: readonly Source[];
  readonly text: LocalText;
  readonly sureness: Sureness;
  readonly unsure?: readonly UnsurePart[];
  /**
   * The first day in force; `undefined`: promulgated, and the day of commencement not fixed yet. For rules that are older than this
   * collection, the first day that it covers.
   */
  readonly validFrom: CalendarDate | undefined;
  /** The last day in force, inclusive. */
  readonly validTo?: CalendarDate;
  /** Where the first day is less sure than the statement. */
  readonly validFromSureness?: Sureness;
  /** For what is not commenced: the day of promulgation, and the last day on which it can commence. */
  readonly promulgated?: { readonly on: CalendarDate; readonly latest: CalendarDate };
  readonly deadlines?: readonly Deadline[];
}

export const topics = {
  purposes: { ja: '利用目的', en: 'purposes' },
  'special-care': { ja: '要配慮個人情報', en: 'special-care information' },
  provision: { ja: '第三者提供', en: 'provision to third parties' },
  'joint-use': { ja: '共同利用', en: 'joint use' },
  records: { ja: '提供と受領の記録', en: 'records of provision and receipt' },
  foreign: { ja: '外国にある第三者', en: 'third parties in foreign countries' },
  'related-information': { ja: '個人関連情報', en: 'personal-related information' },
  requests: { ja: '本人からの請求', en: 'requests by the person' },
  anonymised: { ja: '匿名加工情報・仮名加工情報', en: 'anonymised and pseudonymised information' },
  security: { ja: '安全管理', en: 'security' },
  leaks: { ja: '漏えい等', en: 'leaks' },
  'external-transmission': { ja: '外部送信', en: 'external transmission' },
  'business-days': { ja: '営業日と期間', en: 'business days and periods' },
  'identity-documents': { ja: '本人確認書類', en: 'identity documents' },
  'published-versions': { ja: '公表した版', en: 'published versions' },
  'amendment-2026': { ja: '令和8年改正', en: 'the amendment of 2026' },
  'california-intake': { ja: 'カリフォルニア州: 受付と期限', en: 'California: intake and time' },
  'california-verification': { ja: 'カリフォルニア州: 本人確認と代理人', en: 'California: verification and agents' },
  'california-rights': { ja: 'カリフォルニア州: 権利', en: 'California: rights' },
  'california-minors': { ja: 'カリフォルニア州: 未成年者', en: 'California: minors' },
  'california-documents': { ja: 'カリフォルニア州: 公表する文書', en: 'California: documents' },
  'california-records': { ja: 'カリフォルニア州: 記録と契約', en: 'California: records and contracts' },
  'california-assessments': { ja: 'カリフォルニア州: 評価・監査・自動決定', en: 'California: assessments, audits, automated decisions' },
} as const satisfies Readonly<Record<string, LocalText>>;
export type Topic = keyof typeof topics;

/**
 * The first day that the collection speaks of. Japan: the Act in its present numbering (amendments of 2020 and 2021).
 * California: the Act as amended by the CPRA.
 */
export const coveredFrom: Readonly<Record<Jurisdiction, CalendarDate>> = { jp: calendarDate('2022-04-01'), 'us-ca': calendarDate('2023-01-01') };
