import type { CaliforniaRight } from '../../policy/model/california.ts';
import type { LocalText } from '../../policy/model/local-text.ts';
import type { RuleId } from '../all-rules.ts';
import { ccpa, regulations } from '../source.ts';
import type { Source } from '../source.ts';

/**
 * `none`: asking for verification is not allowed. `signed-declaration`: a reasonably high degree with a declaration under
 * penalty of perjury. `by-harm`: reasonable or reasonably high, by sensitivity and harm.
 */
export type Verification = 'none' | 'reasonable' | 'signed-declaration' | 'by-harm';

export interface RightRule {
  readonly id: string;
  /** The right as a policy names it; undefined where policies have no word for it yet. */
  readonly right: CaliforniaRight | undefined;
  readonly name: LocalText;
  readonly verification: Verification;
  readonly verificationRule: RuleId;
  readonly rule: RuleId;
  /** Days until a request is met, counted from receipt. */
  readonly time: { readonly days: number; readonly unit: 'calendar-days' | 'business-days'; readonly extendedTo: number | undefined; readonly rule: RuleId };
  /** What an agent may be asked for. */
  readonly agent: 'signed-permission-and-verification' | 'signed-permission';
  readonly sources: readonly Source[];
}

const answered = {
  time: { days: 45, unit: 'calendar-days', extendedTo: 90, rule: 'CA-TIME-01' }, agent: 'signed-permission-and-verification', verificationRule: 'CA-VER-02',
} as const;
const carriedOut = {
  verification: 'none', verificationRule: 'CA-VER-01', time: { days: 15, unit: 'business-days', extendedTo: undefined, rule: 'CA-TIME-02' }, agent: 'signed-permission',
} as const;

/** What a consumer in California may ask. */
export const rights = [
  { ...answered, id: 'know-categories', right: 'know', name: { ja: '種類を知る', en: 'know the categories' }, verification: 'reasonable', rule: 'CA-KNOW-01', sources: [ccpa('1798.110'), ccpa('1798.115')] },
  { ...answered, id: 'know-specific-pieces', right: 'know', name: { ja: '具体的な情報を知る', en: 'know the specific pieces' }, verification: 'signed-declaration', rule: 'CA-KNOW-01', sources: [ccpa('1798.110'), regulations('7024')] },
  { ...answered, id: 'delete', right: 'delete', name: { ja: '消す', en: 'delete' }, verification: 'by-harm', rule: 'CA-DEL-01', sources: [ccpa('1798.105'), regulations('7022')] },
  { ...answered, id: 'correct', right: 'correct', name: { ja: '直す', en: 'correct' }, verification: 'by-harm', rule: 'CA-COR-01', sources: [ccpa('1798.106'), regulations('7023')] },
  { ...carriedOut, id: 'opt-out', right: 'opt-out', name: { ja: '販売・共有を停止する', en: 'opt out of sale and sharing' }, rule: 'CA-OPT-01', sources: [ccpa('1798.120'), regulations('7026')] },
  { ...carriedOut, id: 'limit', right: 'limit', name: { ja: 'センシティブ情報の利用を制限する', en: 'limit the use of sensitive data' }, rule: 'CA-LIM-01', sources: [ccpa('1798.121'), regulations('7027')] },
  { ...carriedOut, id: 'opt-out-automated-decisions', right: undefined, name: { ja: '自動決定を停止する', en: 'opt out of automated decisions' }, rule: 'CA-ADMT', sources: [regulations('7221')] },
] as const satisfies readonly RightRule[];

/** Whether the law lets a business verify who asks for this (CA-VER-01). */
export const verificationAllowed = (asked: CaliforniaRight): boolean => !rights.some(({ right, verification }) => right === asked && verification === 'none');
