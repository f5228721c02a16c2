import type { Instant } from '../core/identifiers/instant.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { Outcome } from '../core/decide/answer.ts';
import type { Action } from '../core/decide/question.ts';
import type { DecisionLog } from './ports/decision-log.ts';

interface ListDecisionsPorts {
  readonly decisionLog: DecisionLog;
}

/** A decision on record, without the person whom it was about. */
interface ListedDecision {
  readonly id: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly by: string;
  readonly action: Action;
  readonly purpose: string;
  readonly recipient: string | undefined;
  readonly items: number;
  readonly outcome: Outcome;
}

const count = 100;

interface ListedDecisions {
  readonly decisions: readonly ListedDecision[];
  /** There are older ones. */
  readonly more: boolean;
}

/** The newest decisions on record, at most 100; with `before`, the id of one of them, the next ones. */
export const listDecisions = async (ports: ListDecisionsPorts, input: { readonly tenant: TenantId; readonly before: string | undefined }): Promise<ListedDecisions> => {
  const found = await ports.decisionLog.latest(input.tenant, input.before, count + 1);
  const decisions = found.slice(0, count).map(({ id, at, recordedAt, recordedBy, question, answer }) => ({
    id, at, recordedAt, by: recordedBy, action: question.action, purpose: question.purpose, recipient: question.party ?? question.recipient, items: question.items.length, outcome: answer.outcome,
  }));
  return { decisions, more: found.length > count };
};
