import type { MiddlewareHandler } from 'hono';
import { refuse } from '../refusals.ts';
import type { ListenerEnvironment } from '../listener-app.ts';
import type { ConsoleSettings, Officer } from './console-settings.ts';

/** The routes by which one signs in: all that is reachable without being signed in. */
const open = new Set(['/api/console/session', '/api/console/session/code', '/api/console/second-factor', '/api/console/second-factor/confirmation']);

/** Before every other route of the console's API, known or not: a session, its second factor, and a tenant. */
export const officerGate = ({ system }: ConsoleSettings): MiddlewareHandler<ListenerEnvironment<{ officer: Officer }>> => async (c, next) => {
  if (open.has(c.req.path)) return await next();
  const session = await system.signIn.session(c.req.raw.headers);
  if (session.state === 'signed-out') return refuse(c, 'not-signed-in');
  if (session.state === 'enrol') return refuse(c, 'second-factor-needed');
  const tenant = await system.officers.tenantOf(session.account);
  if (tenant === undefined) return refuse(c, 'not-allowed');
  c.set('officer', { id: session.account, tenant, email: session.email, name: session.name });
  return await next();
};
