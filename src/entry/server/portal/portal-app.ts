import { listenerApp } from '../listener-app.ts';
import { openApiDocument } from '../open-api-document.ts';
import { plainJson } from '../plain-json.ts';
import { publishedPolicyRoutes } from '../published-policies.ts';
import { contactRoutes } from './contact-routes.ts';
import type { PortalApp, PortalSettings } from './portal-settings.ts';
import { replyRoutes } from './reply-routes.ts';
import { requestRoutes } from './request-routes.ts';
import { startRoutes } from './start-routes.ts';

const takesUpload = /^\/api\/portal\/requests(\/[^/]+\/document)?$/;

/** Everything that people reach. Nothing of the console is mounted here. */
export const portalApp = (settings: PortalSettings): PortalApp => {
  const app = listenerApp(settings);
  app.use('/api/*', plainJson((path) => takesUpload.test(path)));
  startRoutes(app, settings);
  contactRoutes(app, settings);
  requestRoutes(app, settings);
  replyRoutes(app, settings);
  publishedPolicyRoutes(app, settings);
  openApiDocument(app, 'Yakusoku portal');
  return app;
};
