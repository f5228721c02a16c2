import type { MiddlewareHandler } from 'hono';
import { refuse } from './refusals.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Requests that change something come from our own pages, or from a program that names our origin on purpose: another
 * site's page cannot (and SameSite=Strict keeps its cookies away besides). Neither header: not a browser of this decade, refused.
 */
export const sameOrigin = (ownUrl: string): MiddlewareHandler => {
  const own = new URL(ownUrl).origin;
  return async (c, next) => {
    if (reading.has(c.req.method)) return await next();
    const [origin, site] = [c.req.header('Origin'), c.req.header('Sec-Fetch-Site')];
    const ours = (origin === undefined || origin === own) && (site === undefined || site === 'same-origin') && (origin ?? site) !== undefined;
    return ours ? await next() : refuse(c, 'not-allowed');
  };
};
