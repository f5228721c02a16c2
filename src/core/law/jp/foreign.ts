import type { LocalText } from '../../policy/model/local-text.ts';
import type { RuleId } from '../all-rules.ts';
import { appi, rules } from '../source.ts';
import type { Source } from '../source.ts';

/** Members of the EU, which count as domestic (JP-FR-01). ISO 3166-1. */
const europeanUnion = [
  'AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO',
  'SE', 'SI', 'SK',
] as const;

/** The rest of the European Economic Area: from memory, still to be checked against the notice. */
const restOfEconomicArea = ['IS', 'LI', 'NO'] as const;

/** Countries (ISO 3166-1) to which provision is as if within Japan: APPI 28(1), notice of the Commission. */
const designatedCountries: ReadonlySet<string> = new Set([...europeanUnion, ...restOfEconomicArea, 'GB']);

export type CountryStanding = 'japan' | 'designated' | 'foreign';

/** A country by its code of ISO 3166-1; what is not known is foreign. */
export const countryStanding = (country: string): CountryStanding =>
  country === 'JP' ? 'japan' : designatedCountries.has(country) ? 'designated' : 'foreign';

interface ForeignGate {
  readonly gate: string;
  readonly name: LocalText;
  readonly rule: RuleId;
  readonly sources: readonly Source[];
  /** After this gate a basis of Article 27 is needed as within Japan; otherwise the gate is the whole basis. */
  readonly thenArticle27: boolean;
  /** The recipient and its country are checked about once a year, and the person may ask for seven items (JP-FR-05, JP-FR-06). */
  readonly continuingDuty: boolean;
}

/** The ways on which data may go abroad (JP-FR-02). */
export const foreignGates = [
  { gate: 'designated-country', name: { ja: '日本と同等と認められた国', en: 'a designated country' }, rule: 'JP-FR-01', sources: [appi('28(1)'), rules('15')], thenArticle27: true, continuingDuty: false },
  { gate: 'equivalent-system', name: { ja: '基準に適合する体制', en: 'an equivalent system of the recipient' }, rule: 'JP-FR-02', sources: [appi('28(1)'), rules('16')], thenArticle27: true, continuingDuty: true },
  { gate: 'consent', name: { ja: '外国への提供の同意', en: 'consent to provision abroad' }, rule: 'JP-FR-03', sources: [appi('28(1)'), appi('28(2)')], thenArticle27: false, continuingDuty: false },
  { gate: 'exception', name: { ja: '27条1項の例外', en: 'an exception of Article 27(1)' }, rule: 'JP-TP-04', sources: [appi('28(1)'), appi('27(1)')], thenArticle27: false, continuingDuty: false },
] as const satisfies readonly ForeignGate[];
export type ForeignGateId = (typeof foreignGates)[number]['gate'];

/** How a recipient may have an equivalent system. A contract to obey its own country's law is none (JP-FR-07). */
export const equivalentMeasures = [
  { measure: 'contract', sufficient: true, rule: 'JP-FR-02', name: { ja: '法第4章第2節の趣旨に沿った措置を定める契約', en: 'a contract on measures in line with the Act' } },
  { measure: 'group-rules', sufficient: true, rule: 'JP-FR-02', name: { ja: '提供元と共通のグループ規程・プライバシーポリシー', en: 'group rules shared with the provider' } },
  { measure: 'apec-cbpr', sufficient: true, rule: 'JP-FR-02', name: { ja: '相手のAPEC CBPR認証', en: 'APEC CBPR certification of the recipient' } },
  { measure: 'own-country-law', sufficient: false, rule: 'JP-FR-07', name: { ja: '相手の国の法律を守らせる契約', en: 'a contract to obey the law of the recipient\'s country' } },
] as const satisfies readonly { readonly measure: string; readonly sufficient: boolean; readonly rule: RuleId; readonly name: LocalText }[];

/** What consent to provision abroad must show (JP-FR-03); with no country: that it cannot be named, why, and what helps instead (JP-FR-04). */
export const foreignInformation = [
  { content: 'country', rule: 'JP-FR-03', sources: [rules('17(2)(i)')], name: { ja: '国の名前', en: 'the country' } },
  { content: 'country-system', rule: 'JP-FR-03', sources: [rules('17(2)(ii)')], name: { ja: 'その国の個人情報保護の制度', en: 'its system of protection' } },
  { content: 'recipient-measures', rule: 'JP-FR-03', sources: [rules('17(2)(iii)')], name: { ja: '相手が講じる措置', en: 'measures of the recipient' } },
  { content: 'country-unknown-reason', rule: 'JP-FR-04', sources: [rules('17(3)(i)')], name: { ja: '国を特定できないことと理由', en: 'that the country cannot be named, and why' } },
  { content: 'country-unknown-substitute', rule: 'JP-FR-04', sources: [rules('17(3)(ii)')], name: { ja: '国に代わる参考情報（候補の国など）', en: 'what helps instead (candidate countries)' } },
  { content: 'measures-unknown-reason', rule: 'JP-FR-04', sources: [rules('17(4)')], name: { ja: '措置を示せないことと理由', en: 'that the measures cannot be told, and why' } },
] as const satisfies readonly { readonly content: string; readonly rule: RuleId; readonly sources: readonly Source[]; readonly name: LocalText }[];

/** What a person is told on request about an equivalent system (JP-FR-06), in the order of the Rules. */
export const foreignMeasuresReply: readonly LocalText[] = [
  { ja: '体制を整備する方法', en: 'how the system is established' }, { ja: '措置の概要', en: 'outline of the measures' },
  { ja: '確認の頻度と方法', en: 'frequency and method of checks' }, { ja: '国の名前', en: 'the country' },
  { ja: '措置に影響する制度', en: 'laws that affect the measures' }, { ja: '実施に関する支障', en: 'troubles' }, { ja: '支障への対応', en: 'action taken' },
];
