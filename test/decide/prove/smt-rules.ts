import type { PolicyText } from '../../../src/core/policy/model/policy.ts';
import { groundStanding } from '../../../src/core/law/jp/exception-grounds.ts';
import type { Situation } from '../../../src/core/policy/model/provision.ts';
import type { Items } from '../../../src/core/policy/model/subjects.ts';

// The rules of purpose, of some actions, provision, abroad, special care, age and sensitive items, written from spec/decision.md as formulas of
// SMT-LIB over one pair of item and holding. Every name and every fact is a variable, so nothing is taken for the freest: the
// solver looks for itself. Apart from the tables and from the prover.

export const solvedActions = ['use', 'train', 'infer', 'provide', 'transfer-abroad'] as const;

export const and = (...all: readonly string[]): string => (all.length === 0 ? 'true' : `(and ${all.join(' ')})`);
export const or = (...all: readonly string[]): string => (all.length === 0 ? 'false' : `(or ${all.join(' ')})`);
export const not = (one: string): string => `(not ${one})`;
export const is = (variable: string, at: number): string => (at < 0 ? 'false' : `(= ${variable} ${at})`);

/** Lists in the order of their numbers; one number more stands for a name that none declares. */
export interface Numbered {
  readonly items: readonly string[];
  readonly classes: readonly string[];
  readonly purposes: readonly string[];
  readonly recipients: readonly string[];
  readonly situations: readonly { readonly recipient: string; readonly situation: Situation }[];
  readonly collections: readonly string[];
  readonly roles: readonly string[];
}

export const numbered = (policy: PolicyText): Numbered => ({
  items: policy.items.map(({ id }) => id), classes: policy.classes.map(({ id }) => id), purposes: policy.purposes.map(({ id }) => id), recipients: (policy.provision?.recipients ?? []).map(({ id }) => id),
  situations: (policy.provision?.recipients ?? []).flatMap(({ id, situations }) => situations.map((situation) => ({ recipient: id, situation }))),
  collections: policy.collections.map(({ id }) => id), roles: policy.roles.map(({ id }) => id),
});

const among = (variable: string, all: readonly string[], ids: readonly string[]): string => or(...ids.map((id) => is(variable, all.indexOf(id))));
export const origins = ['person', 'received', 'entrusted', 'public'] as const;
const facts = [
  'consent-use', 'provision-given', 'provision-item', 'provision-named', 'abroad-given', 'abroad-item', 'abroad-named', 'consent-special', 'request', 'act', 'wish', 'earlier', 'shown',
  'age-known', 'law', 'flow', 'acquisition', 'california', 'left', 'goes-on', 'same-service', 'for-service', 'matches', 'other-personal', 'equivalent', 'reason', 'stopped', 'asking', 'succession',
];

/** Declarations, what a consent that names more implies, and one claim at most. */
export const variables = ({ items, classes, purposes, recipients, situations, collections, roles }: Numbered): string => [
  ...[['item', items.length - 1], ['class', classes.length - 1], ['purpose', purposes.length], ['recipient', recipients.length], ['situation', situations.length],
    ['collection', collections.length], ['role', roles.length], ['action', solvedActions.length - 1], ['standing', 3], ['age', 120], ['origin', origins.length - 1]].flatMap(([name, most]) =>
    [`(declare-const ${name} Int)`, `(assert (and (<= 0 ${name}) (<= ${name} ${most})))`]),
  ...facts.map((name) => `(declare-const ${name} Bool)`),
  ...['provision', 'abroad'].flatMap((scope) => [`(assert (=> ${scope}-named ${scope}-item))`, `(assert (=> ${scope}-item ${scope}-given))`]),
  ...['law', 'flow', 'acquisition', 'california'].flatMap((one, at, all) => all.slice(at + 1).map((other) => `(assert ${not(and(one, other))})`)),
].join('\n');

/** That the item goes: clear or masked. */
export const goes = (policy: PolicyText, hasService: boolean): string => {
  const names = numbered(policy);
  const handing = or(is('action', solvedActions.indexOf('provide')), is('action', solvedActions.indexOf('transfer-abroad')));
  const exceptions = (fits: (basis: string) => boolean): readonly string[] => (policy.provision?.exceptions ?? []).filter(({ ground }) => groundStanding(ground).bases.some(fits)).map(({ ground }) => (ground === 'person-request' ? 'request' : 'true'));
  const law = and('law', or(not(handing), ...exceptions((basis) => basis.startsWith('X'))));
  const flow = and('flow', handing, or(...exceptions((basis) => /^(?:E|S|NA)/.test(basis))));
  const lifts: Lifts = { law, flow, purpose: or(and('consent-use', String(policy.purposeRules?.outside !== 'never')), law), named: or('provision-named', 'abroad-named', law, flow), california: and('california', String(policy.california?.sensitive?.uses.some(({ permitted }) => permitted !== 'none') === true)) };
  return and(...purposeRules(policy, names, lifts, hasService), ...actionRules(policy, names, lifts), `(=> ${handing} ${and(...provisionRules(policy, names, lifts))})`);
};

interface Lifts { readonly law: string; readonly flow: string; readonly purpose: string; readonly named: string; readonly california: string }

/** Each refusal is not there, or lifted. */
const unless = (refusal: string, ...lifts: readonly string[]): string => or(not(refusal), ...lifts);
const itemIn = (names: Numbered, items: Items): string => (items.all ? 'true' : among('item', names.items, items.ids));

