import type { DatasetId } from '../identifiers/name-ids.ts';
import type { CaseState, Stage } from './state.ts';

/** Where the case stands: a function of what happened, so that it can never disagree with it. */
export const stageOf = (state: Omit<CaseState, 'stage'>): Stage => {
  if (state.identity === 'rejected') return 'refused';
  if (state.identity === 'asked-again') return 'waiting-for-person';
  if (state.identity === 'open') return 'identity-check';
  if (!state.accounts) return state.candidates ? 'account-check' : 'matching';
  if (missingDatasets(state).length > 0) return 'collecting';
  if (!state.approvedAt) return 'review';
  return state.repliedAt ? 'replied' : 'replying';
};

/** The datasets in which an account was confirmed and that were not read yet. A dataset without one is never read. */
export const missingDatasets = (state: Pick<CaseState, 'accounts' | 'collected'>): readonly DatasetId[] => {
  const concerned = new Set((state.accounts ?? []).map((account) => account.dataset));
  return [...concerned].filter((dataset) => !state.collected.has(dataset)).toSorted();
};

/** Does the next step lie with an officer? A posted reply waits for one as soon as it is built. */
export const needsOfficer = (state: CaseState): boolean =>
  state.stage === 'identity-check' || state.stage === 'account-check' || state.stage === 'review' || awaitsPosting(state);

export const awaitsPosting = (state: CaseState): boolean =>
  state.stage === 'replying' && state.replyBy === 'post' && state.reply !== undefined;
