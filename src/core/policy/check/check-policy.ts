import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import { inOrder } from '../../findings/finding.ts';
import type { Finding } from '../../findings/finding.ts';
import { sourceOf } from '../../findings/format.ts';
import { findRule, ruleState } from '../../law/in-force.ts';
import type { PolicyText } from '../model/policy.ts';
import type { PolicyLibrary } from '../model/resolve.ts';
import { addendumWithoutScope } from './addendum-without-scope.ts';
import { anonymisedInformation } from './anonymised-information.ts';
import { backingStated } from './backing-stated.ts';
import { californiaMinors, californiaRights } from './california-rights.ts';
import { californiaTables } from './california-tables.ts';
import { catchAllItem } from './catch-all-item.ts';
import { channelBothWays } from './channel-both-ways.ts';
import { classNarrower } from './class-narrower.ts';
import { classWithoutPurpose } from './class-without-purpose.ts';
import { collectionNotice } from './collection-notice.ts';
import { consentByUse } from './consent-by-use.ts';
import { danglingReference } from './dangling-reference.ts';
import { datesOutOfOrder } from './dates-out-of-order.ts';
import { deskClosedTooLong } from './desk-closed-too-long.ts';
import { deskReachable } from './desk-reachable.ts';
import { duplicateId } from './duplicate-id.ts';
import { entrustmentSupervised } from './entrustment-supervised.ts';
import { establishedDiffers } from './established-differs.ts';
import { exceptionGrounds } from './exception-grounds.ts';
import { factNotPublished } from './fact-not-published.ts';
import { feeNotAllowed } from './fee-not-allowed.ts';
import { figuresDiffer } from './figures-differ.ts';
import { follows } from './follows.ts';
import { forbiddenInRecruitment } from './forbidden-in-recruitment.ts';
import { formGoneBeforeReply } from './form-gone-before-reply.ts';
import { formRetentionUndefined } from './form-retention-undefined.ts';
import { groundNotAvailable } from './ground-not-available.ts';
import { itemWithoutUse } from './item-without-use.ts';
import { jointUseNotice } from './joint-use-notice.ts';
import { languagesCorrespond } from './languages-correspond.ts';
import { languagesDiffer } from './languages-differ.ts';
import { listedTwice } from './listed-twice.ts';
import { logMatching } from './log-matching.ts';
import { missingSection } from './missing-section.ts';
import { nameUsedTwice } from './name-used-twice.ts';
import { organisationNamed } from './organisation-named.ts';
import { privacyManagerUnnamed } from './privacy-manager-unnamed.ts';
import { processingSaid } from './processing-said.ts';
import { proofOfPerson } from './proof-of-person.ts';
import { provisionAbroad } from './provision-abroad.ts';
import { provisionWithoutPurpose } from './provision-without-purpose.ts';
import { purposeItems } from './purpose-items.ts';
import { recipientItemsOpen } from './recipient-items-open.ts';
import { recipientSituations } from './recipient-situations.ts';
import { refusalTold } from './refusal-told.ts';
import { replyNotElectronic } from './reply-not-electronic.ts';
import { retentionOpen } from './retention-open.ts';
import { rightsMissing } from './rights-missing.ts';
import { scopeOfItsServices } from './scope-of-its-services.ts';
import { securityInSubstance } from './security-in-substance.ts';
import { specialCareBasis } from './special-care-basis.ts';
import { specialCareMarked } from './special-care-marked.ts';
import { textForms } from './text-forms.ts';
import { translations } from './translations.ts';
import { transmission } from './transmission.ts';
import { usableDocument } from './usable-document.ts';
import { vaguePurpose } from './vague-purpose.ts';
import { versionNamed } from './version-named.ts';
import { wrongClauseNumber } from './wrong-clause-number.ts';

/**
 * A rule looks at a policy as of a day in Japan and says what is wrong; it knows no other rule. `layers` is the policy and
 * all that it stands on, itself first; `library` every version that can be read, these among them.
 */
export type Rule = (policy: PolicyText, on: CalendarDate, layers: readonly PolicyText[], library: PolicyLibrary) => readonly Finding[];

/** The language itself: names, dates, what is printed. */
const ofTheText: readonly Rule[] = [
  duplicateId, nameUsedTwice, listedTwice, danglingReference, backingStated, datesOutOfOrder, establishedDiffers, follows, missingSection, factNotPublished, classNarrower, addendumWithoutScope, scopeOfItsServices,
  versionNamed, languagesDiffer, figuresDiffer, languagesCorrespond, translations, textForms, wrongClauseNumber,
];

/** Use: purposes, items, collection, keeping. */
const ofUse: readonly Rule[] = [
  classWithoutPurpose, vaguePurpose, processingSaid, purposeItems, itemWithoutUse, catchAllItem, forbiddenInRecruitment, collectionNotice, privacyManagerUnnamed,
  retentionOpen, specialCareMarked, specialCareBasis, logMatching, transmission,
];

const ofSharing: readonly Rule[] = [
  recipientSituations, recipientItemsOpen, provisionWithoutPurpose, exceptionGrounds, consentByUse, provisionAbroad, jointUseNotice, entrustmentSupervised, anonymisedInformation,
];

const ofRequests: readonly Rule[] = [
  organisationNamed, securityInSubstance, rightsMissing, refusalTold, groundNotAvailable, proofOfPerson, usableDocument, feeNotAllowed,
  replyNotElectronic, formRetentionUndefined, formGoneBeforeReply, channelBothWays, deskReachable, deskClosedTooLong,
];

const ofCalifornia: readonly Rule[] = [californiaRights, californiaMinors, californiaTables];

const rules: readonly Rule[] = [...ofTheText, ...ofUse, ...ofSharing, ...ofRequests, ...ofCalifornia];

/** A warning of a rule that is not in force on that day is none. An error is what nothing can run with, whatever the law is. */
const holds = (found: Finding, on: CalendarDate): boolean => {
  const source = sourceOf(found);
  const rule = source === undefined || found.severity === 'error' ? undefined : findRule(source);
  return rule === undefined || ruleState(rule, on) === 'in-force';
};

/** What is wrong with a policy that could be read, as of that day. Every rule is applied; the order is the text's. */
export const checkPolicy = (layers: readonly PolicyText[], on: CalendarDate, library: PolicyLibrary): readonly Finding[] => {
  const [policy] = layers;
  return policy ? inOrder(rules.flatMap((rule) => rule(policy, on, layers, library)).filter((found) => holds(found, on))) : [];
};
