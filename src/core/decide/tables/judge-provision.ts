import type { Consent } from '../../choices/choices.ts';
import type { Source } from '../answer.ts';
import { type Addressee, addresseeOf, isMeant, isNamed, listedRecipient } from './addressee.ts';
import { codes } from './codes.ts';
import { consented, names } from './consents.ts';
import { happened, type View } from './inquiry.ts';
import { isEmpty, type Mask } from './masks.ts';
import type { RecipientTable, SituationTable } from './provision-tables.ts';

/** Rules 30 to 38. */
export const judgeProvision = (view: View): void => {
  const { sheet, question, tables: { provision }, purpose } = view;
  const { recipient: name, situation: situationName } = question;
  const recipient = listedRecipient(view);
  const from = recipient ? recipient.from : provision.from.printed.get(name ?? '') ?? provision.from.recipients;
  const situation = situationName === undefined ? undefined : recipient?.situations.get(situationName);
  if (name === undefined) sheet.refuse(codes['recipient-missing'], sheet.asked, undefined, from);
  else if (!recipient) sheet.refuse(codes['unlisted-recipient'], sheet.asked, name, from);
  if (situationName === undefined) sheet.refuse(codes['situation-missing'], sheet.asked, undefined, from);
  if (recipient) {
    judgeSituation(view, recipient, situation);
    judgeItems(view, recipient, situation);
    judgeNeed(view, recipient, situation);
  }
  judgeMeans(view, situation);
  if (name === undefined || purpose?.recipients.has(name) !== true) sheet.refuse(codes['provision-not-a-purpose'], sheet.asked, name, from);
  judgeBasis(view, situation, from);
};

/** Rules 31, 32 and 34. */
const judgeSituation = (view: View, { classes, from }: RecipientTable, table: SituationTable | undefined): void => {
  const { sheet, holding, question } = view;
  const { situation: name, service } = question;
  const { asked } = sheet;
  if (!classes.has(holding.class)) sheet.refuse(codes['recipient-not-for-class'], asked, undefined, from);
  if (!table) {
    if (name !== undefined) sheet.refuse(codes['unknown-situation'], asked, name, from);
    return;
  }
  if (table.services.size > 0 && (service === undefined || !table.services.has(service))) sheet.refuse(codes['situation-of-another-service'], asked, undefined, from);
  else sheet.say(codes['situation-declared'], asked, name, from);
  const { after, onWish, id } = table.situation;
  const isWithThis = withWhom(view);
  const isWith = (kind: 'situation' | 'wish', situation: string): boolean =>
    happened(view, (happening) => happening.kind === kind && happening.situation === situation && happening.recipient === question.recipient && isWithThis(happening.party));
  if (after !== undefined && !isWith('situation', after)) sheet.refuse(codes['earlier-situation-missing'], asked, after, from);
  if (onWish && !isWith('wish', id)) sheet.refuse(codes['wish-missing'], asked, name, from);
};

/** Rule 33. */
const judgeItems = ({ sheet, question: { situation: name } }: View, recipient: RecipientTable, table: SituationTable | undefined): void => {
  const { asked, masks } = sheet;
  const outside = masks.outside(asked, table ? table.items : recipient.items);
  const hidden = recipient.partly ? masks.inside(outside, recipient.items) : masks.empty();
  sheet.hide(codes['item-hidden-in-situation'], hidden, name, recipient.from);
  sheet.refuse(codes['item-outside-situation'], masks.without(outside, hidden), name, recipient.from);
};

/** Rule 35. */
const judgeMeans = ({ sheet, question: { means }, tables: { provision } }: View, situation: SituationTable | undefined): void => {
  if (!provision.declaresMeans) return;
  if (means === undefined) sheet.refuse(codes['means-missing'], sheet.asked, undefined, provision.from.means);
  else if (!provision.means.has(means) && situation?.means.has(means) !== true) sheet.refuse(codes['means-not-declared'], sheet.asked, means, provision.from.means);
};

/** Rule 36. */
const judgeNeed = ({ sheet, items, question: { needed } }: View, recipient: RecipientTable, situation: SituationTable | undefined): void => {
  if (!recipient.needLimited && !(situation ? situation.needLimited : recipient.needLimitedSomewhere)) return;
  if (needed === undefined) {
    sheet.refuse(codes['need-not-stated'], sheet.asked, undefined, recipient.from);
    return;
  }
  const stated = sheet.masks.empty();
  items.addNames(stated, needed);
  sheet.refuse(codes['not-needed'], sheet.masks.without(sheet.asked, stated), undefined, recipient.from);
};

