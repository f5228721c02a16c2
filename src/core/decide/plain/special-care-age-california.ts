import { consentsToSpecialCare, goesToOthers, specialCareBases, thatCount } from './consents.ts';
import { found, foundIf, happened, isNamedIn, isOneOf, isRecipientOrParty, isSale, knownItem, nothing } from './pair.ts';
import type { Rule } from './pair.ts';
import { isHeld } from './who-answers.ts';
import type { Thing } from '../where-said.ts';

/** Rule 50. */
const specialCare: Rule = (pair) => {
  const { item, question, holding } = pair;
  if (!knownItem(pair)?.specialCare) return nothing;
  const block: Thing = { kind: 'special-care' };
  const consented = thatCount(pair, consentsToSpecialCare(pair)).length > 0;
  const asked = specialCareBases(pair).includes('request')
    && happened(pair, 'request').some((one) => one.items.includes(item) && (isRecipientOrParty(pair, one.recipient) || (one.recipient === undefined && !goesToOthers(pair))));
  const gave = question.action === 'collect' && holding.origin === 'person' && happened(pair, 'given').some((one) => one.items.includes(item));
  const bases = [
    ...foundIf(consented, 'special-care-by-consent', undefined, block), ...foundIf(asked, 'special-care-by-request', undefined, block),
    ...foundIf(gave, 'special-care-given', undefined, block),
  ];
  return bases.length > 0 ? bases : [found('special-care-without-basis', undefined, block)];
};

/** Rule 51. */
const minors: Rule = (pair) => {
  const { policy, question: { action, person: { age } } } = pair;
  if (!policy.minors || age === undefined || age >= policy.minors.under) return nothing;
  const block: Thing = { kind: 'minors' };
  return [
    ...foundIf(action === 'collect' && !policy.minors.collected, 'minor-not-collected', undefined, block),
    ...foundIf(action !== 'collect' && !policy.minors.collected && isHeld(pair).length === 0, 'minor-not-kept', undefined, block),
    ...foundIf(isSale(pair) && !policy.minors.soldOrShared, 'minor-not-sold', undefined, block),
  ];
};

/** Rule 52. */
const sale: Rule = (pair) => {
  if (!isOneOf(['sell', 'share'], pair)) return nothing;
  const { policy: { california }, question: { recipient } } = pair;
  const block: Thing = { kind: 'california-sale' };
  if (!california) return [found('sale-not-declared', undefined, block)];
  const refused = [
    ...foundIf(!california.sale.permittedRecipients.some((kind) => kind === recipient), 'sale-recipient-not-permitted', recipient, block),
    ...foundIf(!california.categories.some(({ items }) => isNamedIn(pair, items)), 'item-in-no-category', undefined, { kind: 'california-categories' }),
  ];
  return refused.length > 0 ? refused : [found('sale-declared', undefined, block)];
};

/** Rule 53. */
const sensitive: Rule = (pair) => {
  const { policy, question: { action } } = pair;
  const listed = policy.california?.sensitive;
  if (!listed || !isNamedIn(pair, listed.items)) return nothing;
  const block: Thing = { kind: 'california-sensitive' };
  return [
    ...foundIf(action === 'infer' && !listed.inference, 'sensitive-never-infers', undefined, block),
    ...foundIf(action !== 'collect', 'sensitive-use-not-permitted', undefined, block),
  ];
};

/** Rule 54. */
const byLawAlone: Rule = (pair) => {
  const { policy, item, holding, question: { action } } = pair;
  if (!knownItem(pair)?.lawOnly) return nothing;
  const asked = policy.collections.find(({ id }) => id === holding.collection)?.items.some((one) => one.item === item && one.need === 'by-law') === true;
  return foundIf(!(action === 'collect' && asked), 'item-by-law-alone');
};

/** Rules 50 to 54. */
export const specialCareAgeCalifornia: Rule = (pair) => [specialCare, minors, sale, sensitive, byLawAlone].flatMap((rule) => rule(pair));
