import { isBlank } from '../blank.ts';
import { consentsToCountry, countryOf, isCountryCode, thatCount } from './consents.ts';
import { checkedWithinYear, covers, jointUseGateHeld, running } from './entrustment-and-joint-use.ts';
import { found, foundIf, isOneOf, knownParty, nothing, provides, standingOf } from './pair.ts';
import type { Found, Pair, Rule } from './pair.ts';
import type { Thing } from '../where-said.ts';

/** Rule 43: whether the documents declare that data goes abroad in this way. */
const declaredAbroad = (pair: Pair, country: string): readonly Found[] => {
  const { policy } = pair;
  if (pair.question.action === 'entrust') return foundIf(!policy.entrustment?.abroad, 'abroad-not-declared', country, { kind: 'entrustment' });
  if (pair.question.action === 'joint-use') return foundIf(!policy.jointUse?.abroad, 'abroad-not-declared', country, { kind: 'joint-use' });
  return foundIf(!policy.provision?.abroad, 'abroad-not-declared', country, { kind: 'provision-abroad' });
};

/** Rule 44. */
const namedCountry = (pair: Pair, country: string): readonly Found[] => {
  const abroad = pair.policy.provision?.abroad;
  if (!provides(pair) || abroad?.countries.some(({ code }) => code === country)) return nothing;
  const left = abroad?.others !== undefined && !isBlank(knownParty(pair)?.countryReason ?? '');
  return foundIf(!left, 'country-not-named', country, { kind: 'provision-abroad' });
};

/** Rule 45. */
const gates = (pair: Pair, country: string): readonly Found[] => {
  const { day, item } = pair;
  const party = knownParty(pair);
  if (jointUseGateHeld(pair)) return nothing;
  const block: Thing = { kind: 'provision-abroad' };
  const equivalent = party !== undefined && running(party, 'equivalent-measures', day).some((contract) => covers(contract, item));
  const checked = party !== undefined && checkedWithinYear(party, day);
  const held = [
    ...foundIf(equivalent && checked, 'equivalent-measures', country, block),
    ...foundIf(thatCount(pair, consentsToCountry(pair)).length > 0, 'consent-to-country', country, block),
  ];
  if (held.length > 0) return held;
  return [
    found(equivalent ? 'yearly-check-overdue' : 'abroad-gate-missing', country, block),
    ...foundIf(party !== undefined && running(party, 'own-country-law', day).length > 0, 'own-country-contract-is-no-gate', country, block),
  ];
};

/** Rules 43 to 45. */
export const abroad: Rule = (pair) => {
  if (!isOneOf(['provide', 'transfer-abroad', 'entrust', 'joint-use'], pair)) return nothing;
  return [...contradicted(pair), ...byCountry(pair, countryOf(pair))];
};

/** Rule 43: what the question says against the register. */
const contradicted = (pair: Pair): readonly Found[] => {
  const { country } = pair.question;
  const party = knownParty(pair);
  return foundIf(party !== undefined && country !== undefined && country !== party.country, 'country-contradicted', country);
};

const byCountry = (pair: Pair, country: string | undefined): readonly Found[] => {
  if (country === undefined) return [found('country-missing')];
  if (!isCountryCode(country)) return [found('unknown-country', country)];
  const standing = standingOf(pair, country);
  if (standing === 'japan') return foundIf(pair.question.action === 'transfer-abroad', 'country-not-foreign', country);
  if (standing === 'designated') return [found('designated-country', country, { kind: 'provision-abroad' })];
  return [...declaredAbroad(pair, country), ...namedCountry(pair, country), ...gates(pair, country)];
};
