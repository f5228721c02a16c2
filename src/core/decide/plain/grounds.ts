import { findAcquisitionGround } from '../../law/jp/acquisition-grounds.ts';
import { groundStanding } from '../../law/jp/exception-grounds.ts';
import { findProvisionBasis } from '../../law/jp/provision-bases.ts';
import { permittedUses } from '../../policy/model/california.ts';
import type { ProvisionException } from '../../policy/model/provision.ts';
import { isBlank } from '../blank.ts';
import type { Claim } from '../question.ts';
import type { Lift } from '../reasons.ts';
import { covers, running } from './entrustment-and-joint-use.ts';
import { found, foundIf, handsOver, happened, isOneOf, isRecipientOrParty, knownParty, nothing } from './pair.ts';
import type { Found, Pair } from './pair.ts';
import type { Thing } from '../where-said.ts';

/** What a claim is worth for one pair. */
export interface Ground {
  readonly ignored: readonly Found[];
  /** What it takes away; undefined: nothing. */
  readonly lifts: Lift | undefined;
  readonly carries: Found;
}

interface Basis {
  readonly facts: readonly string[];
  /** Undefined: none that a claim may take away in this action. */
  readonly lifts: Lift | undefined;
  readonly needsException: boolean;
}

/** The reasons of a claim that refuse it or carry, rules 70 to 72; undefined: nothing is claimed. */
export const groundOf = (pair: Pair): Ground | undefined => {
  const { claim } = pair.question;
  if (!claim) return undefined;
  const exception = pair.policy.provision?.exceptions.find(({ id }) => id === claim.exception);
  const carries = found('ground-carries', claim.basis, claim.exception === undefined ? undefined : { kind: 'provision-exceptions' });
  const basis = basisOf(pair, claim);
  if (!basis) return { ignored: [found('unknown-ground', claim.basis)], lifts: undefined, carries };
  const bad = [
    ...exceptionFaults(pair, claim, basis, exception), ...foundIf(basis.lifts === undefined, 'ground-not-for-action', claim.basis),
    ...factFaults(pair, claim, basis, exception), ...requestFaults(pair, claim, exception),
  ];
  const covered = claim.items.includes(pair.item);
  return { ignored: [...bad, ...foundIf(!covered, 'ground-not-for-item', claim.basis)], lifts: bad.length === 0 && covered ? basis.lifts : undefined, carries };
};

const basisOf = (pair: Pair, { basis }: Claim): Basis | undefined => {
  const provision = findProvisionBasis(basis);
  if (provision && !basis.startsWith('C') && !basis.startsWith('O')) return { facts: provision.facts, lifts: liftOfProvision(pair, basis), needsException: true };
  const acquisition = findAcquisitionGround(basis);
  if (acquisition) return { facts: acquisition.facts, lifts: isOneOf(['collect', 'receive'], pair) ? 'acquisition' : undefined, needsException: true };
  const uses = (use: string): Lift | undefined => (pair.policy.california?.sensitive?.uses.some(({ permitted }) => permitted === use) ? 'california' : undefined);
  if (basis === 'ccpa-145') return { facts: ['statute'], lifts: uses('other-law'), needsException: false };
  if (basis.startsWith('m-') && permittedUses.some((use) => use === basis)) return { facts: ['need', 'proportion'], lifts: uses(basis), needsException: false };
  return undefined;
};

/** Items (i) to (iv) of Article 27(1) carry any action; what the law takes out of provision carries a handing over only. */
const liftOfProvision = (pair: Pair, code: string): Lift | undefined => {
  // 18(3)(v) and 27(1)(v) are of an academic institution's own work, (vi) and (vii) of giving to others; what is taken in, 20(2) judges.
  if (code === 'X27-1-6' || code === 'X27-1-7') return handsOver(pair) ? 'law' : undefined;
  if (code === 'X27-1-5') return isOneOf(['collect', 'receive'], pair) ? undefined : 'law';
  if (code.startsWith('X27-1-')) return 'law';
  return handsOver(pair) && ['E', 'S', 'NA-'].some((start) => code.startsWith(start)) ? 'flow' : undefined;
};

/** Rule 70: of the exception of the policy. */
const exceptionFaults = (pair: Pair, claim: Claim, { needsException }: Basis, exception: ProvisionException | undefined): readonly Found[] => {
  const block: Thing = { kind: 'provision-exceptions' };
  if (claim.exception === undefined) return foundIf(handsOver(pair) && needsException, 'ground-not-in-policy', undefined, block);
  if (!exception) return [found('ground-not-in-policy', claim.exception, block)];
  return foundIf(!groundStanding(exception.ground).bases.some((code) => code === claim.basis), 'ground-not-of-exception', claim.exception, block);
};

/** Rule 71: what the register has to bear out, of a claim on entrustment. */
const bornOut = (pair: Pair, { basis, items }: Claim, fact: string): boolean => {
  if (basis !== 'E27-5-1') return true;
  const vendor = knownParty(pair);
  if (fact === 'no-own-purpose') return vendor?.ownPurpose !== true;
  if (fact !== 'vendor-contract') return true;
  const contracts = vendor?.selected ? running(vendor, 'entrustment', pair.day) : [];
  return contracts.length > 0 && pair.question.items.every((item) => !items.includes(item) || contracts.some((one) => covers(one, item)));
};

/** Rule 71. */
const factFaults = (pair: Pair, claim: Claim, { facts }: Basis, exception: ProvisionException | undefined): readonly Found[] => {
  const needed = [...facts, ...(exception?.ground === 'authority-request' ? ['written-basis'] : [])];
  const shown = (fact: string): boolean => Object.hasOwn(claim.facts, fact) && !isBlank(claim.facts[fact] ?? '') && bornOut(pair, claim, fact);
  return [...needed.flatMap((fact) => foundIf(!shown(fact), 'ground-fact-missing', fact)), ...foundIf(isBlank(claim.claimant), 'claimant-missing')];
};

/** Rule 71: the person's express request. */
const requestFaults = (pair: Pair, claim: Claim, exception: ProvisionException | undefined): readonly Found[] => {
  if (exception?.ground !== 'person-request') return nothing;
  const claimed = pair.question.items.filter((item) => claim.items.includes(item));
  const recorded = happened(pair, 'request').some((one) => isRecipientOrParty(pair, one.recipient) && claimed.every((item) => one.items.includes(item)));
  return foundIf(!recorded, 'request-not-recorded', undefined, { kind: 'provision-exceptions' });
};
