import type { Consent, ConsentMethod } from '../../choices/choices.ts';
import { ruleInForce } from '../../law/in-force.ts';
import type { PurposeChange } from '../facts.ts';
import type { ReasonCode } from '../reasons.ts';
import { jointUseGateHeld } from './entrustment-and-joint-use.ts';
import { byThen, found, handsOver, isForThemOrAnyone, isOneOf, isRecipientOrParty, knownItem, knownParty, listedRecipient, provides, standingOf } from './pair.ts';
import type { Pair, Rule } from './pair.ts';

/** No acts of the person (JP-TP-02). */
const noActs: readonly ConsentMethod[] = ['continued-use', 'silence', 'pre-checked-box'];

/** Why a consent does not count (rule 62); empty: it counts. */
const faultsOf = ({ question, day, commencements }: Pair, consent: Consent): readonly ReasonCode[] => {
  const { age } = question.person;
  const line = ruleInForce('JP-R8-03', day, commencements) ? 16 : 15;
  return [
    ...(noActs.includes(consent.method) ? ['consent-by-no-act' as const] : []),
    ...(consent.by !== 'guardian' && age !== undefined && age < line ? ['consent-of-a-minor' as const] : []),
    ...(consent.to === 'abroad' && !consent.informed ? ['consent-not-informed' as const] : []),
  ];
};

export const thatCount = (pair: Pair, consents: readonly Consent[]): readonly Consent[] => consents.filter((consent) => faultsOf(pair, consent).length === 0);

// What follows finds the consents that meet what a rule asks of them, whether they count or not.

const byNow = ({ facts, question }: Pair): readonly Consent[] => facts.consents.filter((consent) => byThen(question, consent));
const covering = (pair: Pair): readonly Consent[] => byNow(pair).filter(({ items }) => items === 'all' || items.includes(pair.item));
const toThisPurpose = (pair: Pair): readonly Consent[] => covering(pair).filter(({ to, purpose }) => to === 'use' && purpose === pair.question.purpose);
const namesItem = ({ item }: Pair, { items }: Consent): boolean => items !== 'all' && items.includes(item);

/** Whether a consent opens what lies outside the purposes (rule 16). */
export const consentOpensPurposes = ({ policy }: Pair): boolean => policy.purposeRules?.outside !== 'never';

/** Rule 16. */
export const consentsToPurpose = (pair: Pair): readonly Consent[] => (consentOpensPurposes(pair) ? toThisPurpose(pair) : []);

/** Rule 19: it was taken over with other purposes. */
export const isNotOfSuccession = ({ holding: { succession }, question: { purpose } }: Pair): boolean => succession !== undefined && !succession.originPurposes.includes(purpose);

/** Rule 19: a consent opens this one, whatever the purpose rules let consent open. */
export const consentsBeyondSuccession = (pair: Pair): readonly Consent[] => (isNotOfSuccession(pair) ? toThisPurpose(pair) : []);

/** Rule 18: changes of the purpose that reach the item, and that the person is not known to have been shown. */
export const changesFor = ({ facts, holding: { shown }, layers, question, item }: Pair): readonly PurposeChange[] => (facts.changes ?? []).filter((change) =>
  change.purpose === question.purpose && (change.actions === undefined || change.actions.includes(question.action)) && (change.items === 'all' || change.items.includes(item)) && layers.some(({ id }) => id === change.policy) &&
  (!layers.some(({ id }) => id === shown?.policy) || (shown?.policy === change.policy && shown.version < change.version)));

/** Rule 18. */
export const consentsToUse = (pair: Pair): readonly Consent[] => (changesFor(pair).length > 0 ? toThisPurpose(pair) : []);

/** Rule 27. */
export const consentsToMatching = (pair: Pair): readonly Consent[] => covering(pair).filter(({ to }) => to === 'matching');

/** Rule 21: a usage log of data that came from others. */
export const isLogFromOthers = (pair: Pair): boolean => pair.holding.origin === 'received' && knownItem(pair)?.usageLog === true;

/** Where it goes: the known party's country, else the question's (rule 43). */
export const countryOf = (pair: Pair): string | undefined => knownParty(pair)?.country ?? pair.question.country;

/** Two capital letters. */
export const isCountryCode = (country: string): boolean => /^[A-Z]{2}$/u.test(country);

/** Rule 38: those that are enough for a provision. */
export const consentsToProvision = (pair: Pair): readonly Consent[] => covering(pair).filter((consent) => {
  const { to, country, recipient } = consent;
  if (to !== 'provision' && !(to === 'abroad' && country !== undefined && country === countryOf(pair))) return false;
  if (pair.policy.provision?.consent === 'recipient-and-items') return isRecipientOrParty(pair, recipient) && namesItem(pair, consent);
  return isForThemOrAnyone(pair, recipient);
});

/** Rule 38: those that name all, so that they open what lies beyond the list. */
export const consentsNamingAll = (pair: Pair): readonly Consent[] => consentsToProvision(pair).filter((consent) => {
  const { question, policy } = pair;
  if (consent.purpose !== question.purpose) return false;
  const noList = (policy.provision?.recipients ?? []).length === 0 && policy.provision?.consent !== 'recipient-and-items';
  const named = consent.recipient !== undefined && (consent.recipient === question.recipient || (listedRecipient(pair) !== undefined && consent.recipient === question.party));
  return noList || (named && namesItem(pair, consent));
});

/** Rule 45. */
export const consentsToCountry = (pair: Pair): readonly Consent[] =>
  covering(pair).filter(({ to, country }) => to === 'abroad' && country !== undefined && country === countryOf(pair));

/** Rule 50: for which actions a special-care item needs a consent to provision that names it. */
export const goesToOthers = (pair: Pair): boolean => isOneOf(['provide', 'transfer-abroad', 'joint-use', 'sell', 'share'], pair);

/** Rule 50: documents without the section ask for consent. */
export const specialCareBases = ({ policy }: Pair): readonly string[] => policy.specialCare?.bases ?? ['consent'];

/** Rule 50. */
export const consentsToSpecialCare = (pair: Pair): readonly Consent[] => {
  if (!specialCareBases(pair).includes('consent')) return [];
  if (!goesToOthers(pair)) return covering(pair).filter(({ to }) => to === 'special-care');
  return covering(pair).filter((consent) =>
    consent.to === 'provision' && namesItem(pair, consent) && isForThemOrAnyone(pair, consent.recipient));
};

/** Rule 62: what would have been a consent, and is none. */
export const consentsIgnored: Rule = (pair) => {
  const item = knownItem(pair);
  const country = countryOf(pair);
  const gated = handsOver(pair) && !isOneOf(['sell', 'share'], pair) && country !== undefined && isCountryCode(country) && standingOf(pair, country) === 'foreign' && !jointUseGateHeld(pair);
  const asked = new Set([
    ...consentsToPurpose(pair),
    ...consentsToUse(pair),
    ...consentsBeyondSuccession(pair),
    ...((pair.question.action === 'receive' && item?.usageLog) || (pair.question.action === 'match-logs' && isLogFromOthers(pair)) ? consentsToMatching(pair) : []),
    ...(provides(pair) ? consentsToProvision(pair) : []),
    ...(gated ? consentsToCountry(pair) : []),
    ...(item?.specialCare ? consentsToSpecialCare(pair) : []),
  ]);
  return [...asked].flatMap((consent) => faultsOf(pair, consent).map((code) => found(code, consent.to)));
};
