import { daysBetween } from '../../calendar/day-arithmetic.ts';
import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { Contract, Party } from '../facts.ts';
import { declaredPurpose, found, foundIf, handsOver, isOneOfSeveral, knownParty, isIn, nothing, standingOf } from './pair.ts';
import type { Found, Pair, Rule } from './pair.ts';
import type { Thing } from '../where-said.ts';

/** Contracts of a kind that run on the day. */
export const running = ({ contracts }: Party, kind: Contract['kind'], day: CalendarDate): readonly Contract[] =>
  contracts.filter((one) => one.kind === kind && one.from <= day && (one.until === undefined || day <= one.until));

export const covers = ({ items }: Contract, item: string): boolean => items === 'all' || items.includes(item);

/** Whether the last check lies on the day or at most 365 days before. */
export const checkedWithinYear = ({ checkedOn }: Party, day: CalendarDate): boolean =>
  checkedOn !== undefined && checkedOn <= day && daysBetween(checkedOn, day) <= 365;

/** Rule 40. */
const partyRule: Rule = (pair) => {
  const { action, party, recipient } = pair.question;
  if (party === undefined) {
    return isOneOfSeveral(pair) ? [found('party-missing', recipient, { kind: 'recipient', id: recipient })] : foundIf(action === 'entrust' || action === 'joint-use', 'party-missing');
  }
  return foundIf(!knownParty(pair), 'unknown-party', party);
};

/** Rule 41: of the party. */
const vendorRefusals = ({ day, item }: Pair, vendor: Party, block: Thing): readonly Found[] => {
  const any = vendor.contracts.some(({ kind }) => kind === 'entrustment');
  const now = running(vendor, 'entrustment', day);
  return [
    ...foundIf(!vendor.selected, 'vendor-not-selected', vendor.id, block),
    ...foundIf(vendor.ownPurpose, 'vendor-has-own-purpose', vendor.id, block),
    ...foundIf(!any, 'contract-missing', vendor.id, block),
    ...foundIf(any && now.length === 0, 'contract-ended', vendor.id, block),
    ...foundIf(now.length > 0 && !now.some((contract) => covers(contract, item)), 'item-not-in-contract', vendor.id, block),
  ];
};

/** Rule 41. */
const entrust: Rule = (pair) => {
  const { policy: { entrustment }, question: { recipient, party } } = pair;
  const block: Thing = { kind: 'entrustment' };
  if (!entrustment) return [found('entrustment-not-declared', party, block)];
  const vendor = knownParty(pair);
  const partner = entrustment.partners.find(({ id }) => id === recipient);
  const unknown = !partner && (recipient !== undefined || entrustment.partners.length > 0);
  const refused = [
    ...vendor ? vendorRefusals(pair, vendor, block) : nothing,
    ...foundIf(unknown, 'unknown-partner', recipient, block),
    ...foundIf(partner !== undefined && !isIn(pair, partner.items), 'item-not-for-partner', recipient, block),
  ];
  return [...refused, ...foundIf(vendor !== undefined && refused.length === 0, 'entrustment-in-order', party, block)];
};

/** Rule 42: whether what the policy asks of members abroad is there. */
const gateHolds = (pair: Pair, member: Party): boolean => {
  const { policy: { jointUse }, day, item } = pair;
  if (jointUse?.abroad === undefined) return false;
  const checked = checkedWithinYear(member, day);
  if (jointUse.abroad.gate !== 'agreement') return checked;
  return running(member, 'joint-use-agreement', day).some((agreement) => covers(agreement, item)) && (checked || standingOf(pair, member.country) !== 'foreign');
};

/** Rule 45: a joint use whose gate held needs no other. */
export const jointUseGateHeld = (pair: Pair): boolean => {
  const member = knownParty(pair);
  return pair.question.action === 'joint-use' && member !== undefined && gateHolds(pair, member);
};

/** Rule 42. */
const useJointly: Rule = (pair) => {
  const { policy: { jointUse }, holding, question: { party } } = pair;
  const block: Thing = { kind: 'joint-use' };
  if (!jointUse) return [found('joint-use-not-declared', undefined, block)];
  const member = knownParty(pair);
  const refused = [
    ...foundIf(!jointUse.classes.some((id) => id === holding.class), 'joint-use-not-for-class', undefined, block),
    ...foundIf(!isIn(pair, jointUse.items), 'item-not-used-jointly', undefined, block),
    ...foundIf(!jointUse.ownPurposes || !declaredPurpose(pair), 'purpose-not-joint', undefined, block),
    ...foundIf(member !== undefined && !member.member, 'not-a-member', party, block),
    ...foundIf(member !== undefined && member.country !== 'JP' && !gateHolds(pair, member), 'member-abroad-unconfirmed', party, block),
  ];
  return [...refused, ...foundIf(member !== undefined && refused.length === 0, 'joint-use-declared', undefined, block)];
};

/** Rules 40 to 42. */
export const entrustmentAndJointUse: Rule = (pair) => {
  if (!handsOver(pair)) return nothing;
  const { action } = pair.question;
  return [...partyRule(pair), ...action === 'entrust' ? entrust(pair) : action === 'joint-use' ? useJointly(pair) : nothing];
};
