import { createRoute } from '@hono/zod-openapi';
import { showRevision } from '../../../operations/show-revision.ts';
import { showPortal } from '../../../operations/show-portal.ts';
import { portalStart } from '../contract/portal.ts';
import { problems, refuseAs } from '../refusals.ts';
import { policyQuery, underPolicyAsked } from './policy-asked.ts';
import type { PortalApp, PortalSettings } from './portal-settings.ts';

const start = createRoute({
  method: 'get', path: '/api/portal/start', summary: 'All that the request form needs, from the policy in force now',
  request: { query: policyQuery },
  responses: { 200: { description: 'The policy in force', content: { 'application/json': { schema: portalStart } } }, ...problems },
});

export const startRoutes = (app: PortalApp, settings: PortalSettings): void => {
  const { system, tenant, uploads } = settings;
  app.openapi(start, async (c) => {
    const outcome = await underPolicyAsked(c.req.valid('query').policy, settings, async (policy) => await showPortal(system, { tenant, policy }));
    if (!outcome.ok) return refuseAs(c, outcome.refusal);
    const revision = await showRevision(system, { tenant, policy: outcome.value.policy.id }) ?? null;
    return c.json({ ...outcome.value, revision, upload: { ...uploads.limits, types: [...uploads.limits.types] } }, 200);
  });
};
