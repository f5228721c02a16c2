import type { CalendarDate } from '../identifiers/calendar-date.ts';
import { amendment2026Rules } from './jp/rules/amendment-2026.ts';
import { anonymisedRules } from './jp/rules/anonymised.ts';
import { businessDayRules } from './jp/rules/business-days.ts';
import { externalTransmissionRules } from './jp/rules/external-transmission.ts';
import { foreignRules } from './jp/rules/foreign.ts';
import { identityDocumentRules } from './jp/rules/identity-documents.ts';
import { jointUseRules } from './jp/rules/joint-use.ts';
import { provisionRules } from './jp/rules/provision.ts';
import { publishedVersionRules } from './jp/rules/published-versions.ts';
import { purposeRules } from './jp/rules/purposes.ts';
import { recordRules } from './jp/rules/records.ts';
import { relatedInformationRules } from './jp/rules/related-information.ts';
import { requestRules } from './jp/rules/requests.ts';
import { securityAndLeakRules } from './jp/rules/security-and-leaks.ts';
import { specialCareRules } from './jp/rules/special-care.ts';
import type { Rule } from './rule.ts';
import { assessmentRules } from './us-ca/rules/assessments.ts';
import { documentRules } from './us-ca/rules/documents.ts';
import { intakeRules } from './us-ca/rules/intake.ts';
import { minorRules } from './us-ca/rules/minors.ts';
import { caRecordRules } from './us-ca/rules/records.ts';
import { rightRules } from './us-ca/rules/rights.ts';
import { verificationRules } from './us-ca/rules/verification.ts';

const every = [
  ...purposeRules, ...specialCareRules, ...provisionRules, ...jointUseRules, ...recordRules, ...foreignRules, ...relatedInformationRules,
  ...requestRules, ...anonymisedRules, ...securityAndLeakRules, ...externalTransmissionRules, ...businessDayRules, ...identityDocumentRules,
  ...publishedVersionRules, ...amendment2026Rules,
  ...intakeRules, ...verificationRules, ...rightRules, ...minorRules, ...documentRules, ...caRecordRules, ...assessmentRules,
] as const;

export type RuleId = (typeof every)[number]['id'];

/** Rules that are promulgated without a day of commencement. */
export type UndatedRuleId = Extract<(typeof every)[number], { readonly validFrom: undefined }>['id'];

export interface KnownRule extends Rule {
  readonly id: RuleId;
}

/** Every rule of the collection, Japan first, by topic. */
export const allRules: readonly KnownRule[] = every;

/** Days of commencement named for rules that have none yet: to see what would hold after it. */
export type Commencements = { readonly [Id in UndatedRuleId]?: CalendarDate };
