import type { CaseEvent } from './events.ts';
import { done, invalid, refused, type Outcome } from './refusal.ts';
import type { CaseState } from './state.ts';

/** What an officer decides after seeing the identity document; `reason` is written for the person. */
export type IdentityDecision =
  | { readonly decision: 'confirm' }
  | { readonly decision: 'reject'; readonly reason: string }
  | { readonly decision: 'ask-again'; readonly reason: string };

/** Only an open check can be decided, once a round; a refusal and a second ask need words for the person (APPI Article 36). */
export const decideIdentity = (state: CaseState, decision: IdentityDecision): Outcome<readonly CaseEvent[]> => {
  if (state.stage !== 'identity-check') return refused('not-now');
  if (decision.decision === 'confirm') return done([{ kind: 'identity-confirmed' }]);
  const reason = decision.reason.trim();
  if (reason === '') return invalid('reason', 'the person is told why');
  return done([{ kind: decision.decision === 'reject' ? 'identity-rejected' : 'identity-asked-again', reason }]);
};
