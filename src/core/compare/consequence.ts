import type { RuleId } from '../law/all-rules.ts';
import { countryStanding } from '../law/jp/foreign.ts';
import { groundStanding } from '../law/jp/exception-grounds.ts';
import type { Amendment } from '../policy/model/amendment.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import type { ProvisionException, Recipient, Situation } from '../policy/model/provision.ts';
import type { Items } from '../policy/model/subjects.ts';
import { consequenceGrounds } from './consequence-grounds.ts';
import type { ConsequenceGround, ConsequenceKind } from './consequence-grounds.ts';
import { changeKey } from './difference-change.ts';
import type { Change, Section } from './difference-change.ts';

/** What a person who answers for it has judged of certain changes; by the key of the change, or of what holds it. */
export interface Judgements {
  /** Changes of purposes that are related to those before and to be expected (JP-PUR-03). */
  readonly related: ReadonlySet<string>;
  /** The same, said otherwise: a mere renaming (JP-JU-04), a clearer sentence. */
  readonly reworded: ReadonlySet<string>;
}

export const noJudgements: Judgements = { related: new Set(), reworded: new Set() };

export interface Consequence {
  readonly takes: ConsequenceKind;
  readonly ground: ConsequenceGround;
  readonly law: RuleId;
}

/** `by-use`: use after the notice counts as agreement (LV 8). `asked`: only an act of consent counts. `none`: nobody has to agree. */
export type Agreement = 'by-use' | 'asked' | 'none';

export interface Versions {
  /** Each with what it stands on merged into it. */
  readonly older: PolicyText;
  readonly newer: PolicyText;
}

/** What a change takes. Where it depends on a judgement that nobody made, the stricter. */
export const consequenceOf = (change: Change, versions: Versions, judgements: Judgements = noJudgements): Consequence => {
  const judge: Judge = { ...versions, is: (kind) => [...judgements[kind]].some((key) => `${changeKey(change)}/`.startsWith(`${key}/`)) };
  const [ground, law] = [groundOf(change, judge)].flat() as [ConsequenceGround, RuleId?];
  return { takes: consequenceGrounds[ground].takes, ground, law: law ?? consequenceGrounds[ground].law };
};

export const agreementTo = (takes: ConsequenceKind, amendment: Amendment | undefined): Agreement =>
  (takes === 'consent' || takes === 'not-in-principle' ? 'asked' : amendment?.deemedConsent ? 'by-use' : 'none');

interface Judge extends Versions {
  readonly is: (kind: keyof Judgements) => boolean;
}

type Found = ConsequenceGround | readonly [ConsequenceGround, RuleId];
type Classify = (change: Change, judge: Judge) => Found;

const groundOf = (change: Change, judge: Judge): Found =>
  (change.kind === 'moved' ? 'said-otherwise' : bySection[change.section]?.(change, judge) ?? 'said-otherwise');

// --- what grew -------------------------------------------------------------------------------------------------

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const grew = ({ older, newer }: Change): boolean => {
  const known = new Set(listOf(older).map((one) => JSON.stringify(one)));
  return listOf(newer).some((one) => !known.has(JSON.stringify(one)));
};
/** A list that means "any" while it is empty. */
const grewWhereEmptyIsAny = (change: Change): boolean => listOf(change.older).length > 0 && (listOf(change.newer).length === 0 || grew(change));
const itemsGrew = ({ older, newer }: Change): boolean => {
  const [before, after] = [older as Items | undefined, newer as Items | undefined];
  if (!before || before.all || !after) return false;
  return after.all || after.ids.some((id) => !before.ids.includes(id));
};
const turnedOn = ({ older, newer }: Change): boolean => newer === true && older !== true;
const turnedOff = ({ older, newer }: Change): boolean => older === true && newer !== true;

// --- purposes ----------------------------------------------------------------------------------------------------

const purposeChange: Classify = (_change, { older, is }) => {
  const rules = older.purposeRules;
  if (rules?.change === 'consent' || (rules?.outside === 'consent' && rules.change === 'unstated')) return is('reworded') ? 'purpose-related' : 'purpose-by-promise';
  return is('related') || is('reworded') ? 'purpose-related' : 'purpose-not-judged';
};

