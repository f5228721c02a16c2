import { createRoute, z } from '@hono/zod-openapi';
import { listDecisions } from '../../../operations/list-decisions.ts';
import { showDecision } from '../../../operations/show-decision.ts';
import { decisionLog, shownDecision } from '../contract/decision-log.ts';
import { problems, refuse } from '../refusals.ts';
import type { ConsoleApp, ConsoleSettings } from './console-settings.ts';

const list = createRoute({
  method: 'get', path: '/api/console/decisions', summary: 'Decisions on record, the newest first', request: { query: z.object({ before: z.uuid().optional() }) },
  responses: { 200: { description: 'The decisions', content: { 'application/json': { schema: decisionLog } } }, ...problems },
});
const one = createRoute({
  method: 'get', path: '/api/console/decisions/{id}', summary: 'A decision on record with all that it stood on', request: { params: z.object({ id: z.uuid() }) },
  responses: { 200: { description: 'The decision', content: { 'application/json': { schema: shownDecision } } }, ...problems },
});

export const decisionLogRoutes = (app: ConsoleApp, { system }: ConsoleSettings): void => {
  app.openapi(list, async (c) => {
    const { decisions, more } = await listDecisions(system, { tenant: c.var.officer.tenant, before: c.req.valid('query').before });
    return c.json({ more, decisions: decisions.map(({ recipient, ...decision }) => ({ ...decision, recipient: recipient ?? null })) }, 200);
  });

  app.openapi(one, async (c) => {
    const shown = await showDecision(system, { tenant: c.var.officer.tenant, id: c.req.valid('param').id });
    if (!shown) return refuse(c, 'not-found');
    const { question, facts, answer, ...about } = shown;
    return c.json({ ...about, question: asJson(question), facts: asJson(facts), answer: asJson(answer) }, 200);
  });
};

/** What is absent is left out; nothing else changes. */
const asJson = (value: object): Record<string, never> => JSON.parse(JSON.stringify(value)) as Record<string, never>;
