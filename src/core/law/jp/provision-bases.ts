import type { LocalText } from '../../policy/model/local-text.ts';
import type { RuleId } from '../all-rules.ts';
import { appi, source } from '../source.ts';
import type { Source } from '../source.ts';

/** What must be true, and shown with evidence, before a basis carries a provision. */
export const provisionFacts = {
  'purpose-covers-provision': { ja: '利用目的に第三者への提供が含まれている', en: 'a stated purpose covers the provision' },
  'recipient-shown': { ja: '相手を示した', en: 'the recipient was shown' },
  'items-shown': { ja: '項目を示した', en: 'the items were shown' },
  'act-of-consent': { ja: '本人が同意の行為をした（使い続けただけでは足りない）', en: 'the person did an act of consent (continued use is none)' },
  statute: { ja: '根拠となる法令の条文がある', en: 'a statute, by its article, is the ground' },
  need: { ja: '提供が必要な事情がある', en: 'there is a need for the provision' },
  'consent-difficult': { ja: '本人の同意を得ることが難しい', en: 'getting consent is difficult' },
  'public-task': { ja: '国の機関等が法令の定める事務を行う', en: 'a public body carries out a task set by law' },
  'consent-hinders-task': { ja: '同意を求めると事務の遂行に支障がある', en: 'asking for consent would hinder that task' },
  'operator-is-academic': { ja: '提供する側が学術研究機関等である', en: 'the provider is an academic institution' },
  'recipient-is-academic': { ja: '受け取る側が学術研究機関等である', en: 'the recipient is an academic institution' },
  'joint-research': { ja: '相手と共同して研究する', en: 'the research is done jointly with the recipient' },
  'academic-purpose': { ja: '学術研究の成果の公表・教授、または学術研究のために要る', en: 'it is needed to publish or teach results, or for academic research' },
  'no-undue-harm': { ja: '本人の権利利益を不当に害しない', en: 'rights and interests of the person are not unduly harmed' },
  'opt-out-notice': { ja: '9項目を通知したか、容易に知り得る状態に置いた', en: 'nine items are notified or readily knowable' },
  'filed-with-commission': { ja: '個人情報保護委員会に届け出た', en: 'it is filed with the Commission' },
  'time-to-object': { ja: '本人が停止を求めるのに要る期間を置いた', en: 'the person had time to object' },
  'not-excluded-data': { ja: '要配慮個人情報や、不正取得・オプトアウトで得たものではない', en: 'the data is not special-care, ill-gotten or itself received by opt-out' },
  'within-purposes': { ja: '利用目的の達成に要る範囲内である', en: 'it is within what the purposes need' },
  'no-own-purpose': { ja: '相手は自分の目的に使わない', en: 'the recipient has no purpose of its own' },
  'vendor-contract': { ja: '相手を選定し、契約し、取扱いを把握している', en: 'the vendor is selected, bound by contract, and its handling is known' },
  succession: { ja: '合併などで事業を承継する', en: 'a business is taken over' },
  'negotiation-contract': { ja: '交渉中に渡すなら、目的・取扱い・漏えい・不成立を契約で定めた', en: 'if given in negotiations, a contract covers purpose, handling, leaks and failure' },
  'joint-use-notice': { ja: '共同利用の五つの事項を先に知らせた', en: 'the five things of joint use were told before' },
  'recipient-in-range': { ja: '相手が示した範囲の中にいる', en: 'the recipient is within the stated range' },
  'no-my-number': { ja: 'マイナンバーを含まない', en: 'no My Number is included' },
  'foreign-country-shown': { ja: '外国にある第三者への提供であることと、国・制度・相手の措置を示した', en: 'that it goes abroad, the country, its system and the recipient\'s measures were shown' },
  'same-company': { ja: '同じ会社の中で使う', en: 'it stays in the same company' },
  'act-of-the-person': { ja: '本人が自分で渡す・投稿する', en: 'the person gives or posts it' },
  'provider-does-not-handle': { ja: '相手は契約上もアクセス制御上も個人データを扱わない', en: 'by contract and access control the provider does not handle the data' },
} as const satisfies Readonly<Record<string, LocalText>>;
export type ProvisionFact = keyof typeof provisionFacts;

/**
 * The ground in law of a provision; one for each provision. The letter: C consent, X exception of Article 27(1), O opt-out,
 * E entrustment, S succession, J joint use, NA no provision at all.
 */
export interface ProvisionBasis {
  readonly code: string;
  readonly name: LocalText;
  readonly rule: RuleId;
  readonly sources: readonly Source[];
  /** All of them are needed. */
  readonly facts: readonly ProvisionFact[];
  /**
   * Whether a record under Article 29 is due where the recipient is in Japan or in a country that counts as such (JP-REC-05).
   * `exempt-unless-foreign-consent`: due where the provision abroad rests on consent under Article 28.
   */
  readonly record: 'required' | 'exempt' | 'exempt-unless-foreign-consent' | 'not-a-provision';
  /** Known from memory only, and still to be checked. */
  readonly unverified?: true;
}

