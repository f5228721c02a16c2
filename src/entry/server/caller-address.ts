import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/**
 * Where a request comes from, to count tries by. Behind `proxies` of one's own, the address that the outermost of them
 * saw; what a client itself writes into X-Forwarded-For counts for nothing.
 */
export const callerAddress = (c: Context, proxies: number): string => {
  const direct = (c.env as HttpBindings).incoming.socket.remoteAddress ?? 'unknown';
  if (proxies === 0) return direct;
  const seen = (c.req.header('X-Forwarded-For') ?? '').split(',').map((one) => one.trim()).filter((one) => one !== '');
  return seen.at(-proxies) ?? direct;
};
