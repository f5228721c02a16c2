import { showNotices } from '../../../operations/show-notices.ts';
import { notices, noticesAsked } from '../contract/notices.ts';
import { problems, refuse } from './problems.ts';
import { withScope } from './service-gate.ts';
import type { ServicesApp, ServicesSettings } from './services-settings.ts';

/** What people who used a service before are told of policies that changed since (LV 8). */
export const noticeRoutes = (app: ServicesApp, { system }: ServicesSettings): void => {
  app.openAPIRegistry.registerPath({
    method: 'get', path: '/v1/notices', summary: 'Of each policy that the person was shown: what changed since, and what waits for a consent', security: [{ serviceKey: [] }],
    request: { query: noticesAsked }, responses: { 200: { description: 'None where the person knows the version in force', content: { 'application/json': { schema: notices } } }, ...problems },
  });
  app.get('/v1/notices', withScope('choices'), async (c) => {
    const shown = await showNotices(system, { tenant: c.var.caller.tenant, person: c.req.query('person') ?? '' });
    return shown.ok ? c.json({ notices: shown.notices }, 200) : refuse(c, shown.refusal);
  });
};