const exception = { rule: 'JP-TP-04', record: 'exempt' } as const;
const outside = { rule: 'JP-TP-01', record: 'not-a-provision' } as const;

export const provisionBases = [
  { code: 'C27-1', name: { ja: '本人の同意', en: 'consent of the person' }, rule: 'JP-TP-01', sources: [appi('27(1)')], record: 'required',
    facts: ['purpose-covers-provision', 'recipient-shown', 'items-shown', 'act-of-consent'] },
  { ...exception, code: 'X27-1-1', name: { ja: '法令に基づく場合', en: 'based on laws' }, sources: [appi('27(1)(i)')], facts: ['statute'] },
  { ...exception, code: 'X27-1-2', name: { ja: '人の生命・身体・財産の保護', en: 'protection of life, body or property' }, sources: [appi('27(1)(ii)')], facts: ['need', 'consent-difficult'] },
  { ...exception, code: 'X27-1-3', name: { ja: '公衆衛生の向上・児童の健全な育成', en: 'public health, or the sound growth of children' }, sources: [appi('27(1)(iii)')], facts: ['need', 'consent-difficult'] },
  { ...exception, code: 'X27-1-4', name: { ja: '国の機関等への協力', en: 'cooperation with a public body' }, sources: [appi('27(1)(iv)')], facts: ['need', 'public-task', 'consent-hinders-task'] },
  { ...exception, code: 'X27-1-5', name: { ja: '学術研究機関等による成果の公表・教授', en: 'an academic institution publishes or teaches its results' }, sources: [appi('27(1)(v)')], facts: ['operator-is-academic', 'academic-purpose', 'no-undue-harm'] },
  { ...exception, code: 'X27-1-6', name: { ja: '学術研究機関等による共同研究', en: 'an academic institution does research jointly' }, sources: [appi('27(1)(vi)')], facts: ['operator-is-academic', 'joint-research', 'academic-purpose', 'no-undue-harm'] },
  { ...exception, code: 'X27-1-7', name: { ja: '学術研究機関等への提供', en: 'to an academic institution for research' }, sources: [appi('27(1)(vii)')], facts: ['recipient-is-academic', 'academic-purpose', 'no-undue-harm'] },
  { code: 'O27-2', name: { ja: 'オプトアウト', en: 'opt-out' }, rule: 'JP-TP-05', sources: [appi('27(2)')], record: 'required',
    facts: ['purpose-covers-provision', 'opt-out-notice', 'filed-with-commission', 'time-to-object', 'not-excluded-data'] },
  { code: 'E27-5-1', name: { ja: '委託', en: 'entrustment' }, rule: 'JP-TP-06', sources: [appi('27(5)(i)'), appi('25')], record: 'exempt-unless-foreign-consent',
    facts: ['within-purposes', 'no-own-purpose', 'vendor-contract'] },
  { code: 'S27-5-2', name: { ja: '事業の承継', en: 'succession of business' }, rule: 'JP-TP-07', sources: [appi('27(5)(ii)')], record: 'exempt-unless-foreign-consent',
    facts: ['succession', 'negotiation-contract'] },
  { code: 'J27-5-3', name: { ja: '共同利用', en: 'joint use' }, rule: 'JP-JU-01', sources: [appi('27(5)(iii)')], record: 'exempt-unless-foreign-consent',
    facts: ['joint-use-notice', 'recipient-in-range', 'no-my-number'] },
  { code: 'C28-1', name: { ja: '外国にある第三者への提供の同意', en: 'consent to provision abroad' }, rule: 'JP-FR-02', sources: [appi('28(1)'), appi('28(2)')], record: 'required',
    facts: ['purpose-covers-provision', 'recipient-shown', 'items-shown', 'foreign-country-shown', 'act-of-consent'] },
  { ...outside, code: 'NA-same-company', name: { ja: '同じ会社の中', en: 'within the same company' }, sources: [appi('27(1)')], facts: ['same-company'] },
  { ...outside, code: 'NA-act-of-the-person', name: { ja: '本人自身の行為', en: 'the person\'s own act' }, rule: 'JP-REC-06', sources: [source('guide-records', '2-2')], facts: ['act-of-the-person'], unverified: true },
  { ...outside, code: 'NA-cloud-without-handling', name: { ja: '個人データを扱わないクラウド', en: 'a cloud service that does not handle the data' }, sources: [source('ppc-answers', '7-53')], facts: ['provider-does-not-handle'], unverified: true },
] as const satisfies readonly ProvisionBasis[];

export type ProvisionBasisCode = (typeof provisionBases)[number]['code'];

const basisOf: ReadonlyMap<string, ProvisionBasis> = new Map(provisionBases.map((basis) => [basis.code, basis]));

export const findProvisionBasis = (code: string): ProvisionBasis | undefined => basisOf.get(code);

/** The facts of a basis that are not shown. Empty: the basis carries the provision. */
export const missingFacts = (basis: ProvisionBasis, shown: ReadonlySet<ProvisionFact>): readonly ProvisionFact[] =>
  basis.facts.filter((fact) => !shown.has(fact));