const purposeRules = ({ classes, items, purposes, purposeRules: rules, collections, roles }: PolicyText, names: Numbered, { law, purpose: lift }: Lifts, hasService: boolean): readonly string[] => {
  const undeclared = is('purpose', purposes.length);
  const each = (refused: (purpose: (typeof purposes)[number]) => string): string => or(...purposes.map((purpose, at) => and(is('purpose', at), refused(purpose))));
  return [
    or(...classes.map((one, at) => and(is('class', at), itemIn(names, one.items)))),
    unless(and(undeclared, not(and(or('shown', 'succession'), String(rules?.list !== 'closed')))), lift),
    unless(each((purpose) => not(is('class', names.classes.indexOf(purpose.class)))), lift),
    unless(each((purpose) => not(itemIn(names, purpose.items))), lift),
    unless(or(...items.map((item, at) => and(is('item', at), String(item.onlyFor.length > 0), not(among('purpose', names.purposes, item.onlyFor))))), lift),
    unless(each((purpose) => and(String(purpose.collectedBy.length > 0), not(among('collection', names.collections, purpose.collectedBy)))), lift),
    unless(and(not(undeclared), or(...collections.map((collection, at) => and(is('collection', at), String(collection.purposes.length > 0), not(among('purpose', names.purposes, collection.purposes)))))), lift),
    unless(and(String(hasService), not('same-service'), or(undeclared, each((purpose) => String(!purpose.crossService)))), lift),
    unless(and('left', not(and('goes-on', each((purpose) => String(purpose.afterMembership === 'some-services'))))), law),
    ...(roles.length === 0 ? [] : [or(...roles.map((role, at) => and(is('role', at), itemIn(names, role.items), role.purposes.all ? 'true' : among('purpose', names.purposes, role.purposes.ids))))]),
    unless('stopped', law),
  ];
};

const actionRules = ({ items, purposes, specialCare, california, minors }: PolicyText, names: Numbered, { law, california: ground }: Lifts): readonly string[] => {
  const doing = (word: (typeof solvedActions)[number]): string => is('action', solvedActions.indexOf(word));
  const declaredWith = (...words: readonly string[]): string => or(...purposes.map((purpose, at) => and(is('purpose', at), String(purpose.processing.some((each) => words.includes(each))))));
  const bases = specialCare?.bases ?? ['consent'];
  const provides = or(doing('provide'), doing('transfer-abroad'));
  const based = or(
    ...(bases.includes('consent') ? [`(ite ${provides} provision-item consent-special)`] : []), ...(bases.includes('request') ? ['request'] : []),
  );
  const sensitive = among('item', names.items, california?.sensitive?.items ?? []);
  return [
    unless(and(doing('train'), or(not(declaredWith('machine-learning')), is('origin', origins.indexOf('entrusted'))))),
    unless(and(doing('infer'), not(declaredWith('profiling', 'analysis', 'machine-learning')))),
    unless(and(or(...items.map((item, at) => and(is('item', at), String(item.specialCare)))), not(based)), law),
    unless(and(String(minors?.collected === false), 'age-known', `(< age ${minors?.under ?? 0})`), law),
    unless(and(sensitive, doing('infer'), String(california?.sensitive?.inference === false))), unless(sensitive, ground),
  ];
};

const provisionRules = ({ items, purposes, provision }: PolicyText, names: Numbered, { law, flow, named }: Lifts): readonly string[] => {
  const recipients = provision?.recipients ?? [];
  const listed = (refused: (recipient: (typeof recipients)[number]) => string): string => or(...recipients.map((recipient, at) => and(is('recipient', at), refused(recipient))));
  const none = is('situation', names.situations.length);
  const situated = (holds: (situation: Situation) => string): string => or(...names.situations.map(({ situation }, at) => and(is('situation', at), holds(situation))));
  const inIts = (recipient: (typeof recipients)[number]): string =>
    or(and(none, itemIn(names, recipient.items)), situated((situation) => (situation.items ? itemIn(names, situation.items) : itemIn(names, recipient.items))), and(String(recipient.partly), itemIn(names, recipient.items)));
  const enough = provision?.consent === 'recipient-and-items' ? or('provision-item', 'abroad-item') : or('provision-given', 'abroad-given');
  const nobody = and(or(...items.map((item, at) => and(is('item', at), String(item.identifiability === 'none' && !item.household)))), not('other-personal'));
  const byLaw = situated((situation) => String(situation.byLaw));
  const foreign = or(is('standing', 2), is('standing', 3));
  return [
    unless(is('recipient', recipients.length), named), unless(listed(({ classes }) => not(among('class', names.classes, classes))), law, flow), unless(none, named),
    or(none, ...names.situations.map(({ recipient }, at) => and(is('situation', at), is('recipient', names.recipients.indexOf(recipient))))),
    unless(situated(({ services }) => and(String(services.length > 0), not('for-service'))), named), unless(listed((recipient) => not(inIts(recipient))), named),
    unless(situated(({ after }) => and(String(after !== undefined), not('earlier'))), named), unless(situated(({ onWish }) => and(String(onWish), not('wish'))), named),
    unless(not(or(...purposes.map((purpose, at) => and(is('purpose', at), among('recipient', names.recipients, purpose.recipients))))), named),
    `(ite ${nobody} (=> matches ${enough}) ${or(enough, and('act', situated(({ byPerson, onBehalf }) => String(byPerson || onBehalf))), law, and(flow, not(byLaw)))})`,
    not(and(is('action', solvedActions.indexOf('transfer-abroad')), is('standing', 0))),
    unless(and(foreign, String(!provision?.abroad)), law), unless(and(is('standing', 3), not(and('reason', String(provision?.abroad?.others !== undefined)))), law),
    unless(and(foreign, not('equivalent'), not('abroad-given')), law),
  ];
};
