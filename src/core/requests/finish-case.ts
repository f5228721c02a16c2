import type { CaseEvent } from './events.ts';
import { done, refused, type Outcome } from './refusal.ts';
import { awaitsPosting } from './stage.ts';
import type { CaseState } from './state.ts';

/** The reply is approved once, when every source concerned was read. */
export const approveReply = (state: CaseState): Outcome<readonly CaseEvent[]> =>
  state.stage === 'review' ? done([{ kind: 'reply-approved' }]) : refused('not-now');

/** Only a reply that was asked for by post and is printed can be posted. */
export const recordPosting = (state: CaseState): Outcome<readonly CaseEvent[]> =>
  awaitsPosting(state) ? done([{ kind: 'reply-posted' }]) : refused('not-now');

/** The first reading is recorded; later ones add nothing. */
export const recordPickUp = (state: CaseState): Outcome<readonly CaseEvent[]> => {
  if (!state.reply || state.stage !== 'replied') return refused('not-now');
  return done(state.pickedUpAt ? [] : [{ kind: 'reply-picked-up' }]);
};

/** Seeing the document is on record each time, while there is something to see. */
export const openDocument = (state: CaseState): Outcome<readonly CaseEvent[]> =>
  state.stage === 'identity-check' ? done([{ kind: 'document-opened' }]) : refused('not-found');
