import { createRoute } from '@hono/zod-openapi';
import { ledgerView, me } from '../contract/console.ts';
import { problems } from '../refusals.ts';
import type { ConsoleApp, ConsoleSettings } from './console-settings.ts';

const self = createRoute({
  method: 'get', path: '/api/console/me', summary: 'Who is signed in',
  responses: { 200: { description: 'The officer', content: { 'application/json': { schema: me } } }, ...problems },
});
const ledger = createRoute({
  method: 'get', path: '/api/console/ledger', summary: 'The ledger\'s size, root and last checkpoint',
  responses: { 200: { description: 'The ledger', content: { 'application/json': { schema: ledgerView } } }, ...problems },
});

export const overviewRoutes = (app: ConsoleApp, { system }: ConsoleSettings): void => {
  app.openapi(self, async (c) => {
    const { email, name, tenant } = c.var.officer;
    const { development, clock } = system;
    return c.json({ email, name, tenant, development: development !== undefined, outbox: development?.outbox !== undefined, now: await clock.now() }, 200);
  });

  app.openapi(ledger, async (c) => c.json(await system.ledgerReader.view(c.var.officer.tenant), 200));
};
