import { codes, liftNumbers } from './codes.ts';
import { consented } from './consents.ts';
import { askedAmong, type View } from './inquiry.ts';
import { addAll } from './masks.ts';

/** Lift of rule 16. */
export const liftByConsentToPurpose = (view: View): void => {
  const { sheet, question, tables: { purposes } } = view;
  if (!purposes.opensByConsent) return;
  sheet.lift(0, consented(view, sheet.asked, ({ to, purpose }) => to === 'use' && purpose === question.purpose));
};

const [anyway] = liftNumbers['consent-anyway'];
const toPurpose = [...liftNumbers['consent-to-purpose'], anyway];

/** Lift of rule 19: looked for where the data was taken over with other purposes. */
export const liftByConsentAnyway = (view: View): void => {
  const { sheet, question, holding } = view;
  if (!holding.succession || holding.succession.originPurposes.includes(question.purpose)) return;
  sheet.lift(anyway, consented(view, sheet.asked, ({ to, purpose }) => to === 'use' && purpose === question.purpose));
};

export const sayConsentToPurpose = ({ sheet, question, tables: { purposes } }: View): void => {
  for (const number of toPurpose) {
    const lifted = sheet.lifted(number);
    if (lifted) sheet.say(codes['consent-opens-purpose'], lifted, question.purpose, purposes.rules);
  }
};

/** Rules 10 to 15, and 19. */
export const judgePurpose = (view: View): void => {
  const { sheet, question, holding, tables: { purposes }, purpose, purposeFrom } = view;
  const { asked } = sheet;
  const came = holding.succession?.originPurposes.includes(question.purpose) === true;
  const isShown = !purpose && !purposes.closed && holding.shown?.purposes.includes(question.purpose) === true;
  if (purpose) {
    sheet.say(codes['purpose-declared'], asked, question.purpose, purposeFrom);
    if (purpose.purpose.class !== holding.class) sheet.refuse(codes['purpose-of-another-class'], asked, purpose.purpose.class, purposeFrom);
  } else if (isShown) sheet.say(codes['purpose-shown-at-collection'], asked, question.purpose, purposes.rules);
  else if (purposes.closed || !came) sheet.refuse(purposes.beyond.has(question.purpose) ? codes['purpose-beyond-closed-list'] : codes['purpose-not-declared'], asked, question.purpose, purposes.rules);
  if (holding.succession) {
    if (!came) sheet.refuse(codes['purpose-not-of-succession'], asked, question.purpose);
    else if (purpose || !purposes.closed) sheet.say(codes['purpose-kept-by-succession'], asked, question.purpose);
  }
  const outside = purpose ? sheet.masks.outside(asked, purpose.items) : sheet.masks.empty();
  for (const { items, onlyFor } of purposes.bound) if (!onlyFor.has(question.purpose)) addAll(outside, sheet.masks.both(asked, items));
  sheet.refuse(codes['item-outside-purpose'], outside, question.purpose, purposeFrom);
  judgeCollection(view);
  judgeService(view);
  judgeMembership(view);
};

/** Rule 13. */
const judgeCollection = ({ sheet, question, holding, tables, purpose, purposeFrom }: View): void => {
  const { asked } = sheet;
  const collection = holding.collection === undefined ? undefined : tables.collections.get(holding.collection);
  if (holding.collection !== undefined && !collection) sheet.refuse(codes['unknown-collection'], asked, holding.collection);
  if (purpose && purpose.collectedBy.size > 0 && !(holding.collection !== undefined && purpose.collectedBy.has(holding.collection))) {
    sheet.refuse(codes['collected-another-way'], asked, undefined, purposeFrom);
  }
  if (purpose && collection && collection.purposes.size > 0 && !collection.purposes.has(question.purpose)) {
    sheet.refuse(codes['not-a-purpose-of-collection'], asked, holding.collection, collection.from);
  }
};

/** Rule 14. */
const judgeService = ({ sheet, question, holding, purpose, purposeFrom }: View): void => {
  if (holding.service === undefined || purpose?.purpose.crossService === true) return;
  if (question.service === undefined) sheet.refuse(codes['service-not-named'], sheet.asked, undefined, purposeFrom);
  else if (question.service !== holding.service) sheet.refuse(codes['another-service'], sheet.asked, holding.service, purposeFrom);
};

/** Rule 15. */
const judgeMembership = ({ sheet, question, holding, facts, purpose, purposeFrom }: View): void => {
  if (holding.membership !== 'left') return;
  if (purpose?.purpose.afterMembership !== 'some-services') {
    sheet.refuse(codes['membership-ended'], sheet.asked, undefined, purposeFrom);
  } else if (!facts.afterMembership.some((one) => one.service === holding.service && one.purpose === question.purpose)) {
    sheet.refuse(codes['service-not-declared-after-membership'], sheet.asked, undefined, purposeFrom);
  }
};

/** Rule 18. */
export const judgeChanges = (view: View): void => {
  const { sheet, question, holding: { shown }, facts, tables: { versions }, purposeFrom } = view;
  for (const { policy, version, purpose, items, actions } of facts.changes ?? []) {
    if (purpose !== question.purpose || !versions.some((one) => one.policy === policy)) continue;
    if (actions && !actions.includes(question.action)) continue;
    const isKnown = versions.some((one) => one.policy === shown?.policy);
    if (isKnown && (shown?.policy !== policy || shown.version >= version)) continue;
    const reached = askedAmong(view, items);
    const open = consented(view, reached, (consent) => consent.to === 'use' && consent.purpose === question.purpose);
    sheet.refuse(codes['change-needs-consent'], sheet.masks.without(reached, open), version, purposeFrom);
  }
};

/** Rule 17. */
export const judgeRole = ({ sheet, question, tables: { roles, rolesFrom } }: View): void => {
  if (roles.size === 0) return;
  const { role } = question.actor;
  const table = role === undefined ? undefined : roles.get(role);
  if (!table) {
    sheet.refuse(codes['unknown-role'], sheet.asked, role, rolesFrom);
    return;
  }
  if (table.purposes && !table.purposes.has(question.purpose)) sheet.refuse(codes['purpose-not-for-role'], sheet.asked, role, table.from);
  sheet.refuse(codes['item-not-for-role'], sheet.masks.outside(sheet.asked, table.items), role, table.from);
};