const widerPurpose: Readonly<Record<string, (change: Change) => boolean>> = {
  class: () => true, text: () => true, items: itemsGrew, crossService: turnedOn, logMatching: turnedOn, channels: grewWhereEmptyIsAny, processing: grew,
  afterMembership: ({ newer }) => newer !== 'no', basis: ({ newer }) => newer === 'none', collectedBy: grewWhereEmptyIsAny, recipients: grew, incidental: turnedOn,
};

const purposes: Classify = (change, judge) => {
  const [, part] = change.path;
  if (change.kind === 'removed' && part === undefined) return 'narrower';
  if (part === undefined) return (change.newer as { readonly basis?: string }).basis === 'consent' ? 'purpose-asks-itself' : purposeChange(change, judge);
  const wider = widerPurpose[part];
  return wider === undefined ? 'said-otherwise' : wider(change) ? purposeChange(change, judge) : 'narrower';
};

const purposeRules: Classify = (change, judge) => {
  const [part] = change.path;
  const loosened = part === undefined ? change.kind === 'removed' && judge.older.purposeRules?.list === 'closed'
    : (part === 'list' && change.newer === 'open') || (part === 'change' && change.older === 'consent') || (part === 'outside' && change.newer === 'law');
  return loosened ? purposeChange(change, judge) : 'said-otherwise';
};

/** An open list stands together with the purposes of what it stands on. */
const extension: Classify = (change, judge) => {
  const service = judge.newer.extends?.as === 'service' && judge.newer.purposeRules?.list !== 'closed';
  return service && change.newer !== undefined ? purposeChange(change, judge) : 'said-otherwise';
};

// --- provision -----------------------------------------------------------------------------------------------------

const identifiesNobody = (items: Items | undefined, { newer }: Judge): boolean =>
  items !== undefined && !items.all && items.ids.every((id) => newer.items.find((item) => item.id === id)?.identifiability === 'none');

const ofSituations = (situations: readonly Situation[]): Found => {
  if (situations.length > 0 && situations.every(({ byLaw }) => byLaw)) return 'provision-by-law';
  return situations.length > 0 && situations.every(({ byLaw, byPerson, onBehalf }) => byLaw || byPerson || onBehalf) ? 'provision-by-act' : 'provision-wider';
};

const recipients: Classify = (change, judge) => {
  const [, id, part, situation, ofSituation] = change.path;
  const known = judge.newer.provision?.recipients.find((one) => one.id === id);
  if (change.kind === 'removed' && (part === undefined || (part === 'situations' && ofSituation === undefined))) return 'narrower';
  if (part === undefined) return widerBy(change.newer as Recipient, (change.newer as Recipient).situations, judge);
  const changed = known?.situations.filter((one) => one.id === situation) ?? [];
  if (part === 'situations' && ofSituation === undefined) return known ? widerBy({ ...known, items: changed[0]?.items ?? known.items }, changed, judge) : 'provision-wider';
  if (part === 'situations') return widerSituation[ofSituation ?? '']?.(change) ? ofSituations(changed) : 'said-otherwise';
  return widerRecipient[part]?.(change) ? known ? widerBy(known, known.situations, judge) : 'provision-wider' : 'said-otherwise';
};
const widerBy = ({ items }: Recipient, situations: readonly Situation[], judge: Judge): Found => (identifiesNobody(items, judge) ? 'provision-identifies-nobody' : ofSituations(situations));

const widerRecipient: Readonly<Record<string, (change: Change) => boolean>> = { classes: grew, items: itemsGrew, partly: turnedOff, needLimited: turnedOff, stopsAtOptOut: turnedOff, eachNamed: turnedOff };
const widerSituation: Readonly<Record<string, (change: Change) => boolean>> = {
  items: (change) => itemsGrew(change) || change.newer === undefined, onWish: turnedOff, after: ({ newer }) => newer === undefined, services: grewWhereEmptyIsAny, byLaw: turnedOff, needLimited: turnedOff,
};

const provision: Classify = (change, judge) => {
  const [part, id] = change.path;
  if (part === undefined) return change.kind === 'removed' ? 'narrower' : 'provision-wider';
  if (part === 'recipients') return id === undefined ? grew(change) ? 'provision-wider' : 'narrower' : recipients(change, judge);
  if (part === 'exceptions') return exceptions(change, judge);
  if (part === 'abroad') return abroad(change);
  if (part === 'consent') return change.newer === 'any' ? 'provision-wider' : 'narrower';
  return 'said-otherwise';
};