/** Rule 38. */
const judgeBasis = (view: View, situation: SituationTable | undefined, from: Source | undefined): void => {
  const { sheet, question, tables: { provision, items }, party } = view;
  const { asked, masks } = sheet;
  const consentFrom = provision.from.consent;
  const byProvision = consentToProvision(view, 'provision');
  const byAbroad = consentToProvision(view, 'abroad');
  const without = masks.without(asked, masks.either(byProvision, byAbroad));
  const isNobody = isEmpty(masks.without(asked, items.nobody));
  if (isNobody && party?.matches !== true) {
    sheet.say(codes['identifies-nobody'], asked, undefined, from);
    return;
  }
  sheet.say(codes['consent-to-provision'], byProvision, 'provision', consentFrom);
  sheet.say(codes['consent-to-provision'], byAbroad, 'abroad', consentFrom);
  if (isNobody) {
    sheet.say(codes['identifies-nobody'], masks.without(asked, without), undefined, from);
    sheet.refuse(codes['consent-for-matching-recipient-missing'], without, question.party, consentFrom);
    return;
  }
  const isWithThis = withWhom(view);
  const isAct = situation?.ofThePerson === true &&
    happened(view, (happening) => happening.kind === 'act' && happening.situation === question.situation && happening.recipient === question.recipient && isWithThis(happening.party));
  if (isAct) sheet.say(codes['act-of-the-person'], asked, question.situation, from);
  else if (situation?.situation.byLaw === true) sheet.refuse(codes['law-not-claimed'], without, question.situation, from);
  else sheet.refuse(codes['consent-missing'], without, undefined, consentFrom);
};

/** A consent that counts, is enough, and covers the item. */
const consentToProvision = (view: View, scope: Scope): Mask => {
  const addressee = addresseeOf(view);
  return consented(view, view.sheet.asked, (consent) => isEnough(view, addressee, consent, scope));
};

type Scope = 'provision' | 'abroad';

/** To `provision`, or to `abroad` for the country that it goes to; naming what the policy asks to be named. */
const isEnough = (view: View, addressee: Addressee, consent: Consent, scope: Scope): boolean => {
  if (consent.to !== scope || (scope === 'abroad' && (consent.country === undefined || consent.country !== countryOf(view)))) return false;
  return view.tables.provision.namesItAll ? names(consent) && isNamed(addressee, consent.recipient) : isMeant(addressee, consent.recipient);
};

/** The party's, where one of the register is named; else the question's. */
export const countryOf = ({ party, question }: View): string | undefined => (party ? party.country : question.country);

const lifts: readonly (readonly [Scope, number])[] = [['provision', 1], ['abroad', 2]];

/** Lift of rule 38. */
export const liftByNamedConsent = (view: View): void => {
  const { sheet, question, tables: { provision } } = view;
  const isListed = listedRecipient(view) !== undefined;
  const needsPurposeAlone = provision.recipients.size === 0 && !provision.namesItAll;
  const addressee = addresseeOf(view);
  const namesAll = (consent: Consent): boolean => names(consent) && consent.recipient !== undefined &&
    (consent.recipient === question.recipient || (isListed && consent.recipient === question.party));
  for (const [scope, number] of lifts) {
    sheet.lift(number, consented(view, sheet.asked, (consent) =>
      isEnough(view, addressee, consent, scope) && consent.purpose === question.purpose && (needsPurposeAlone || namesAll(consent))));
  }
};

export const sayNamedConsent = ({ sheet, tables: { provision } }: View): void => {
  for (const [scope, number] of lifts) {
    const lifted = sheet.lifted(number);
    if (lifted) sheet.say(codes['consent-to-provision'], lifted, scope, provision.from.consent);
  }
};

/** A happening with one party opens nothing for another; with nobody in particular, for none of several. */
const withWhom = (view: View): ((party: string | undefined) => boolean) => {
  const { party: asked, isAnyone } = addresseeOf(view);
  return (party) => (party === undefined ? isAnyone : party === asked);
};
