import type { HttpBindings } from '@hono/node-server';
import { OpenAPIHono } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import { accessLog, type AccessLine } from './access-log.ts';
import { headAnswers } from './head-answers.ts';
import { refuse } from './refusals.ts';
import { sameOrigin } from './same-origin.ts';
import { securityHeaders } from './security-headers.ts';

export interface ListenerSettings {
  /** The origin under which people reach this listener. */
  readonly ownUrl: string;
  readonly onAccess: (line: AccessLine) => void;
  /** A bug or a fault of the world: its name and place, never what it was about. */
  readonly onFault: (fault: unknown) => void;
}

export interface ListenerEnvironment<Variables extends object = object> {
  Bindings: HttpBindings;
  Variables: Variables;
}

/** What both listeners have in common: headers, origin, refusals instead of words, and the same answer to everything unknown. */
export const listenerApp = <Variables extends object>({ ownUrl, onAccess, onFault }: ListenerSettings): OpenAPIHono<ListenerEnvironment<Variables>> => {
  const app = new OpenAPIHono<ListenerEnvironment<Variables>>({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      const fields = result.error.issues.map(({ path, code }) => ({ path: path.join('.'), rule: code ?? 'invalid' }));
      // A path or query that is no identifier names nothing that exists: the same answer as for one that is unknown.
      return result.target === 'param' ? refuse(c, 'not-found') : refuse(c, 'invalid-input', { fields });
    },
  });
  app.use(accessLog(onAccess), headAnswers, securityHeaders(ownUrl), sameOrigin(ownUrl));
  app.notFound((c) => refuse(c, 'not-found'));
  app.onError((fault, c) => {
    if (fault instanceof HTTPException && fault.status < 500) return refuse(c, 'invalid-input');
    onFault(fault);
    return refuse(c, 'unavailable');
  });
  app.get('/healthz', (c) => c.json({ ok: true }));
  return app;
};
