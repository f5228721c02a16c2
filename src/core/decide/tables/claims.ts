import { findAcquisitionGround } from '../../law/jp/acquisition-grounds.ts';
import { groundStanding } from '../../law/jp/exception-grounds.ts';
import { findProvisionBasis } from '../../law/jp/provision-bases.ts';
import type { Source } from '../answer.ts';
import { isBlank } from '../blank.ts';
import type { Claim } from '../question.ts';
import { addresseeOf, isNamed } from './addressee.ts';
import { codes, liftNumbers } from './codes.ts';
import { askedAmong, happened, type View } from './inquiry.ts';
import { isHandingOver, runningContracts } from './judge-parties.ts';
import { addAll, isEmpty, type Mask } from './masks.ts';

type ClaimLift = 'law' | 'flow' | 'acquisition' | 'california';

/** What a basis asks for, and what it lifts; undefined for what nobody may claim. */
interface Basis {
  readonly facts: readonly string[];
  readonly lift: ClaimLift | undefined;
}

const californiaUse = /^m-[1-8]$/u;

const basisOf = (code: string): Basis | undefined => {
  if (californiaUse.test(code)) return { facts: ['need', 'proportion'], lift: 'california' };
  if (code === 'ccpa-145') return { facts: ['statute'], lift: 'california' };
  const acquisition = findAcquisitionGround(code);
  if (acquisition) return { facts: acquisition.facts, lift: 'acquisition' };
  const provision = code.startsWith('C') || code.startsWith('O') ? undefined : findProvisionBasis(code);
  return provision && { facts: provision.facts, lift: code.startsWith('X') ? 'law' : code.startsWith('J') ? undefined : 'flow' };
};

/** Rules 70 to 72: what the claim lifts is lifted; what keeps it from it is said. The number of the lift, where there is one. */
export const weighClaim = (view: View): number | undefined => {
  const { sheet, items, question: { claim } } = view;
  if (!claim) return undefined;
  const { asked, masks } = sheet;
  const basis = basisOf(claim.basis);
  if (!basis) {
    sheet.say(codes['unknown-ground'], asked, claim.basis);
    return undefined;
  }
  const covered = masks.empty();
  items.addNames(covered, claim.items);
  sheet.say(codes['ground-not-for-item'], masks.without(asked, covered), claim.basis);
  const faults = [...faultsOfGround(view, claim, basis), ...faultsOfFacts(view, claim, basis, covered)];
  for (const { code, about, from } of faults) sheet.say(codes[code], asked, about, from);
  if (faults.length > 0 || !basis.lift) return undefined;
  const [number] = liftNumbers[basis.lift];
  sheet.lift(number, masks.both(asked, covered));
  return number;
};

interface Fault {
  readonly code: 'ground-not-in-policy' | 'ground-not-of-exception' | 'ground-not-for-action' | 'ground-fact-missing' | 'claimant-missing' | 'request-not-recorded';
  readonly about?: string | undefined;
  readonly from?: Source | undefined;
}

/** To others: no ground of anything else. */
const academicGiving: ReadonlySet<string> = new Set(['X27-1-6', 'X27-1-7']);

/** Rule 70. */
const faultsOfGround = ({ question: { action }, tables: { provision, california } }: View, { exception, basis: code }: Claim, { lift }: Basis): readonly Fault[] => {
  const faults: Fault[] = [];
  const from = provision.from.exceptions;
  const ground = exception === undefined ? undefined : provision.exceptions.get(exception);
  if (exception === undefined ? isHandingOver.has(action) && lift !== 'california' : !ground) faults.push({ code: 'ground-not-in-policy', about: exception, from });
  if (ground && !groundStanding(ground).bases.some((one) => one === code)) faults.push({ code: 'ground-not-of-exception', about: exception, from });
  const isTakingIn = action === 'collect' || action === 'receive';
  const isForAction = {
    law: () => (code === 'X27-1-5' ? !isTakingIn : !academicGiving.has(code) || isHandingOver.has(action)), flow: () => isHandingOver.has(action), acquisition: () => isTakingIn,
    california: () => california?.uses.has(code === 'ccpa-145' ? 'other-law' : code) === true,
  };
  if (!lift || !isForAction[lift]()) faults.push({ code: 'ground-not-for-action', about: code });
  return faults;
};

/** Rule 71. `covered`: what the claim names. */
const faultsOfFacts = (view: View, { exception, basis: code, facts, claimant }: Claim, basis: Basis, covered: Mask): readonly Fault[] => {
  const { provision } = view.tables;
  const ground = exception === undefined ? undefined : provision.exceptions.get(exception);
  const needed = [...basis.facts, ...(ground === 'authority-request' ? ['written-basis'] : [])];
  const isShown = (fact: string): boolean => Object.hasOwn(facts, fact) && !isBlank(facts[fact] ?? '') && (code !== 'E27-5-1' || isBorneOut(view, fact, covered));
  const faults: Fault[] = needed.filter((fact) => !isShown(fact)).map((fact) => ({ code: 'ground-fact-missing', about: fact }));
  if (isBlank(claimant)) faults.push({ code: 'claimant-missing' });
  if (ground === 'person-request' && !isRequested(view, covered)) faults.push({ code: 'request-not-recorded', from: provision.from.exceptions });
  return faults;
};

/** What the register says of a claim on entrustment. */
const isBorneOut = (view: View, fact: string, covered: Mask): boolean => {
  const { party, sheet: { masks, asked } } = view;
  if (fact === 'no-own-purpose') return party?.ownPurpose !== true;
  if (fact !== 'vendor-contract') return true;
  const running = party?.selected === true ? runningContracts(view, party, 'entrustment') : [];
  const inContract = masks.empty();
  for (const { items } of running) addAll(inContract, askedAmong(view, items));
  return running.length > 0 && isEmpty(masks.without(masks.both(covered, asked), inContract));
};

/** One request of the person, with this recipient or party, that has all that is claimed of the question. */
const isRequested = (view: View, covered: Mask): boolean => {
  const { items, sheet: { masks, asked } } = view;
  const addressee = addresseeOf(view);
  const claimed = masks.both(covered, asked);
  return happened(view, (happening) => {
    if (happening.kind !== 'request' || !isNamed(addressee, happening.recipient)) return false;
    const named = masks.empty();
    items.addNames(named, happening.items);
    return isEmpty(masks.without(claimed, named));
  });
};

export const sayClaim = ({ sheet, question: { claim }, tables: { provision } }: View, lift: number | undefined): void => {
  const lifted = lift === undefined ? undefined : sheet.lifted(lift);
  if (claim && lifted) sheet.say(codes['ground-carries'], lifted, claim.basis, claim.exception === undefined ? undefined : provision.from.exceptions);
};
