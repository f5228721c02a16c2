import type { MiddlewareHandler } from 'hono';
import { openServiceKey, type ServiceCaller } from '../../../operations/open-service-key.ts';
import type { ServiceScope } from '../../../operations/ports/service-keys.ts';
import type { ListenerEnvironment } from '../listener-app.ts';
import { refuse } from './problems.ts';
import type { ServicesSettings } from './services-settings.ts';

/** One key is answered so many requests at once by one process: what comes beyond is told to wait, before it is read. */
const atOnceMax = 32;

/** Before every route: the key of a service. */
export const serviceGate = ({ system }: ServicesSettings): MiddlewareHandler<ListenerEnvironment<{ caller: ServiceCaller }>> => {
  const running = new Map<string, number>();
  return async (c, next) => {
    const [scheme, token = ''] = (c.req.header('Authorization') ?? '').split(' ');
    const caller = scheme?.toLowerCase() === 'bearer' ? await openServiceKey(system, token) : undefined;
    if (!caller) return refuse(c, 'key-not-accepted');
    const key = `${caller.tenant} ${caller.keyId}`;
    const count = running.get(key) ?? 0;
    if (count >= atOnceMax) return refuse(c, 'too-many');
    running.set(key, count + 1);
    c.set('caller', caller);
    try {
      return await next();
    } finally {
      const left = (running.get(key) ?? 1) - 1;
      if (left === 0) running.delete(key); else running.set(key, left);
    }
  };
};

/** Before one route: what the key was made for. */
export const withScope = (scope: ServiceScope): MiddlewareHandler<ListenerEnvironment<{ caller: ServiceCaller }>> => async (c, next) =>
  (c.var.caller.scopes.has(scope) ? await next() : refuse(c, 'scope-missing'));
