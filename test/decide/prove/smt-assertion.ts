import type { Assertion, Meant, Named } from '../../../src/core/compare/assertion.ts';
import type { PolicyText } from '../../../src/core/policy/model/policy.ts';
import { and, goes, is, not, numbered, or, origins, solvedActions, variables } from './smt-rules.ts';

const consents = { use: ['consent-use'], provision: ['provision-given'], abroad: ['abroad-given'], 'special-care': ['consent-special'], matching: [], sale: [] } as const;
const gates = { 'designated-country': is('standing', 1), 'equivalent-system': 'equivalent', consent: 'abroad-given', exception: 'law' } as const;
const happenings = { act: ['act'], wish: ['wish'], request: ['request'], situation: ['earlier'], shown: ['shown'], succession: ['succession'], given: [], applied: [], 'recording-announced': [] } as const;

const oldest = 120;

/** A question for the solver: is there an answer against the assertion? `unsat` proves it. */
export const smtOf = ({ what, for: others, facts: { consent, claim, gate, happening } }: Assertion, policy: PolicyText, hasService: boolean): string => {
  const away = [...consent.flatMap((scope) => consents[scope]), ...claim, ...gate.map((one) => gates[one]), ...happening.flatMap((kind) => happenings[kind])];
  const parts = [meantIn(what, policy), not(or(...others.map((other) => meantIn(other, policy)))), ...away.map(not), goes(policy, hasService)];
  return [variables(numbered(policy)), ...parts.map((part) => `(assert ${part})`), '(check-sat)', ''].join('\n');
};

const meantIn = (meant: Meant, policy: PolicyText): string => {
  const names = numbered(policy);
  const provides = or(is('action', solvedActions.indexOf('provide')), is('action', solvedActions.indexOf('transfer-abroad')));
  const one = (variable: string, all: readonly string[], named: readonly Named[] | undefined): string => (named ? or(...named.map(({ id }) => is(variable, all.indexOf(id)))) : 'true');
  const words = <T extends string>(variable: string, all: readonly T[], said: readonly T[] | undefined): string => (said ? or(...said.map((word) => is(variable, all.indexOf(word)))) : 'true');
  const undeclared = is('purpose', policy.purposes.length);
  const purposes = { declared: not(undeclared), undeclared } as const;
  const countries = { abroad: not(is('standing', 0)), foreign: or(is('standing', 2), is('standing', 3)) } as const;
  if (meant.channels) return 'false';
  return and(
    words('action', solvedActions, meant.action?.flatMap((action) => solvedActions.filter((each) => each === action))), itemsIn(meant, policy), one('class', names.classes, meant.classes),
    typeof meant.purposes === 'string' ? purposes[meant.purposes] : one('purpose', names.purposes, meant.purposes),
    ...(meant.recipients ? [provides, one('recipient', names.recipients, meant.recipients)] : []),
    ...(meant.situations ? [provides, or(...names.situations.flatMap(({ situation }, at) => (meant.situations?.some(({ id }) => id === situation.id) ? [is('situation', at)] : [])))] : []),
    ...(typeof meant.countries === 'string' ? [provides, countries[meant.countries]] : []), one('collection', names.collections, meant.collections), words('origin', origins, meant.origin),
    ...(meant.age ? ['age-known', `(<= ${meant.age.from ?? 0} age)`, `(< age ${meant.age.under ?? oldest + 1})`] : []),
    ...(meant.membership ? [or(...meant.membership.map((word) => (word === 'left' ? 'left' : not('left'))))] : []),
  );
};

const itemsIn = ({ items }: Meant, { items: all, california }: PolicyText): string => or(...all.flatMap((item, at) => {
  const kinds = { 'special-care': item.specialCare, 'usage-log': item.usageLog, identifying: item.identifiability !== 'none' || item.household, sensitive: california?.sensitive?.items.includes(item.id) === true };
  return items === undefined || (typeof items === 'string' ? kinds[items] : items.some(({ id }) => id === item.id)) ? [is('item', at)] : [];
}));
