import { createRoute } from '@hono/zod-openapi';
import { showPortal } from '../../../operations/show-portal.ts';
import { portalStart } from '../contract/portal.ts';
import { problems, refuseAs } from '../refusals.ts';
import type { PortalApp, PortalSettings } from './portal-settings.ts';

const start = createRoute({
  method: 'get', path: '/api/portal/start', summary: 'All that the request form needs, from the policy in force now',
  responses: { 200: { description: 'The policy in force', content: { 'application/json': { schema: portalStart } } }, ...problems },
});

export const startRoutes = (app: PortalApp, { system, tenant, policy, uploads }: PortalSettings): void => {
  app.openapi(start, async (c) => {
    const outcome = await showPortal(system, { tenant, policy });
    return outcome.ok ? c.json({ ...outcome.value, upload: { ...uploads.limits, types: [...uploads.limits.types] } }, 200) : refuseAs(c, outcome.refusal);
  });
};
