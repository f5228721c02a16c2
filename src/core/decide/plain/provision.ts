import { consentsToProvision, thatCount } from './consents.ts';
import { declaredPurpose, found, foundIf, happened, knownItem, knownParty, listedRecipient, listedSituation, isIn, nothing, provides, withThisParty } from './pair.ts';
import type { Found, Pair, Rule } from './pair.ts';
import type { Thing } from '../where-said.ts';

const block = ({ question }: Pair): Thing => ({ kind: 'recipient', id: question.recipient });

/** Rules 30 and 31. */
const recipientRule: Rule = (pair) => {
  const { recipient } = pair.question;
  if (recipient === undefined) return [found('recipient-missing', undefined, block(pair))];
  const listed = listedRecipient(pair);
  if (!listed) return [found('unlisted-recipient', recipient, block(pair))];
  return foundIf(!listed.classes.some((id) => id === pair.holding.class), 'recipient-not-for-class', undefined, block(pair));
};

/** Rule 32. */
const situationRule: Rule = (pair) => {
  const { situation, service } = pair.question;
  if (situation === undefined) return [found('situation-missing', undefined, block(pair))];
  if (!listedRecipient(pair)) return nothing;
  const listed = listedSituation(pair);
  if (!listed) return [found('unknown-situation', situation, block(pair))];
  const elsewhere = listed.services.length > 0 && !listed.services.some((id) => id === service);
  return [found(elsewhere ? 'situation-of-another-service' : 'situation-declared', elsewhere ? undefined : situation, block(pair))];
};

/** Rule 33. */
const itemsOfSituation: Rule = (pair) => {
  const recipient = listedRecipient(pair);
  if (!recipient) return nothing;
  const items = listedSituation(pair)?.items ?? recipient.items;
  if (isIn(pair, items)) return nothing;
  const hidden = recipient.partly && isIn(pair, recipient.items);
  return [found(hidden ? 'item-hidden-in-situation' : 'item-outside-situation', pair.question.situation, block(pair))];
};

/** Rule 34. */
const situationBefore: Rule = (pair) => {
  const situation = listedSituation(pair);
  if (!situation) return nothing;
  const { recipient } = pair.question;
  const before = happened(pair, 'situation').some((one) => one.situation === situation.after && one.recipient === recipient && withThisParty(pair, one));
  const wished = happened(pair, 'wish').some((one) => one.situation === situation.id && one.recipient === recipient && withThisParty(pair, one));
  return [
    ...foundIf(situation.after !== undefined && !before, 'earlier-situation-missing', situation.after, block(pair)),
    ...foundIf(situation.onWish && !wished, 'wish-missing', situation.id, block(pair)),
  ];
};

/** Rule 35. */
const meansRule: Rule = (pair) => {
  const { policy: { provision }, question: { means } } = pair;
  if (!provision) return nothing;
  const any = provision.means.length > 0 || provision.recipients.some(({ situations }) => situations.some((one) => one.means.length > 0));
  const said: Thing = { kind: 'provision-means' };
  if (!any) return nothing;
  if (means === undefined) return [found('means-missing', undefined, said)];
  return foundIf(![...provision.means, ...(listedSituation(pair)?.means ?? [])].includes(means), 'means-not-declared', means, said);
};

/** Rule 36. */
const needRule: Rule = (pair) => {
  const recipient = listedRecipient(pair);
  if (!recipient) return nothing;
  const situation = listedSituation(pair);
  const limited = recipient.needLimited || (situation ? situation.needLimited : recipient.situations.some((one) => one.needLimited));
  if (!limited) return nothing;
  const { needed } = pair.question;
  if (needed === undefined) return [found('need-not-stated', undefined, block(pair))];
  return foundIf(!needed.includes(pair.item), 'not-needed', undefined, block(pair));
};

/** Rule 37. */
const providesToRecipient: Rule = (pair) => {
  const { recipient } = pair.question;
  return foundIf(!declaredPurpose(pair)?.recipients.some((id) => id === recipient), 'provision-not-a-purpose', recipient, block(pair));
};

/** The reasons of consents that are enough, each scope once. */
export const consentReasons = (consents: readonly { readonly to: string }[]): readonly Found[] =>
  [...new Set(consents.map(({ to }) => to))].map((to) => found('consent-to-provision', to, { kind: 'provision-consent' }));

/** Whether the item, as the documents of the holding know it, says nothing of a person or household. */
const identifiesNobody = (pair: Pair, item: string): boolean => {
  const known = knownItem({ ...pair, item });
  return known?.identifiability === 'none' && !known.household;
};

/** Rule 38. */
const basisRule: Rule = (pair) => {
  const { question } = pair;
  const consented = consentReasons(thatCount(pair, consentsToProvision(pair)));
  if (question.items.every((item) => identifiesNobody(pair, item))) {
    const nobody = found('identifies-nobody', undefined, block(pair));
    if (!knownParty(pair)?.matches) return [nobody];
    return consented.length > 0
      ? [nobody, ...consented] : [found('consent-for-matching-recipient-missing', question.party, { kind: 'provision-consent' })];
  }
  const situation = listedSituation(pair);
  const did = situation !== undefined && (situation.byPerson || situation.onBehalf)
    && happened(pair, 'act').some((one) => one.situation === situation.id && one.recipient === question.recipient && withThisParty(pair, one));
  const bases = [...consented, ...foundIf(did, 'act-of-the-person', situation?.id, block(pair))];
  if (bases.length > 0) return bases;
  return situation?.byLaw
    ? [found('law-not-claimed', situation.id, block(pair))] : [found('consent-missing', undefined, { kind: 'provision-consent' })];
};

const rules = [recipientRule, situationRule, itemsOfSituation, situationBefore, meansRule, needRule, providesToRecipient, basisRule];

/** Rules 30 to 38. */
export const provision: Rule = (pair) => (provides(pair) ? rules.flatMap((rule) => rule(pair)) : nothing);
