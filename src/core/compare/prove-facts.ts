import { consentScopes } from '../choices/choices.ts';
import type { ConsentScope } from '../choices/choices.ts';
import { noFacts } from '../decide/facts.ts';
import type { Contract, Facts, Happening } from '../decide/facts.ts';
import type { Claim } from '../decide/question.ts';
import type { CalendarDate } from '../identifiers/calendar-date.ts';
import type { Instant } from '../identifiers/instant.ts';
import { acquisitionFacts } from '../law/jp/acquisition-grounds.ts';
import { groundStanding } from '../law/jp/exception-grounds.ts';
import { provisionFacts } from '../law/jp/provision-bases.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import type { ProvisionException } from '../policy/model/provision.ts';
import { claimKinds, contractNames, happeningKinds } from './assertion.ts';
import type { Assertion, ClaimKind, HappeningKind } from './assertion.ts';

/** Which permitting facts are there. Of all others there are none: no stop, no opt-out, no contract that lacks something. */
export interface Granted {
  readonly consents: ReadonlySet<ConsentScope>;
  readonly claims: ReadonlySet<ClaimKind>;
  readonly designated: boolean;
  /** A contract of equivalent measures, an agreement of joint use, each checked within the year. */
  readonly equivalent: boolean;
  readonly happenings: ReadonlySet<HappeningKind>;
  readonly contracts: ReadonlySet<(typeof contractNames)[number]>;
}

/**
 * The freest facts of which the assertion speaks: all but those under `unless`, or those alone under `given`. A fact that permits
 * never takes a permission away (spec/decision.md), so what does not go with these goes with none.
 */
export const grantedBy = ({ says, facts }: Assertion): Granted => {
  const given = says === 'always';
  const there = <T extends string>(all: readonly T[], named: readonly T[]): ReadonlySet<T> => new Set(all.filter((each) => named.includes(each) === given));
  const gate = (kind: (typeof facts.gate)[number]): boolean => facts.gate.includes(kind) === given;
  const without = <T>(set: ReadonlySet<T>, one: T, keep: boolean): ReadonlySet<T> => (keep ? set : new Set([...set].filter((each) => each !== one)));
  const consents = there(consentScopes, facts.consent);
  const claims = there(claimKinds, facts.claim);
  return {
    consents: given ? consents : without(consents, 'abroad', gate('consent')), claims: given ? claims : without(claims, 'law', gate('exception')),
    designated: gate('designated-country') || given, equivalent: gate('equivalent-system'),
    happenings: there(happeningKinds, facts.happening), contracts: there(contractNames, facts.contract),
  };
};

/** What the facts of one question have to name. */
interface Named {
  readonly purpose: string;
  readonly recipient: string | undefined;
  /** A recipient of which each is named: facts about it name the party (spec/decision.md, handing over). */
  readonly eachNamed: boolean;
  readonly situation: string | undefined;
  readonly earlier: string | undefined;
  readonly items: readonly string[];
  readonly country: string;
  readonly service: string | undefined;
}

export const party = 'somebody';

export const factsFor = (granted: Granted, at: Instant, on: CalendarDate, { purpose, recipient, eachNamed, situation, earlier, items, country, service }: Named): Facts => {
  const to = recipient ?? party;
  const named = eachNamed ? party : to;
  const withParty = eachNamed ? { party } : {};
  const from = '0001-01-01' as CalendarDate;
  const contracts: readonly Contract[] = [
    ...(granted.contracts.has('entrustment') ? ['entrustment' as const] : []), ...(granted.equivalent ? ['equivalent-measures' as const] : []),
    ...(granted.equivalent && granted.contracts.has('joint-use-agreement') ? ['joint-use-agreement' as const] : []),
  ].map((kind) => ({ kind, items: 'all', from, until: undefined }));
  const took: { readonly [Kind in HappeningKind]: readonly Happening[] } = {
    act: situation === undefined ? [] : [{ kind: 'act', situation, recipient: to, ...withParty, at }],
    wish: situation === undefined ? [] : [{ kind: 'wish', situation, recipient: to, ...withParty, at }],
    situation: earlier === undefined ? [] : [{ kind: 'situation', situation: earlier, recipient: to, ...withParty, at }],
    request: [named, undefined].map((asked) => ({ kind: 'request', recipient: asked, items, at })), given: [{ kind: 'given', items, at }], applied: [{ kind: 'applied', party, at }],
    'recording-announced': [{ kind: 'recording-announced', at }], shown: [], succession: [],
  };
  return {
    ...noFacts,
    consents: [...granted.consents].map((scope) => ({
      id: `consent-${scope}`, to: scope, purpose, recipient: named, items, country, informed: true, method: 'document', by: 'guardian', at,
    })),
    happenings: [...granted.happenings].flatMap((kind) => took[kind]),
    parties: [{
      id: party, country, selected: true, member: true, ownPurpose: false, matches: false, acquisitionShown: true, contracts,
      checkedOn: granted.equivalent ? on : undefined, countryReason: 'where an offer of work lies',
    }],
    afterMembership: service === undefined ? [] : [{ service, purpose }],
  };
};

/** Names of facts of every ground: more of them shows no less. */
const shown: Readonly<Record<string, string>> = Object.fromEntries(
  [...Object.keys(provisionFacts), ...Object.keys(acquisitionFacts), 'written-basis', 'need', 'proportion', 'statute'].map((fact) => [fact, 'shown']),
);

/**
 * One claim for each way of lifting that is open, the freest alone: what a flow or a ground of acquisition lifts, law lifts too; what
 * California's grounds lift, nothing else does. No claim where none can be made.
 */
export const claimsFor = (granted: Granted, { provision, california }: PolicyText, handsOver: boolean, takesIn: boolean, items: readonly string[]): readonly (Claim | undefined)[] => {
  const claim = (basis: string, exception?: ProvisionException): Claim => ({ exception: exception?.id, basis, claimant: 'somebody', items, facts: shown });
  const under = (found: Exception | undefined): Claim | undefined => found && claim(found.basis, found.exception);
  const law = granted.claims.has('law') ? (handsOver ? under(lawfulException(provision)) : claim('X27-1-1')) : undefined;
  const flow = granted.claims.has('flow') && handsOver ? under(exceptionOn(provision, (basis, { ground }) => (basis.startsWith('E') ? granted.contracts.has('entrustment') : /^(?:S|NA)/.test(basis)) && (ground !== 'person-request' || granted.happenings.has('request')))) : undefined;
  const acquisition = granted.claims.has('acquisition') && takesIn ? claim('P20-2-7') : undefined;
  const use = granted.claims.has('california') ? california?.sensitive?.uses.find(({ permitted }) => permitted !== 'none') : undefined;
  const lifting = [law ?? flow ?? acquisition, use ? claim(use.permitted === 'other-law' ? 'ccpa-145' : use.permitted) : undefined].filter((each) => each !== undefined);
  return lifting.length > 0 ? lifting : [undefined];
};

interface Exception { readonly exception: ProvisionException; readonly basis: string }

/** An exception of the policy under which a case of Article 27(1) can be claimed. */
export const lawfulException = (provision: PolicyText['provision']): Exception | undefined => exceptionOn(provision, (basis) => basis.startsWith('X'));

const exceptionOn = (provision: PolicyText['provision'], fits: (basis: string, exception: ProvisionException) => boolean): Exception | undefined => {
  for (const exception of provision?.exceptions ?? []) {
    const basis = groundStanding(exception.ground).bases.find((each) => fits(each, exception));
    if (basis) return { exception, basis };
  }
  return undefined;
};
