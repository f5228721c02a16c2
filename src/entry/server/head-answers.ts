import type { MiddlewareHandler } from 'hono';

/** HEAD is answered as GET without the body. The body was opened all the same, and what nobody reads is never closed: closed here. */
export const headAnswers: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.req.method === 'HEAD') await c.res.body?.cancel();
};
