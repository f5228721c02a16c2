import { createRoute, z } from '@hono/zod-openapi';
import { parseName, type DatasetId, type TableId } from '../../../core/identifiers/name-ids.ts';
import { readCollected } from '../../../operations/read-collected.ts';
import { collectedRows } from '../contract/console.ts';
import { problems, refuse, refuseAs } from '../refusals.ts';
import { caseNumber } from './case-number-parameter.ts';
import type { ConsoleApp, ConsoleSettings } from './console-settings.ts';

const pageMax = 200;
const collected = createRoute({
  method: 'get', path: '/api/console/cases/{number}/collected/{dataset}/{table}', summary: 'A page of what was collected from one table',
  request: {
    params: z.object({ number: caseNumber, dataset: z.string().max(80), table: z.string().max(80) }),
    query: z.object({ from: z.coerce.number().int().min(0).default(0), count: z.coerce.number().int().min(1).max(pageMax).default(50) }),
  },
  responses: { 200: { description: 'Rows', content: { 'application/json': { schema: collectedRows } } }, ...problems },
});

export const collectedRoutes = (app: ConsoleApp, { system }: ConsoleSettings): void => {
  app.openapi(collected, async (c) => {
    const { number, dataset, table } = c.req.valid('param');
    const [datasetId, tableId] = [parseName<DatasetId>(dataset), parseName<TableId>(table)];
    if (!datasetId.ok || !tableId.ok) return refuse(c, 'not-found');
    const { tenant } = c.var.officer;
    const outcome = await readCollected(system, { tenant, number, dataset: datasetId.value, table: tableId.value, ...c.req.valid('query') });
    return outcome.ok ? c.json(outcome.value, 200) : refuseAs(c, outcome.refusal);
  });
};
