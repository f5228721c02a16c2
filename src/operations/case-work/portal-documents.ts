import type { CalendarDate } from '../../core/identifiers/calendar-date.ts';
import { identityDocumentOn } from '../../core/law/jp/identity-documents.ts';
import type { LocalText } from '../../core/policy/model/local-text.ts';
import type { Policy, PolicyText } from '../../core/policy/model/policy.ts';
import type { IdentityDocument, IdentityRules } from '../../core/policy/model/requests.ts';
import { papersPromised } from '../../core/requests/papers-promised.ts';

/** A kind of identity document as a form offers it. */
export interface PortalDocument {
  readonly id: string; readonly name: LocalText; readonly usable: boolean; readonly note: LocalText | null;
  readonly frontOnly: boolean; readonly mustHide: LocalText[];
}

/** What is said of the papers of a request before any is handed in, and where in which version it stands. */
export interface PortalPapers {
  readonly disposal: IdentityRules['disposal'];
  readonly someNotReturned: boolean;
  readonly policy: string;
  readonly version: string;
  readonly clause: string | null;
}

export const papersOf = (policy: Policy, own: PolicyText | undefined): PortalPapers => {
  const { disposal, someNotReturned, clause } = papersPromised(policy, own ?? policy);
  return { disposal, someNotReturned, policy: policy.id, version: policy.version, clause: clause ?? null };
};

/** The policy's own name for a kind of document; the kind itself where the version does not list it. */
export const nameOfDocument = (policy: Policy, kind: string): LocalText =>
  policy.requests.identity.documents.find(({ id }) => id === kind)?.name ?? { ja: kind, en: kind };

/** What a version of the policy lists, in its order, as it can be handed in on that day. */
export const documentsOn = (policy: Policy, on: CalendarDate): PortalDocument[] => policy.requests.identity.documents.map((document) => documentOn(document, on));

/** The policy's own name for a document, with what the law says of its kind on that day. A kind that the law does not know is not usable. */
const documentOn = ({ id, name }: IdentityDocument, on: CalendarDate): PortalDocument => {
  const state = identityDocumentOn(id, on);
  if (state.state === 'unknown') return { id, name, usable: false, note: null, frontOnly: false, mustHide: [] };
  // The note on a kind says why it ended, or how to use it: both are told where they apply.
  const { frontOnly, mustHide, note, validTo } = state.rule;
  const told = state.state !== 'usable' || validTo === undefined;
  return { id, name, usable: state.state === 'usable', note: told ? note ?? null : null, frontOnly, mustHide: [...mustHide] };
};
