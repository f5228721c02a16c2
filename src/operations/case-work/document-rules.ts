import { dateIn } from '../../core/calendar/zone.ts';
import type { Instant } from '../../core/identifiers/instant.ts';
import { identityDocumentOn } from '../../core/law/jp/identity-documents.ts';
import type { Policy } from '../../core/policy/model/policy.ts';
import type { DocumentRules } from '../../core/requests/hand-in.ts';

/** What an identity document is judged by at this moment: the policy's list and the law's on that day. */
export const documentRules = (policy: Policy, now: Instant): DocumentRules => ({
  policy, on: dateIn(policy.desk.calendar.zone, now), validByLaw: (kind, on) => identityDocumentOn(kind, on).state === 'usable',
});
