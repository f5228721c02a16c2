import { counted } from '../../../core/findings/counted.ts';
import type { KnownRule } from '../../../core/law/all-rules.ts';
import { ruleState } from '../../../core/law/in-force.ts';
import type { RuleState } from '../../../core/law/in-force.ts';
import { coveredFrom, topics } from '../../../core/law/rule.ts';
import type { Rule, Sureness } from '../../../core/law/rule.ts';
import { sourcesText, sourceText } from '../../../core/law/source.ts';
import type { CalendarDate } from '../../../core/identifiers/calendar-date.ts';
import type { Language } from '../../../core/identifiers/language.ts';

interface Words {
  readonly states: Readonly<Record<RuleState, string>>;
  readonly surenesses: Readonly<Record<Sureness, string>>;
  readonly from: (day: CalendarDate) => string;
  readonly to: (day: CalendarDate) => string;
  readonly promulgated: (on: CalendarDate, latest: CalendarDate) => string;
  readonly between: string;
  readonly dayOf: (sureness: string) => string;
  readonly lessSure: (sureness: string, part: string) => string;
  readonly deadline: (by: CalendarDate, what: string) => string;
  readonly summary: (on: CalendarDate, shown: number, inForce: number, all: number) => string;
  readonly beforeTheBeginning: (japan: CalendarDate, california: CalendarDate) => string;
}

const words: Readonly<Record<Language, Words>> = {
  ja: {
    states: { 'in-force': '施行中', 'not-commenced': '未施行', 'commencement-unknown': '施行日を要確認（無効として扱う）', ended: '終了' },
    surenesses: { 'primary-text': '原文で確認', secondary: '二次資料による', unverified: '未確認', inference: '推論' },
    from: (day) => `${day} から`, to: (day) => `${day} まで`,
    promulgated: (on, latest) => `${on} 公布、遅くとも ${latest} に施行`,
    between: '、',
    dayOf: (sureness) => `施行日: ${sureness}`,
    lessSure: (sureness, part) => `${sureness}: ${part}`,
    deadline: (by, what) => `期限 ${by}: ${what}`,
    summary: (on, shown, inForce, all) => `${on} 現在: ${shown} 件を表示（施行中 ${inForce} 件、全 ${all} 件）`,
    beforeTheBeginning: (japan, california) => `この一覧が扱うのは、日本は ${japan} から、カリフォルニア州は ${california} からです`,
  },
  en: {
    states: { 'in-force': 'in force', 'not-commenced': 'not commenced', 'commencement-unknown': 'commencement to be looked up (treated as off)', ended: 'ended' },
    surenesses: { 'primary-text': 'read in the primary text', secondary: 'by a secondary source', unverified: 'unverified', inference: 'our inference' },
    from: (day) => `from ${day}`, to: (day) => `to ${day}`,
    promulgated: (on, latest) => `promulgated on ${on}, commences by ${latest}`,
    between: ', ',
    dayOf: (sureness) => `first day: ${sureness}`,
    lessSure: (sureness, part) => `${sureness}: ${part}`,
    deadline: (by, what) => `by ${by}: ${what}`,
    summary: (on, shown, inForce, all) => `On ${on}: ${counted(shown, 'rule')} shown, ${inForce} in force, ${all} in all`,
    beforeTheBeginning: (japan, california) => `This collection covers Japan from ${japan} and California from ${california}`,
  },
};

/** What is shown, and of how many. */
export interface LawReport {
  readonly on: CalendarDate;
  readonly rules: readonly KnownRule[];
  readonly inForce: number;
  readonly all: number;
}

const headOf = (rule: Rule, state: RuleState, language: Language): string => {
  const say = words[language];
  const days = [
    ...(rule.validFrom ? [say.from(rule.validFrom)] : rule.promulgated ? [say.promulgated(rule.promulgated.on, rule.promulgated.latest)] : []),
    ...(rule.validTo ? [say.to(rule.validTo)] : []),
  ];
  const sure = [say.surenesses[rule.sureness], ...(rule.validFromSureness && rule.validFromSureness !== rule.sureness ? [say.dayOf(say.surenesses[rule.validFromSureness])] : [])];
  return `${rule.id}  ${say.states[state]} (${days.join(say.between)})  [${sure.join(say.between)}]`;
};

const linesOf = (rule: KnownRule, on: CalendarDate, language: Language): readonly string[] => {
  const say = words[language];
  return [
    headOf(rule, ruleState(rule, on), language),
    `  ${rule.text[language]}`,
    `  ${sourcesText(rule.sources, language)}`,
    ...(rule.unsure ?? []).map(({ sureness, part }) => `  ${say.lessSure(say.surenesses[sureness], part[language])}`),
    ...(rule.deadlines ?? []).map(({ by, what }) => `  ${say.deadline(by, what[language])}`),
  ];
};

/** For people: a heading per topic, then each rule with its state, sureness, statement and sources. */
export const lawLines = ({ on, rules, inForce, all }: LawReport, language: Language): string => {
  const say = words[language];
  const body = rules.flatMap((rule, index) => [
    ...(rules[index - 1]?.topic === rule.topic ? [] : [...(index === 0 ? [] : ['']), `# ${topics[rule.topic][language]}`]),
    ...linesOf(rule, on, language),
  ]);
  const early = Object.values(coveredFrom).some((day) => on < day);
  return [
    ...body, ...(body.length > 0 ? [''] : []), say.summary(on, rules.length, inForce, all),
    ...(early ? [say.beforeTheBeginning(coveredFrom.jp, coveredFrom['us-ca'])] : []), '',
  ].join('\n');
};

/** For programs: the same facts in both languages; a day that is not fixed is null. */
export const lawJson = ({ on, rules, inForce, all }: LawReport): string => `${JSON.stringify({
  on, inForce, all, coveredFrom,
  rules: rules.map((rule) => ({
    id: rule.id, jurisdiction: rule.jurisdiction, topic: rule.topic, state: ruleState(rule, on),
    validFrom: rule.validFrom ?? null, validFromSureness: rule.validFromSureness ?? null, validTo: rule.validTo ?? null, promulgated: rule.promulgated ?? null,
    sureness: rule.sureness, unsure: rule.unsure ?? [], deadlines: rule.deadlines ?? [], ...rule.text,
    sources: rule.sources.map((source) => ({ ...source, ja: sourceText(source, 'ja'), en: sourceText(source, 'en') })),
  })),
})}\n`;
