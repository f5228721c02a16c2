import { z } from '@hono/zod-openapi';
import { actions } from '../../../core/decide/question.ts';

const moment = z.string();
const outcome = z.enum(['allow', 'partial', 'deny']);

/** GET /api/console/decisions?before= : the newest decisions on record first, at most 100; `before`: the id of one, for those that follow it. Who they were about is not told. */
export const decisionLog = z.object({
  decisions: z.array(z.object({
    id: z.string(), at: moment, recordedAt: moment, by: z.string(), action: z.enum(actions), purpose: z.string(), recipient: z.string().nullable(), items: z.number().int(), outcome,
  })),
  more: z.boolean(),
});
export type DecisionLog = z.infer<typeof decisionLog>;

/** GET /api/console/decisions/{id} : question and facts in the form of spec/decisions-api.md, and the answer as it was given. */
export const shownDecision = z.object({
  id: z.string(), recordedAt: moment, by: z.string(),
  question: z.record(z.string(), z.unknown()), facts: z.record(z.string(), z.unknown()), answer: z.record(z.string(), z.unknown()),
});
export type ShownDecision = z.infer<typeof shownDecision>;
