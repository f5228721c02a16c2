import type { AccountCandidate, AccountReference } from '../people/matching.ts';
import type { CaseEvent, ConfirmedAccount } from './events.ts';
import { done, invalid, refused, type Outcome } from './refusal.ts';
import type { CaseState } from './state.ts';

/** An account as the officer names it; `basis` says why it is the person's where nothing proven matches. */
export interface NamedAccount extends AccountReference {
  readonly basis?: string | undefined;
}

/**
 * Only accounts that were found can be confirmed, each once; one that matches only what the person claims needs a written
 * basis, because a claim alone reads nothing. An empty list is an answer: none of them is theirs.
 */
export const confirmAccounts = (state: CaseState, named: readonly NamedAccount[]): Outcome<readonly CaseEvent[]> => {
  if (state.stage !== 'account-check' || !state.candidates) return refused('not-now');
  const accounts: ConfirmedAccount[] = [];
  for (const [at, one] of named.entries()) {
    const candidate = state.candidates.find((found) => sameAccount(found, one));
    if (!candidate) return invalid(`accounts.${at}`, 'only an account that was found can be confirmed');
    if (accounts.some((other) => sameAccount(other, one))) return invalid(`accounts.${at}`, 'an account is named once');
    const basis = one.basis?.trim() === '' ? undefined : one.basis?.trim();
    if (!hasProof(candidate) && basis === undefined) return invalid(`accounts.${at}.basis`, 'an account that matches only what was claimed needs a basis');
    accounts.push({ dataset: candidate.dataset, table: candidate.table, key: candidate.key, basis });
  }
  return done([{ kind: 'accounts-confirmed', accounts }]);
};

const hasProof = (candidate: AccountCandidate): boolean => candidate.matches.some((match) => match.strength === 'proven');

export const sameAccount = (a: AccountReference, b: AccountReference): boolean =>
  a.dataset === b.dataset && a.table === b.table && a.key.length === b.key.length && a.key.every((part, at) => part === b.key[at]);
