import { isIPv6 } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/**
 * Where a request comes from, to count tries by. Behind `proxies` of one's own, the address that the outermost of them
 * saw; what a client itself writes into X-Forwarded-For counts for nothing.
 */
export const callerAddress = (c: Context, proxies: number): string => {
  const direct = (c.env as HttpBindings).incoming.socket.remoteAddress ?? 'unknown';
  if (proxies === 0) return networkOf(direct);
  const seen = (c.req.header('X-Forwarded-For') ?? '').split(',').map((one) => one.trim()).filter((one) => one !== '');
  return networkOf(seen.at(-proxies) ?? direct);
};

/** One subscriber: an IPv4 address, or the first half of an IPv6 one, whose other half everybody may choose anew for each request (RFC 4291 2.5.1). */
export const networkOf = (address: string): string => {
  const plain = address.replace(/%.*$/, '').toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(plain)) return address;
  // As a browser writes it: shortest, with hexadecimal groups alone.
  const [head = '', tail] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::');
  const [before, after] = [head, tail ?? ''].map((half) => half.split(':').filter((group) => group !== ''));
  const groups = [...before ?? [], ...Array.from({ length: 8 - (before?.length ?? 0) - (after?.length ?? 0) }, () => '0'), ...after ?? []];
  return `${groups.slice(0, 4).join(':')}::/64`;
};