const exceptions: Classify = ({ kind, path: [, , part], newer }) => {
  if (kind === 'removed' && part === undefined) return 'narrower';
  const ground = part === undefined ? (newer as ProvisionException | undefined)?.ground : undefined;
  if (ground === undefined) return part === 'text' ? 'said-otherwise' : 'exception-judged-each-time';
  const { decidedBy, rule } = groundStanding(ground);
  return decidedBy === 'itself' ? ['provision-by-law', rule] : ['exception-judged-each-time', rule];
};

const abroad = ({ kind, path: [, part, code, inside] }: Change): Found => {
  if (kind === 'removed') return 'narrower';
  if (part === 'countries' && inside !== undefined) return 'said-otherwise';
  if (part === 'countries' && code !== undefined) return countryStanding(code) === 'designated' ? 'abroad-designated' : 'abroad-wider';
  return part === undefined || part === 'cases' || (part === 'others' && kind === 'added') || part === 'measures' ? 'abroad-wider' : 'said-otherwise';
};

// --- joint use (JP-JU-04) -----------------------------------------------------------------------------------------

const jointUse: Classify = (change, { is }) => {
  const [part, inside] = change.path;
  if (part === undefined) return change.kind === 'removed' ? 'narrower' : 'joint-use-new';
  if (part === 'items') return itemsGrew(change) ? 'joint-use-items' : 'narrower';
  if (part === 'openItems') return turnedOn(change) ? 'joint-use-items' : 'narrower';
  if (part === 'classes') return grew(change) ? 'joint-use-new' : 'narrower';
  if (part === 'users') return is('reworded') || (inside === 'snapshot' && isNarrower(change)) ? 'only-reworded' : 'joint-use-range';
  if (part === 'purposes' || part === 'ownPurposes') return is('reworded') ? 'only-reworded' : part === 'purposes' || turnedOn(change) ? 'joint-use-purposes' : 'narrower';
  if (part === 'responsible') return inside !== 'company' || is('reworded') ? 'joint-use-particulars' : 'joint-use-responsible';
  return part === 'abroad' && change.kind === 'removed' ? ['abroad-wider', 'JP-FR-02'] : 'said-otherwise';
};
/** Of the snapshot: the day alone, or fewer members. */
const isNarrower = (change: Change): boolean => change.path[2] === 'date' || (change.path[2] === 'members' && !grew(change));

// --- the rest -------------------------------------------------------------------------------------------------------

const california: Classify = (change) => {
  const [part] = change.path;
  if (change.kind === 'removed') return 'narrower';
  return part === undefined || part === 'sale' || part === 'sensitive' || part === 'categories' || part === 'sources' ? 'california-wider' : 'said-otherwise';
};

const minors: Classify = (change) => {
  const [part] = change.path;
  if (part === 'guardianMayAsk') return 'requests';
  if (part === 'collected' && turnedOn(change)) return 'minors-collected';
  const loosened = (part === undefined && change.kind === 'removed') || (part === 'under' && Number(change.newer) < Number(change.older)) || turnedOn(change);
  return loosened ? 'california-minors' : 'narrower';
};

const bySection: { readonly [Of in Section]?: Classify } = {
  purposes, purposeRules, extends: extension, provision, jointUse, california, minors,
  specialCare: (change) => (change.kind === 'removed' || !grew(change) ? 'narrower' : 'special-care-wider'),
  entrustment: (change) => (change.path[0] === 'abroad' && turnedOn(change) ? 'entrusted-abroad' : 'entrusted'),
  anonymised: () => 'anonymised',
  trackers: ({ kind, path: [, id, part] }) => (kind === 'added' || ['items', 'destination', 'uses'].includes(part ?? '') ? 'transmitted' : id === undefined ? 'said-otherwise' : 'narrower'),
  collections: () => 'collected', receipts: () => 'collected', classes: () => 'collected',
  items: (change, judge) => (change.path[1] === 'reaches' ? 'said-otherwise' : change.path[1] === 'onlyFor' ? grewWhereEmptyIsAny(change) ? purposeChange(change, judge) : 'narrower' : 'collected'),
  retention: ({ kind }) => (kind === 'removed' ? 'said-otherwise' : 'kept-longer'),
  requests: ({ path }) => (path.at(-1) === 'fee' ? 'fees' : 'requests'), desk: () => 'requests',
  amendment: () => 'agreement-by-use',
};
