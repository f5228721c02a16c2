import { listenerApp } from '../listener-app.ts';
import { openApiDocument } from '../open-api-document.ts';
import { plainJson } from '../plain-json.ts';
import { caseRoutes } from './case-routes.ts';
import { collectedRoutes } from './collected-routes.ts';
import type { ConsoleApp, ConsoleSettings, Officer } from './console-settings.ts';
import { decisionLogRoutes } from './decision-log-routes.ts';
import { decisionRoutes } from './decision-routes.ts';
import { developmentRoutes } from './development-routes.ts';
import { officerGate } from './officer-gate.ts';
import { overviewRoutes } from './overview-routes.ts';
import { policyChangeRoutes } from './policy-change-routes.ts';
import { policyRoutes, submitPath } from './policy-routes.ts';
import { promiseRoutes } from './promise-routes.ts';
import { sessionRoutes } from './session-routes.ts';

/** Everything that officers reach. Nothing of the portal is mounted here. */
export const consoleApp = (settings: ConsoleSettings): ConsoleApp => {
  const app = listenerApp<{ readonly officer: Officer }>(settings);
  app.use('/api/*', officerGate(settings));
  app.use('/api/*', plainJson((path) => path === submitPath));
  for (const mount of [sessionRoutes, overviewRoutes, promiseRoutes, caseRoutes, collectedRoutes, decisionRoutes, decisionLogRoutes, policyRoutes, policyChangeRoutes, developmentRoutes]) mount(app, settings);
  openApiDocument(app, 'Yakusoku console');
  return app;
};
