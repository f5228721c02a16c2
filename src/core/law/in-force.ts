import type { CalendarDate } from '../identifiers/calendar-date.ts';
import { allRules } from './all-rules.ts';
import type { Commencements, KnownRule, RuleId } from './all-rules.ts';

const ruleOf: ReadonlyMap<string, KnownRule> = new Map(allRules.map((rule) => [rule.id, rule]));

/** A rule by its id as text, from a command or a finding. */
export const findRule = (id: string): KnownRule | undefined => ruleOf.get(id);

/**
 * `commencement-unknown`: the last possible day of commencement has passed and the collection still names none. The rule stays
 * off, and the collection has to be brought up to date.
 */
export type RuleState = 'in-force' | 'not-commenced' | 'commencement-unknown' | 'ended';

/** Whether a rule holds on a day where it applies. Nothing commences before it is promulgated, whatever is named. */
export const ruleState = (rule: KnownRule, on: CalendarDate, commencements: Commencements = {}): RuleState => {
  const named: Readonly<Partial<Record<RuleId, CalendarDate>>> = commencements;
  const from = rule.validFrom ?? named[rule.id];
  if (from === undefined) return rule.promulgated && on > rule.promulgated.latest ? 'commencement-unknown' : 'not-commenced';
  if (on < from || (rule.promulgated && on < rule.promulgated.on)) return 'not-commenced';
  return rule.validTo !== undefined && on > rule.validTo ? 'ended' : 'in-force';
};

export const rulesInForce = (on: CalendarDate, commencements: Commencements = {}): readonly KnownRule[] =>
  allRules.filter((rule) => ruleState(rule, on, commencements) === 'in-force');

/** Whether the rule holds on that day: a check of a rule that is not in force finds nothing. */
export const ruleInForce = (id: RuleId, on: CalendarDate, commencements: Commencements = {}): boolean => {
  const rule = ruleOf.get(id);
  return rule !== undefined && ruleState(rule, on, commencements) === 'in-force';
};
