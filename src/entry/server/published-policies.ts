import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { parseName, type PolicyId } from '../../core/identifiers/name-ids.ts';
import type { StoredPolicy } from '../../operations/ports/policy-store.ts';
import { language } from './contract/local-text.ts';
import type { PortalApp, PortalSettings } from './portal/portal-settings.ts';
import { problems, refuse, type UntypedAnswer } from './refusals.ts';

const id = z.string().max(80);
const bytes = { 200: { description: 'The text as it was approved', content: { 'text/html': { schema: z.string() } } }, 304: { description: 'As known' } } as const;

const inForce = createRoute({
  method: 'get', path: '/policies/{id}/{language}', summary: 'The policy in force now',
  request: { params: z.object({ id, language }) }, responses: { ...bytes, ...problems },
});
const ofVersion = createRoute({
  method: 'get', path: '/policies/{id}/{version}/{language}', summary: 'A version that is, was or will be in force',
  request: { params: z.object({ id, version: z.string().max(20), language }) }, responses: { ...bytes, ...problems },
});

/** Published renderings, served as the bytes that were approved: no program rewords what people were told. */
export const publishedPolicyRoutes = (app: PortalApp, { system, tenant }: PortalSettings): void => {
  const serve = async (c: Context, version: StoredPolicy | undefined, wanted: 'ja' | 'en') => {
    const rendering = version && await system.policies.rendering(tenant, version.hash, wanted);
    if (!version || !rendering) return refuse(c, 'not-found');
    const tag = `"${rendering.sha256}"`;
    const headers = {
      'Content-Type': 'text/html; charset=utf-8', 'Content-Language': rendering.language, ETag: tag,
      // Asked anew each time: at any moment another version can come into force.
      'Cache-Control': 'public, no-cache',
      'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    };
    const known = c.req.header('If-None-Match')?.split(',').map((one) => one.trim().replace(/^W\//, ''));
    if (known?.includes(tag) || known?.includes('*')) return c.body(null, 304, headers) as UntypedAnswer;
    return c.body(Uint8Array.from(rendering.bytes), 200, headers) as UntypedAnswer;
  };

  app.openapi(inForce, async (c) => {
    const params = c.req.valid('param');
    const policy = parseName<PolicyId>(params.id);
    const version = policy.ok ? await system.policies.inForce(tenant, policy.value, await system.clock.now()) : undefined;
    return await serve(c, version, params.language);
  });

  app.openapi(ofVersion, async (c) => {
    const params = c.req.valid('param');
    const versions = (await system.policies.list(tenant))
      .filter((one) => one.id === params.id && one.version === params.version && one.state === 'active' && one.effectiveFrom !== undefined)
      .toSorted((a, b) => (a.effectiveFrom ?? '').localeCompare(b.effectiveFrom ?? ''));
    return await serve(c, versions.at(-1), params.language);
  });
};
