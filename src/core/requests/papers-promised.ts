import type { ClauseId } from '../identifiers/name-ids.ts';
import { allClauses } from '../policy/model/all-clauses.ts';
import type { Policy, PolicyText } from '../policy/model/policy.ts';
import type { IdentityRules } from '../policy/model/requests.ts';

/** What a person is told of the papers of a request before they hand any in, all of it from the policy. */
export interface PapersPromised {
  /** What becomes of identity documents, and so whether they come back: what is disposed of when it is decided on cannot. */
  readonly disposal: IdentityRules['disposal'];
  /** The policy says of papers that it takes in elsewhere, too, that some do not come back. */
  readonly someNotReturned: boolean;
  /** Where the policy says what becomes of them; undefined where it prints that nowhere. */
  readonly clause: ClauseId | undefined;
}

/** `own`: what the version says itself; what it stands on may say more, of other papers. */
export const papersPromised = (policy: Policy, own: PolicyText): PapersPromised => ({
  disposal: policy.requests.identity.disposal,
  someNotReturned: own.collections.some(({ documentsReturned }) => documentsReturned === 'not-all'),
  clause: disposalClause(own),
});

/** The clause that prints what becomes of all that is supplied with a request. */
export const disposalClause = ({ clauses }: PolicyText): ClauseId | undefined =>
  allClauses(clauses).find(({ body }) => body.some(({ kind }) => kind === 'document-disposal'))?.id;
