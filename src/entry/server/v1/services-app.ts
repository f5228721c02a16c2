import { OpenAPIHono } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import type { ServiceCaller } from '../../../operations/open-service-key.ts';
import { accessLog } from '../access-log.ts';
import { headAnswers } from '../head-answers.ts';
import type { ListenerEnvironment } from '../listener-app.ts';
import { openApiDocument } from '../open-api-document.ts';
import { securityHeaders } from '../security-headers.ts';
import { answerWithin } from './answer-within.ts';
import { decisionRoutes } from './decision-routes.ts';
import { noticeRoutes } from './notice-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { refuse } from './problems.ts';
import { registerRoutes } from './register-routes.ts';
import { serviceGate } from './service-gate.ts';
import type { ServicesApp, ServicesSettings } from './services-settings.ts';

/** Longer than the most that may be asked at once takes, and than callers are patient. */
const usualAnswerMilliseconds = 20_000;

/** Everything that services reach: programs with a key, no browsers. Nothing of the portal or the console is mounted here. */
export const servicesApp = (settings: ServicesSettings): ServicesApp => {
  const { ownUrl, onAccess, onFault, answerMilliseconds = usualAnswerMilliseconds } = settings;
  const app: ServicesApp = new OpenAPIHono<ListenerEnvironment<{ readonly caller: ServiceCaller }>>();
  app.use(accessLog(onAccess), headAnswers, securityHeaders(ownUrl));
  app.notFound((c) => refuse(c, 'not-found'));
  app.onError((fault, c) => {
    if (fault instanceof HTTPException && fault.status < 500) return refuse(c, 'not-json');
    onFault(fault);
    return refuse(c, 'unavailable');
  });
  app.get('/healthz', (c) => c.json({ ok: true }));
  // Outside the gate: what still waits counts among those that the key has under way.
  app.use('/v1/*', answerWithin(answerMilliseconds, () => { onFault(new Error('no answer in time')); }), serviceGate(settings));
  app.openAPIRegistry.registerComponent('securitySchemes', 'serviceKey', { type: 'http', scheme: 'bearer' });
  for (const mount of [peopleRoutes, registerRoutes, decisionRoutes, noticeRoutes]) mount(app, settings);
  openApiDocument(app, 'Yakusoku for services');
  return app;
};
