import type { MiddlewareHandler } from 'hono';

// Scripts and styles are files of our own and nothing else. What Mantine sets at run time goes through the object model,
// which needs no exception.
const contentPolicy = [
  `default-src 'self'`, `script-src 'self'`, `style-src 'self'`, `img-src 'self' blob:`, `font-src 'self'`, `connect-src 'self'`,
  `worker-src 'self'`, `object-src 'none'`, `base-uri 'none'`, `form-action 'self'`, `frame-ancestors 'none'`,
].join('; ');

const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentPolicy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
};

/** On every answer of a listener, refusals and files included. Answers that say nothing of caching are not kept by anybody. */
export const securityHeaders = (ownUrl: string): MiddlewareHandler => async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(headers)) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  if (ownUrl.startsWith('https:')) c.res.headers.set('Strict-Transport-Security', 'max-age=31536000');
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
};
