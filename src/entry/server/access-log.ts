import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';

export interface AccessLine {
  readonly method: string;
  /** The route's pattern, never the address itself: a path or query can hold a case number, a token or a name. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** Tells what was answered and how fast, and nothing about whom. */
export const accessLog = (write: (line: AccessLine) => void): MiddlewareHandler => async (c, next) => {
  const started = performance.now();
  await next();
  // Without an index: the route that answered, the innermost that ran.
  write({ method: c.req.method, route: routePath(c), status: c.res.status, milliseconds: Math.round(performance.now() - started) });
};
