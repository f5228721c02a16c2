import type { CalendarDate } from '../identifiers/calendar-date.ts';
import type { FileId } from '../identifiers/case-ids.ts';
import type { DocumentKindId, PolicyId } from '../identifiers/name-ids.ts';
import type { Sha256 } from '../identifiers/hash.ts';
import type { Policy } from '../policy/model/policy.ts';
import type { CaseEvent } from './events.ts';
import { done, invalid, refused, type Outcome } from './refusal.ts';
import type { CaseState } from './state.ts';
import type { HandedInDocument, RequestForm, Scope } from './submission.ts';

/** Does the law know this kind of document as valid on that day? (core/law/jp/identity-documents.ts) */
export type ValidByLaw = (kind: DocumentKindId, on: CalendarDate) => boolean;

/** What a document is judged by: the policy's list, the law's on that day (in Asia/Tokyo). */
export interface DocumentRules {
  readonly policy: Policy;
  readonly on: CalendarDate;
  readonly validByLaw: ValidByLaw;
}

const documentTaken = (document: HandedInDocument, { policy, on, validByLaw }: DocumentRules): boolean =>
  policy.requests.identity.documents.some((listed) => listed.id === document.kind) && validByLaw(document.kind, on);

/** Whether requests come in at the portal under this policy. An addendum changes what another says; nobody asks under it alone. */
export const takesRequestsHere = ({ requests: { intake }, extends: extension }: Policy): boolean =>
  intake.accepted.includes('portal') && extension?.as !== 'addendum';

/** A first request at the portal: the policy must take requests there, promise the type, the reply's channel, the kind of document, and know what is named. */
export const submit = (
  form: RequestForm, document: HandedInDocument, file: FileId, rules: DocumentRules & { readonly policyHash: Sha256 },
): Outcome<readonly CaseEvent[]> => {
  const { policy } = rules;
  if (!takesRequestsHere(policy)) return refused('unavailable');
  if (!policy.requests.types.some((rule) => rule.type === form.type)) return invalid('type', 'the policy does not promise this request');
  if (!policy.requests.replyChannels.includes(form.reply.channel)) return invalid('reply.channel', 'the policy does not promise this way of reply');
  if (form.birthDate > rules.on) return invalid('birthDate', 'that day has not come yet');
  if (!allKnown(form.services, policy.services)) return invalid('services', 'the policy knows no such service');
  if (!allKnown(form.items, policy.items)) return invalid('items', 'the policy knows no such item');
  if (!documentTaken(document, rules)) return refused('document-kind-refused');
  const policyId: PolicyId = policy.id;
  return done([{
    kind: 'submitted', type: form.type, policy: policyId, policyHash: rules.policyHash,
    services: form.services, items: form.items, replyBy: form.reply.channel, document, file,
  }]);
};

/** The document of the next round; the promised clock starts anew at this cure. */
export const supplyDocument = (state: CaseState, document: HandedInDocument, file: FileId, rules: DocumentRules): Outcome<readonly CaseEvent[]> => {
  if (state.stage !== 'waiting-for-person') return refused('not-now');
  if (!documentTaken(document, rules)) return refused('document-kind-refused');
  return done([{ kind: 'document-supplied', document, file }]);
};

const allKnown = <Id>(scope: Scope<Id>, known: readonly { readonly id: Id }[]): boolean =>
  scope.kind === 'all' || (scope.ids.length > 0 && scope.ids.every((id) => known.some((one) => one.id === id)));
