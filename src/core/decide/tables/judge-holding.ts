import type { Holding } from '../question.ts';
import { sayClaim, weighClaim } from './claims.ts';
import { isProvision } from './addressee.ts';
import { codes } from './codes.ts';
import type { Documents } from './document-sets.ts';
import { askedAmong, type Inquiry, type View } from './inquiry.ts';
import { judgeAbroad } from './judge-abroad.ts';
import { liftByAsking, sayAsking } from './judge-asking.ts';
import { judgeAction } from './judge-action.ts';
import { judgeEntrustment, judgeJointUse, judgeParty } from './judge-parties.ts';
import { judgeAge, judgeLawOnly, judgeOptOuts, judgeSale, judgeSensitive, judgeSpecialCare, judgeStops } from './judge-person.ts';
import { judgeProvision, liftByNamedConsent, sayNamedConsent } from './judge-provision.ts';
import { judgeChanges, judgePurpose, judgeRole, liftByConsentAnyway, liftByConsentToPurpose, sayConsentToPurpose } from './judge-purpose.ts';
import type { Mask } from './masks.ts';

/** All rules for one holding, on the sheet. What lifts comes first, what was lifted last; between them no order counts. */
export const judgeHolding = (inquiry: Inquiry, holding: Holding, documents: Documents): void => {
  const { sheet, question } = inquiry;
  if (typeof documents === 'string') {
    sheet.beginHolding(false);
    if (documents === 'unknown-service') sheet.refuse(codes['unknown-service'], sheet.asked, holding.service);
    else sheet.refuse(codes['policy-not-certain'], sheet.asked);
  } else {
    const { purposes } = documents;
    sheet.beginHolding(purposes.opensByConsent);
    for (const addendum of documents.unsure) sheet.refuse(codes['residence-not-known'], sheet.asked, undefined, addendum);
    const { actor: { company }, action } = question;
    if (company !== undefined && action !== 'joint-use' && documents.otherCompanies.has(company)) sheet.refuse(codes['another-company'], sheet.asked, company);
    if (documents.classes.has(holding.class)) {
      const purpose = purposes.declared.get(question.purpose);
      judgeRules({ ...inquiry, holding, tables: documents, purpose, purposeFrom: purpose ? purpose.from : purposes.beyond.get(question.purpose) });
    } else sheet.refuse(codes['unknown-class'], sheet.asked, holding.class);
  }
  if (inquiry.isCompanyUnknown) sheet.refuse(codes['unknown-company'], sheet.asked, question.actor.company);
  if (inquiry.isServiceUnknown) sheet.refuse(codes['unknown-service'], sheet.asked, question.service);
  sheet.endHolding();
};

const judgeRules = (view: View): void => {
  liftByConsentToPurpose(view);
  liftByConsentAnyway(view);
  liftByAsking(view);
  if (isProvision(view)) liftByNamedConsent(view);
  const claimed = weighClaim(view);
  const held = judgeHeld(view);
  judgePurpose(view);
  judgeRole(view);
  judgeChanges(view);
  judgeAction(view);
  judgeHandingOver(view);
  judgeSpecialCare(view);
  judgeAge(view, held);
  judgeSensitive(view);
  judgeLawOnly(view);
  judgeStops(view);
  judgeOptOuts(view);
  sayConsentToPurpose(view);
  sayNamedConsent(view);
  sayAsking(view);
  sayClaim(view, claimed);
};

/** Rules 4 and 5; the items that the holding has. */
const judgeHeld = (view: View): Mask => {
  const { sheet, holding, tables: { items, classes, origins } } = view;
  if (origins.get(holding.class)?.has(holding.origin) !== true) sheet.refuse(codes['not-of-this-origin'], sheet.asked, holding.origin);
  const { asked, masks } = sheet;
  const known = masks.both(asked, items.known);
  sheet.refuseUnknown(masks.without(asked, known));
  const held = masks.both(masks.inside(known, classes.get(holding.class)), askedAmong(view, holding.items));
  sheet.refuse(codes['item-not-held'], masks.without(known, held));
  return held;
};

/** Rules 30 to 45, and 52. */
const judgeHandingOver = (view: View): void => {
  const { action } = view.question;
  judgeParty(view);
  if (isProvision(view)) {
    judgeProvision(view);
    judgeAbroad(view);
  } else if (action === 'entrust') {
    judgeEntrustment(view);
    judgeAbroad(view);
  } else if (action === 'joint-use') judgeAbroad(view, judgeJointUse(view));
  else if (action === 'sell' || action === 'share') judgeSale(view);
};
