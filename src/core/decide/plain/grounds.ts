import { findAcquisitionGround } from '../../law/jp/acquisition-grounds.ts';
import { groundStanding } from '../../law/jp/exception-grounds.ts';
import { findProvisionBasis } from '../../law/jp/provision-bases.ts';
import { permittedUses } from '../../policy/model/california.ts';
import type { ProvisionException } from '../../policy/model/provision.ts';
import type { Claim } from '../question.ts';
import type { Lift } from '../reasons.ts';
import { found, foundIf, handsOver, happened, isOneOf, isRecipientOrParty, nothing } from './pair.ts';
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
    ...factFaults(claim, basis, exception), ...requestFaults(pair, claim, exception),
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

/** A case of Article 27(1) carries any action; what the law takes out of provision carries a handing over only. */
const liftOfProvision = (pair: Pair, code: string): Lift | undefined => {
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

/** Rule 71. */
const factFaults = (claim: Claim, { facts }: Basis, exception: ProvisionException | undefined): readonly Found[] => {
  const needed = [...facts, ...(exception?.ground === 'authority-request' ? ['written-basis'] : [])];
  const shown = (fact: string): boolean => Object.hasOwn(claim.facts, fact) && claim.facts[fact]?.trim() !== '';
  return [...needed.flatMap((fact) => foundIf(!shown(fact), 'ground-fact-missing', fact)), ...foundIf(claim.claimant.trim() === '', 'claimant-missing')];
};

/** Rule 71: the person's express request. */
const requestFaults = (pair: Pair, claim: Claim, exception: ProvisionException | undefined): readonly Found[] => {
  if (exception?.ground !== 'person-request') return nothing;
  const claimed = pair.question.items.filter((item) => claim.items.includes(item));
  const recorded = happened(pair, 'request').some((one) => isRecipientOrParty(pair, one.recipient) && claimed.every((item) => one.items.includes(item)));
  return foundIf(!recorded, 'request-not-recorded', undefined, { kind: 'provision-exceptions' });
};
